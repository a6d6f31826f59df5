import { useTranslations } from 'next-intl'

import { isPartnerRole } from '#core/access/actor'
import type { PartnerView } from '#db/partners/partner'
import { Moment } from '#ui/moment'
import { Section } from '#ui/section'

/** Who can sign in for a partner, in which role, and when each was last here. */
export function PartnerPeople({ people }: Pick<PartnerView, 'people'>) {
  const t = useTranslations('partners.who')
  const roles = useTranslations('partners.roles')
  return (
    <Section id="people" title={t('title', { count: people.length })}>
      {people.length === 0 ? (
        <p className="soft">{t('none')}</p>
      ) : (
        <table className="tbl cardy">
          <thead>
            <tr>
              <th scope="col">{t('person')}</th>
              <th scope="col">{t('role')}</th>
              <th scope="col">{t('seen')}</th>
            </tr>
          </thead>
          <tbody>
            {people.map(({ id, name, role, disabledAt, seenAt }) => (
              <tr key={id}>
                <th scope="row">
                  {name}
                  {disabledAt && <small>{t('disabled')}</small>}
                </th>
                <td data-l={t('role')}>{isPartnerRole(role) ? roles(role) : role}</td>
                <td className={seenAt ? undefined : 'mute'} data-l={t('seen')}>
                  {seenAt ? <Moment iso={seenAt.toISOString()} /> : t('never')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}
