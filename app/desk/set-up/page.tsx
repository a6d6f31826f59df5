import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { requireStaff } from '#app/_auth/session'
import { setUpRooms } from '#app/_frame/set-up-rooms'
import { may } from '#core/access/may'
import { PageHeader } from '#ui/page-header'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('frame')
  return { title: t('setUp') }
}

export default async function SetUp() {
  const actor = await requireStaff('read all deals')
  const t = await getTranslations('frame')
  return (
    <>
      <PageHeader title={t('setUp')} lead={t('setUpLead')} />
      <ul className="rules sec-1">
        {setUpRooms
          .filter(({ deed }) => may(actor, deed))
          .map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{t(label)}</a>
              <br />
              <span className="soft small">{t(`setUpRooms.${label}`)}</span>
            </li>
          ))}
      </ul>
    </>
  )
}
