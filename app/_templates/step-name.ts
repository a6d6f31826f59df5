import type { TemplateWords } from './template-words'

/** What a stage is called on the form: its known name, its own words, or what it counts as. */
export const stepName = (
  { stages }: TemplateWords,
  { key, canon, label }: { key: string; canon: string; label: string },
): string => {
  const known = (one: string) => stages.find((stage) => stage.key === one)
  return known(key)?.name ?? (label.trim() || (known(canon)?.rolls ?? canon))
}
