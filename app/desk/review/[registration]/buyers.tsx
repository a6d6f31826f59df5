import { useTranslations } from 'next-intl'

import type { Buyer } from '#core/buying-process/facts'
import { isHeard } from '#core/buying-process/position'
import type { ReviewView } from '#db/review/registration-for-review'
import { DayOf } from '#ui/day'
import { EmptyState } from '#ui/empty-state'
import { Person } from '#ui/person'
import { Section } from '#ui/section'
import { StanceSign } from '#ui/stance'

import { useWords } from './words'

/** Who has a say at the customer, where each stands, and when each was last heard. */
export function Buyers({ view }: { view: ReviewView }) {
  const t = useTranslations('review.buyers')
  const { buyers } = view.facts
  if (buyers.length === 0) {
    return (
      <EmptyState id="buyers" title={t('none')}>
        {t('noneText', { partner: view.partner.name })}
      </EmptyState>
    )
  }
  return (
    <Section id="buyers" title={t('title')}>
      <table className="tbl cardy">
        <thead>
          <tr>
            <th scope="col">{t('who')}</th>
            <th scope="col">{t('roles')}</th>
            <th scope="col">{t('stance')}</th>
            <th scope="col">{t('heard')}</th>
          </tr>
        </thead>
        <tbody>
          {buyers.map((buyer) => (
            <Row key={buyer.key} buyer={buyer} view={view} />
          ))}
        </tbody>
      </table>
    </Section>
  )
}

function Row({ buyer, view }: { buyer: Buyer; view: ReviewView }) {
  const t = useTranslations('review.buyers')
  const words = useWords(view)
  const { key, roles, stances, leftAt } = buyer
  const job = view.people.get(key)?.jobTitle
  const heard = view.facts.contacts
    .filter((contact) => contact.buyer === key && isHeard(contact))
    .map(({ at }) => at)
    .toSorted()
    .at(-1)
  const latest = stances.toSorted((one, other) => (one.at < other.at ? -1 : 1)).at(-1)
  return (
    <tr>
      <th scope="row">
        <Person name={words.person(key)} {...(job ? { job } : {})} />
        {leftAt !== null && <small>{t('left', { day: words.day(leftAt) })}</small>}
      </th>
      <td data-l={t('roles')} className={roles.length === 0 ? 'mute' : undefined}>
        {roles.length === 0 ? t('noRole') : words.all(roles.map(words.role))}
      </td>
      <td data-l={t('stance')}>
        <StanceSign stance={latest?.stance ?? 'UNKNOWN'} />
      </td>
      <td data-l={t('heard')} className={heard === undefined ? 'mute' : 'nb'}>
        {heard === undefined ? t('never') : <DayOf day={heard} style="medium" />}
      </td>
    </tr>
  )
}
