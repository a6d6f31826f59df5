import { useTranslations } from 'next-intl'

import { usePersonName } from '#app/_deals/person-name'
import { useInstant } from '#app/_deals/use-day'
import type { LinkLine } from '#db/customer/links-of'
import type { DealView } from '#db/deals/deal'
import { Button, LinkButton } from '#ui/button'
import { Section } from '#ui/section'

import { revoke } from './actions'

type Props = { links: readonly LinkLine[]; view: DealView }

const columns = ['to', 'sentAt', 'until', 'opened', 'answered'] as const

/** Every link of this deal: to whom, since when, and what became of it. */
export function Links({ links, view }: Props) {
  const t = useTranslations('customer.sending')
  return (
    <Section id="links" title={t('links')}>
      {links.length === 0 ? (
        <p className="soft">{t('linksNone')}</p>
      ) : (
        <table className="tbl cardy">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(column)}
                </th>
              ))}
              <th scope="col">
                <span className="vh">{t('revoke')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {links.map((link) => (
              <LinkRow key={link.id} link={link} view={view} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}

function LinkRow({ link, view }: { link: LinkLine; view: DealView }) {
  const t = useTranslations('customer.sending')
  const name = usePersonName(view)(link.buyer)
  const instant = useInstant()
  const { state, subject, sentAt, sentByName, expiresAt, openedAt, answeredAt, replies } = link
  return (
    <tr>
      <th data-l={t('to')} scope="row">
        {name}
        <small>{subject}</small>
      </th>
      <td data-l={t('sentAt')}>
        {instant(sentAt, true, 'medium')}
        <small>{t('by', { name: sentByName })}</small>
      </td>
      <td data-l={t('until')}>
        {instant(expiresAt, false, 'medium')}
        <small>{t(`state.${state}`)}</small>
      </td>
      <td className={openedAt ? undefined : 'mute'} data-l={t('opened')}>
        {openedAt ? instant(openedAt, true, 'medium') : t('notOpened')}
      </td>
      <td className={answeredAt ? undefined : 'mute'} data-l={t('answered')}>
        {answeredAt
          ? t('replies', { count: replies, day: instant(answeredAt, true, 'medium') })
          : t('notAnswered')}
      </td>
      <td data-l="">
        {state === 'live' ? (
          <Revoke link={link.id} name={name} dealId={view.deal.id} />
        ) : (
          <LinkButton
            href={`/deals/${view.deal.id}/customer?to=${encodeURIComponent(link.buyer)}`}
            slim
          >
            {t('again')}
          </LinkButton>
        )}
      </td>
    </tr>
  )
}

/** Asks once more behind a fold, with or without scripts. */
function Revoke({ dealId, link, name }: { dealId: string; link: string; name: string }) {
  const t = useTranslations('customer.sending')
  return (
    <details>
      <summary>{t('revoke')}</summary>
      <form action={revoke.bind(null, dealId, link)} className="stack sec-tight">
        <p className="small">{t('revokeLead', { person: name })}</p>
        <Button kind="danger" slim>
          {t('revokeYes')}
        </Button>
      </form>
    </details>
  )
}
