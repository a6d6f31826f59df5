import type { TemplateWords } from './template-words'

/** What a stage is called on the form: its known name, its own words, or what it counts as. */
export const stepName = (
  words: TemplateWords,
  { key, label }: { key: string; label: string },
): string => {
  const known = (one: string) => words.stages.find((stage) => stage.key === one)
  return known(key)?.name ?? (label.trim() || words.unnamed)
}
