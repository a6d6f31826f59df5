import { fullRows } from '#app/_collection/full-rows'
import type { PaperSection, PaperTable, Piece } from '#content/collateral'

/** The paper itself, as the customer gets it. */
export function Sheet({ paper }: { paper: Piece['paper'] }) {
  return (
    <article className="sheet" aria-labelledby="sheet-title">
      <h2 id="sheet-title">{paper.title}</h2>
      <p className="sec-note">{paper.intro}</p>
      {paper.sections.map((section) => (
        <Part key={section.heading} section={section} />
      ))}
    </article>
  )
}

function Part({ section }: { section: PaperSection }) {
  const { heading, prompts, table, lines } = section
  return (
    <section className="sec-1">
      <h3>{heading}</h3>
      {prompts.map((prompt) => (
        <p key={prompt}>{prompt}</p>
      ))}
      {table && <ToFillIn table={table} />}
      {Array.from({ length: lines }, (_, at) => (
        <div className="sheet-line" key={at} />
      ))}
    </section>
  )
}

/** An empty cell that still counts as one, so that a phone shows its column's name. */
const blank = '\u00a0'

/** A table to write in. Rows that are all alike are there for the pen; a phone shows one of them. */
function ToFillIn({ table }: { table: PaperTable }) {
  const { caption, columns, rows } = table
  return (
    <table className="tbl cardy">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col" key={column}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fullRows(table).map(([first = '', ...rest], row) => (
          <tr key={row} className={row > rows.length ? 'again' : undefined}>
            {first === '' ? <td data-l={columns[0]}>{blank}</td> : <th scope="row">{first}</th>}
            {rest.map((_, at) => (
              <td key={at} data-l={columns[at + 1]}>
                {blank}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
