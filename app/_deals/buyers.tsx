import { useTranslations } from 'next-intl'

import { isActive } from '#core/alignment/situation'
import { buyerRoles } from '#core/buying-process/buyers'
import { Holes } from '#ui/holes'
import { Section } from '#ui/section'

import { BuyerRow, type PeopleView } from './buyer-row'

/**
 * The buying group: who plays which part, where they stand, and what would fall with them. `href` is where the
 * pages of its people are, for those who may change them.
 */
export function Buyers({ view, href }: { view: PeopleView; href?: string | undefined }) {
  const t = useTranslations('deals.page.buyers')
  const roles = useTranslations('process.roles')
  const { buyers, asOf } = view.facts
  const here = buyers.filter((buyer) => isActive(buyer, asOf))
  const gone = buyers.filter((buyer) => !isActive(buyer, asOf))
  const held = new Set(here.flatMap((buyer) => buyer.roles))
  const columns = ['person', 'roles', 'stance', 'heard', 'rests'] as const
  return (
    <Section
      aside={href === undefined ? undefined : <a href={`${href}/new`}>{t('add')}</a>}
      id="buyers"
      title={t('title')}
    >
      {buyers.length === 0 ? (
        <p className="soft">{t('empty')}</p>
      ) : (
        <table className="tbl cardy">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...here, ...gone].map((buyer) => (
              <BuyerRow buyer={buyer} href={href} key={buyer.key} view={view} />
            ))}
          </tbody>
        </table>
      )}
      <Holes
        intro={t('holes')}
        names={buyerRoles.filter((role) => !held.has(role)).map((role) => roles(role))}
      />
    </Section>
  )
}
