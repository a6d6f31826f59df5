'use client'

import type { TriedLine } from './map-state'
import type { MapWords } from './map-words'

/** Past deals under a map not yet published: how each reads today, and how it would. */
export function TriedTable({
  lines,
  words: { tried },
}: {
  lines: readonly TriedLine[]
  words: MapWords
}) {
  return (
    <section aria-labelledby="tried-h">
      <h3 id="tried-h" tabIndex={-1}>
        {tried.title}
      </h3>
      <p className="soft small">{lines.length === 0 ? tried.none : tried.lead}</p>
      {lines.length > 0 && (
        <table className="tbl cardy">
          <thead>
            <tr>
              <th scope="col">{tried.deal}</th>
              <th scope="col">{tried.customer}</th>
              <th scope="col">{tried.before}</th>
              <th scope="col">{tried.now}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ href, title, whose, customer, before, now }) => (
              <tr key={href}>
                <th scope="row">
                  <a href={href}>{title}</a>
                  <small>{whose}</small>
                </th>
                <td data-l={tried.customer}>{customer}</td>
                <td data-l={tried.before}>{before}</td>
                <td data-l={tried.now}>{now}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
