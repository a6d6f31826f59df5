import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

import { whoIsAsking } from '#app/_auth/session'
import { may } from '#core/access/may'
import type { Canon } from '#core/buying-process/stages'
import { dealsToTry, type DealToTry } from '#db/playbooks/deals-to-try'

import { useStageName } from './stage-name'

/** Five minutes of the reader's own: the task, and the deals to do it on. */
export async function Exercise({ stage, children }: { stage: Canon; children: ReactNode }) {
  const person = (await whoIsAsking())?.person
  const own = person?.kind === 'partner' && may(person, 'read own deals') ? person : null
  return (
    <div className="try stack">
      {children}
      {own && <Deals deals={await dealsToTry(own, stage)} />}
      {person?.kind === 'staff' && may(person, 'read all deals') && <AllDeals />}
    </div>
  )
}

function Deals({ deals }: { deals: readonly DealToTry[] }) {
  const t = useTranslations('playbooks.exercise')
  const stageName = useStageName()
  if (deals.length === 0) {
    return (
      <p className="no-print">
        {t('none')} <a href="/deals/new">{t('register')}</a>
      </p>
    )
  }
  return (
    <div className="no-print">
      <p className="small">
        <b>{t('own')}</b>
      </p>
      <ul className="rules small">
        {deals.map(({ id, customerName, title, stage }) => (
          <li key={id}>
            <a href={`/deals/${id}`}>
              {customerName}: {title}
            </a>{' '}
            <span className="mute">{t('at', { stage: stageName(stage) })}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function AllDeals() {
  const t = useTranslations('playbooks.exercise')
  return (
    <p className="no-print">
      <a href="/desk/deals">{t('all')}</a>
    </p>
  )
}
