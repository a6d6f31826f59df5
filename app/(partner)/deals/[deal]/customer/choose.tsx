import { useTranslations } from 'next-intl'

import { useInstant } from '#app/_deals/use-day'
import type { LinkLine } from '#db/customer/links-of'
import type { DealPerson, DealView } from '#db/deals/deal'
import { LinkButton } from '#ui/button'
import { Person } from '#ui/person'
import { Section } from '#ui/section'

type Props = { people: readonly DealPerson[]; links: readonly LinkLine[]; view: DealView }

/** The people at the customer who may be asked; who left or was erased is not among them. */
export function Choose({ people, links, view }: Props) {
  const t = useTranslations('customer.sending')
  const roles = useTranslations('process.roles')
  const instant = useInstant()
  const rolesOf = (key: string) =>
    (view.facts.buyers.find((buyer) => buyer.key === key)?.roles ?? [])
      .map((role) => roles(role))
      .join(', ')
  if (people.length === 0) {
    return (
      <Section id="choose" title={t('choose')}>
        <p className="soft">{t('nobody')}</p>
      </Section>
    )
  }
  return (
    <Section aside={t('chooseLead')} id="choose" title={t('choose')}>
      <table className="tbl cardy">
        <thead>
          <tr>
            <th scope="col">{t('person')}</th>
            <th scope="col">{t('mailbox')}</th>
            <th scope="col">{t('last')}</th>
            <th scope="col">
              <span className="vh">{t('pick')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ buyer, name, email }) => {
            const last = links.find((link) => link.buyer === buyer)
            return (
              <tr key={buyer}>
                <th data-l={t('person')} scope="row">
                  <Person job={rolesOf(buyer)} name={name ?? ''} />
                </th>
                <td className={email === null ? 'mute' : undefined} data-l={t('mailbox')}>
                  {email ?? t('noMailbox')}
                </td>
                <td className={last ? undefined : 'mute'} data-l={t('last')}>
                  {last ? instant(last.sentAt) : t('never')}
                </td>
                <td data-l="">
                  <span className="acts">
                    <a
                      aria-label={t('seeFor', { person: name ?? '' })}
                      href={`/deals/${view.deal.id}/customer/${encodeURIComponent(buyer)}`}
                    >
                      {t('see')}
                    </a>
                    <LinkButton
                      aria-label={t('pickFor', { person: name ?? '' })}
                      href={`/deals/${view.deal.id}/customer?to=${encodeURIComponent(buyer)}`}
                      slim
                    >
                      {t('pick')}
                    </LinkButton>
                  </span>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Section>
  )
}
