import { expect, test } from 'vitest'

import { blocksOf, lineOf } from '../../app/_plain/blocks'

const Named = ({ who }: { who: string }) => <b>{who}</b>
const Two = () => (
  <>
    <p>One.</p>
    <p>Two.</p>
  </>
)

test('paragraphs part, blanks fold, and signs of a page leave no trace', () => {
  const page = (
    <div>
      <h2 id="a">A heading</h2>
      {'\n'}
      <p>
        Ask <em>Zenon</em> what <a href="/x">he calls{'\n'}it</a>.
      </p>
      loose words <Named who="Bożena" />
      <Two />
    </div>
  )
  expect(blocksOf(page)).toEqual([
    '\nA heading',
    'Ask Zenon what he calls it.',
    'loose words Bożena',
    'One.',
    'Two.',
  ])
})

test('a list keeps its marks, and what a point holds stands below its first line', () => {
  const list = (
    <ol>
      <li>
        <p>
          <q>Who counts?</q>
        </p>
        Listen for a name.
      </li>
      <li>Chalk</li>
    </ol>
  )
  expect(blocksOf(list)).toEqual(['1. “Who counts?”\n   Listen for a name.\n2. Chalk'])
})

test('a table is read row by row, each cell after the name of its column', () => {
  const table = (
    <table>
      <thead>
        <tr>
          <th>you have</th>
          <th>grade</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>his strokes</td>
          <td>
            <em>document</em>
          </td>
        </tr>
      </tbody>
    </table>
  )
  expect(blocksOf(table)).toEqual(['- his strokes\n  Grade: document'])
})

test('one line is one line', () => {
  expect(lineOf(['a ', <b key="b">b</b>, '\nc'])).toBe('a b c')
})
