import { useTranslations } from 'next-intl'

import { listed } from '#app/_messages/listed'
import type { Outlook } from '#core/buying-process/buyers'
import type { Buyer } from '#core/buying-process/facts'
import { lastOf } from '#core/buying-process/log'
import { isHeard } from '#core/buying-process/position'
import { standingOf } from '#core/buying-process/status'
import type { DealView } from '#db/deals/deal'
import { DayOf } from '#ui/day'
import { Person } from '#ui/person'
import { StanceSign } from '#ui/stance'

import { usePersonName } from './person-name'
import { useDay } from './use-day'
import { upper, useProcessWords } from './use-words'
import { voidedIn } from './voided'

/** What of a deal is shown of its people. */
export type PeopleView = Pick<DealView, 'facts' | 'assessment' | 'log' | 'people'>

type Props = { buyer: Buyer; view: PeopleView; href: string | undefined }

/** One person at the customer: part, stance, when last heard from, and what rests on them. */
export function BuyerRow({ buyer, view, href }: Props) {
  const t = useTranslations('deals.page.buyers')
  const words = useTranslations('process')
  const name = usePersonName(view)
  const day = useDay()
  const { facts, people } = view
  const job = people.get(buyer.key)?.jobTitle ?? ''
  const left = buyer.leftAt !== null && buyer.leftAt <= facts.asOf ? buyer.leftAt : null
  const under = [job, left === null ? '' : t('left', { day: day(left) })].filter(
    (one) => one !== '',
  )
  const stance = buyer.stances.at(-1)
  const outlook = outlookOf(view, buyer.key)
  const heard = facts.contacts.findLast((one) => one.buyer === buyer.key && isHeard(one))
  const called = name(buyer.key)
  return (
    <tr>
      <th data-l={t('person')} scope="row">
        <Person
          name={
            href === undefined ? (
              called
            ) : (
              <a href={`${href}/${encodeURIComponent(buyer.key)}`}>{called}</a>
            )
          }
          {...(under.length === 0 ? {} : { job: under.join(', ') })}
        />
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
        {outlook && outlook !== 'UNKNOWN' && <small>{words(`outlooks.${outlook}`)}</small>}
      </td>
      <td className={heard ? 'nb' : 'mute'} data-l={t('heard')}>
        {heard ? <DayOf day={heard.at} style="medium" /> : t('never')}
      </td>
      <Rests buyer={buyer} view={view} />
    </tr>
  )
}

/** What somebody's word holds up, and what fell with a person who left and that nobody has taken up. */
function Rests({ buyer, view: { facts, assessment } }: Pick<Props, 'buyer' | 'view'>) {
  const t = useTranslations('deals.page.buyers')
  const say = useProcessWords(facts)
  const rests = facts.reqs.filter(
    (req) => standingOf(req, facts).proof?.assertion.buyer === buyer.key,
  )
  const isGone = buyer.leftAt !== null && buyer.leftAt <= facts.asOf
  const fell = rests.filter(({ key, reconfirmOnLeave }) => {
    const status = assessment.status[key]
    return isGone && reconfirmOnLeave && (status === 'STALE' || status === 'LAPSED')
  })
  const holds = rests.filter((req) => !fell.includes(req))
  const names = (reqs: typeof rests) => listed(reqs.map(({ key }) => say.short(key)))
  return (
    <td className={rests.length > 0 ? undefined : 'mute'} data-l={t('rests')}>
      {rests.length === 0 && t('nothing')}
      {holds.length > 0 && upper(names(holds))}
      {fell.length > 0 && <small>{t('nobodyNow', { things: names(fell) })}</small>}
    </td>
  )
}

/** How somebody last saw its own situation, by its own day; what was taken back is left out. */
function outlookOf(view: PeopleView, buyer: string): Outlook | undefined {
  const voided = voidedIn(view)
  const seen = view.log
    .map(({ event }) => event)
    .filter((event) => event.occurredAt <= view.facts.asOf && !voided.has(event.id))
    .filter((event) => event.type === 'StanceObserved' && event.data.buyer === buyer)
    .toSorted((one, other) => one.occurredAt.localeCompare(other.occurredAt))
  return lastOf(seen, 'StanceObserved')?.data.outlook
}
