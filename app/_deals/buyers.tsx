import { useTranslations } from 'next-intl'

import { listed } from '#app/_messages/listed'
import { isActive } from '#core/alignment/situation'
import { buyerRoles } from '#core/buying-process/buyers'
import type { Buyer } from '#core/buying-process/facts'
import { isHeard } from '#core/buying-process/position'
import { standingOf } from '#core/buying-process/status'
import type { DealView } from '#db/deals/deal'
import { DayOf } from '#ui/day'
import { Holes } from '#ui/holes'
import { Person } from '#ui/person'
import { Section } from '#ui/section'
import { StanceSign } from '#ui/stance'

import { usePersonName } from './person-name'
import { useDay } from './use-day'
import { upper, useProcessWords } from './use-words'

/** The buying group: who plays which part, where they stand, and what would fall with them. */
export function Buyers({ view }: { view: DealView }) {
  const t = useTranslations('deals.page.buyers')
  const roles = useTranslations('process.roles')
  const { buyers, asOf } = view.facts
  const held = new Set(buyers.filter((b) => isActive(b, asOf)).flatMap((buyer) => buyer.roles))
  const columns = ['person', 'roles', 'stance', 'heard', 'rests'] as const
  return (
    <Section id="buyers" title={t('title')}>
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
            {buyers.map((buyer) => (
              <BuyerRow buyer={buyer} key={buyer.key} view={view} />
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

function BuyerRow({ buyer, view }: { buyer: Buyer; view: DealView }) {
  const t = useTranslations('deals.page.buyers')
  const words = useTranslations('process')
  const name = usePersonName(view)
  const day = useDay()
  const { facts, people } = view
  const say = useProcessWords(facts)
  const job = people.get(buyer.key)?.jobTitle ?? ''
  const left = buyer.leftAt !== null && buyer.leftAt <= facts.asOf ? buyer.leftAt : null
  const under = [job, left === null ? '' : t('left', { day: day(left) })].filter(
    (one) => one !== '',
  )
  const stance = buyer.stances.at(-1)
  const heard = facts.contacts.findLast((one) => one.buyer === buyer.key && isHeard(one))
  const rests = facts.reqs.filter(
    (req) => standingOf(req, facts).proof?.assertion.buyer === buyer.key,
  )
  return (
    <tr>
      <th data-l={t('person')} scope="row">
        <Person name={name(buyer.key)} {...(under.length === 0 ? {} : { job: under.join(', ') })} />
      </th>
      <td className={buyer.roles.length === 0 ? 'mute' : undefined} data-l={t('roles')}>
        {buyer.roles.length === 0
          ? t('noRole')
          : buyer.roles.map((role) => words(`roles.${role}`)).join(', ')}
      </td>
      <td data-l={t('stance')}>
        {stance ? (
          <StanceSign
            stance={stance.stance}
            text={t('since', {
              stance: words(`stances.${stance.stance}`),
              day: day(stance.at, 'medium'),
            })}
          />
        ) : (
          <StanceSign stance="UNKNOWN" text={t('unknown')} />
        )}
      </td>
      <td className={heard ? undefined : 'mute'} data-l={t('heard')}>
        {heard ? <DayOf day={heard.at} style="medium" /> : t('never')}
      </td>
      <td className={rests.length > 0 ? undefined : 'mute'} data-l={t('rests')}>
        {rests.length > 0 ? upper(listed(rests.map(({ key }) => say.short(key)))) : t('nothing')}
      </td>
    </tr>
  )
}
