/** Judges facts from standard input: `npm run --silent assess < facts.json > answers.json`. */
import { text } from 'node:stream/consumers'

import { answerAll } from '#core/alignment/answer-all'

/** What was given, or null after one line that says why it cannot be read. */
async function given(): Promise<{ value: unknown } | null> {
  // A spreadsheet's export may begin with a byte order mark.
  const typed = (await text(process.stdin)).replace(/^\uFEFF/u, '')
  try {
    return { value: JSON.parse(typed) }
  } catch (error) {
    console.error(
      `assess: standard input is not JSON (${error instanceof Error ? error.message : ''})`,
    )
    return null
  }
}

const input = await given()
const answered = input && answerAll(input.value)
if (answered?.ok) {
  // A line a deal, so that two runs can be compared.
  const lines = answered.value.map((answer) => JSON.stringify(answer))
  process.stdout.write(`[\n${lines.join(',\n')}\n]\n`)
} else if (answered) {
  console.error('assess: expected a JSON array of facts, or an object with `vectors`')
}
// The exit waits for what is still being written: 1 when a deal could not be read, 2 when none could.
const isWhole = answered?.ok && answered.value.every((answer) => !('error' in answer))
process.exitCode = answered?.ok ? (isWhole ? 0 : 1) : 2
