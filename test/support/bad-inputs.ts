import { readFileSync } from 'node:fs'

import { z } from 'zod'

const Line = z.object({ category: z.string(), source: z.string(), value: z.string() })
export type BadInput = Pick<z.infer<typeof Line>, 'category' | 'value'>

/** Every line of the file: naughty strings, and what people type to break into things. */
export const badInputs: readonly BadInput[] = readFileSync('test/data/bad_inputs.jsonl', 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => Line.parse(JSON.parse(line)))

const of = (category: string, ...values: string[]): BadInput[] =>
  values.map((value) => ({ category, value }))

/** What no database text can hold; to be refused in words. */
export const unkeepable: readonly BadInput[] = of(
  'unkeepable',
  'before\u0000after',
  '\u0000',
  'half a pair \uD83D',
  '\uDE00 the other half',
  '\uDE00\uD83D the wrong way round',
)

/** Signs that are easily lost on the way, and more of them than anybody types. */
export const fragile: readonly BadInput[] = of(
  'fragile',
  ' blanks around ',
  'first line\r\nsecond line\r\n',
  '\u202Eright to left\u202C, \u200Fmarks\u200E and \u2066isolates\u2069',
  'עברית العربية 日本語 ᚠᛇᚻ',
  '👩🏽‍🚀👨‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  'e\u0301 is not é, \uFB01 is not fi',
  '\uFEFFa mark first, \u00A0\u2028\u2029\u200B then none',
  '\uE0000041 private signs',
  'a tab\tand a bell\u0007',
  '&lt;b&gt; &amp;amp; {name} {{name}} <b>{0, plural, other {#}}</b>',
  'x'.repeat(100_000),
)

const each = 5

/** A handful of every category, spread over the file, with what is fragile and what cannot be kept. */
export const sample: readonly BadInput[] = [
  ...[...new Set(badInputs.map(({ category }) => category))].flatMap((category) => {
    const lines = badInputs.filter((line) => line.category === category)
    const step = Math.max(1, Math.floor(lines.length / each))
    return lines.filter((_, at) => at % step === 0).slice(0, each)
  }),
  ...fragile,
  ...unkeepable,
]

export const all: readonly BadInput[] = [...badInputs, ...fragile, ...unkeepable]

/** Lines put together to texts of at most `longest` signs, where a try for each line would take too long. */
export function bundled(lines: readonly BadInput[], longest: number): BadInput[] {
  const texts: string[] = []
  for (const { value } of lines.filter((line) => line.value.length <= longest)) {
    const longer = `${texts.at(-1) ?? ''}\n${value}`
    if (texts.length === 0 || longer.length > longest) texts.push(value)
    else texts.splice(-1, 1, longer)
  }
  return texts.map((value) => ({ category: 'bundle', value }))
}

/** Runs `work` for every line, a few at a time, and collects what it says is wrong. */
export async function wrongOf<T>(
  lines: readonly BadInput[],
  lanes: readonly T[],
  work: (value: string, lane: T) => Promise<string | null>,
): Promise<string[]> {
  const open = lines.map(({ value }) => value)
  const wrong: string[] = []
  const run = async (lane: T) => {
    for (let value = open.shift(); value !== undefined; value = open.shift()) {
      const told = await work(value, lane).catch((error: unknown) => `threw ${String(error)}`)
      if (told !== null) wrong.push(`${JSON.stringify(value.slice(0, 80))}: ${told.slice(0, 300)}`)
    }
  }
  await Promise.all(lanes.map(run))
  return wrong
}
