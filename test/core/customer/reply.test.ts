import { describe, expect, test } from 'vitest'

import { isReplyField, readReply, replyFields } from '#core/customer/reply'

const asked = { requirements: ['R1', 'R2'], today: '2026-05-20' }
const problems = (typed: Record<string, string>) => {
  const read = readReply(typed, asked)
  return read.ok ? [] : read.problems.map(({ field, code }) => `${field}: ${code}`)
}

describe('what a customer sends', () => {
  test('may leave everything out but one thing', () => {
    expect(problems({})).toEqual(['answer.R1: nothing'])
    for (const one of [
      { 'answer.R2': 'NOT_YET' },
      { process: 'YES' },
      { choice: 'OPEN' },
      { signing: '2026-05-20' },
    ]) {
      expect(problems(one)).toEqual([])
    }
  })

  test('is read to the word, without the blanks around a remark', () => {
    const read = readReply(
      {
        'answer.R1': 'DONE',
        'remark.R1': '  An hour a day.\n',
        process: 'NO',
        processRemark: 'No.',
      },
      asked,
    )
    expect(read).toEqual({
      ok: true,
      value: {
        answers: [{ req: 'R1', answer: 'DONE', remark: 'An hour a day.' }],
        process: 'NO',
        processRemark: 'No.',
        choice: null,
        signing: null,
      },
    })
  })

  test('is told of every mistake at once', () => {
    expect(
      problems({ 'answer.R1': 'PERHAPS', 'remark.R2': 'x', process: 'NO', signing: '2026-05-19' }),
    ).toEqual([
      'answer.R1: unknown',
      'answer.R2: answer-missing',
      'processRemark: say-what',
      'signing: in-the-past',
    ])
  })

  test('answers about its own deal only, in words of a length one reads', () => {
    expect(problems({ 'answer.R3': 'DONE' })).toEqual(['answer.R3: unknown'])
    const long = { 'answer.R1': 'DONE', 'remark.R1': 'x'.repeat(1001) }
    expect(problems(long)).toEqual(['remark.R1: too-long'])
    expect(problems({ 'answer.R1': 'DONE', 'remark.R1': 'a\u0000b' })).toEqual([
      'remark.R1: unreadable',
    ])
  })

  test.each([
    ['2026-05-20', []],
    ['2031-05-25', ['signing: too-far']],
    ['20.05.2026', ['signing: not-a-day']],
    ['2027-02-29', ['signing: not-a-day']],
  ])('names the day it expects to sign: %s', (signing, expected) => {
    expect(problems({ signing })).toEqual(expected)
  })
})

test('a field of a form of this kind is known as one, whatever its deal asks', () => {
  for (const field of replyFields(['R1', 'X.own-1'])) expect(isReplyField(field)).toBe(true)
  for (const field of ['dealId', 'answer.', 'answer.<b>', 'answerR1', 'buyer', '__proto__']) {
    expect(isReplyField(field)).toBe(false)
  }
})
