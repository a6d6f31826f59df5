import { useFormatter, useTranslations } from 'next-intl'

import { useInstant } from '#app/_deals/use-day'
import type { PartnerView } from '#db/partners/partner'
import { Section } from '#ui/section'
import { Stats } from '#ui/stat'

/** What was decided about a partner's registrations, and how the vendor kept its own clock towards it. */
export function PartnerRecord({ partner }: { partner: PartnerView }) {
  const t = useTranslations('partners.record')
  const status = useTranslations('deals.review.status')
  const format = useFormatter()
  const instant = useInstant()
  const { mirror, byStatus, deals, asked } = partner.standing
  const decided = mirror.decided
  const refused = byStatus.rejected ?? 0
  const middle = mirror.medianDays
  return (
    <Section id="record" title={t('title')}>
      <Stats
        items={[
          {
            label: t('approved'),
            value: t('approvedOf', {
              approved: String(Math.max(0, decided - refused)),
              decided: String(decided),
            }),
          },
          {
            label: t('asked'),
            value: t('askedOf', { asked: String(asked), total: String(deals) }),
          },
          {
            label: t('median'),
            value:
              middle === null
                ? t('noDays')
                : t('days', { days: format.number(middle, { maximumFractionDigits: 1 }) }),
          },
          {
            label: t('inTime'),
            value: t('inTimeOf', { inTime: String(mirror.inTime), decided: String(decided) }),
          },
        ]}
      />
      <h3 className="sec-1">{t('latest')}</h3>
      {partner.latest.length === 0 && <p className="soft">{t('latestNone')}</p>}
      <ul className="rules small">
        {partner.latest.map((one) => (
          <li key={one.registrationId}>
            <a href={`/desk/review/${one.registrationId}`}>
              {one.reference}, {one.customerName}
            </a>
            <br />
            <span className="soft">
              {t('line', { status: status(one.status), day: instant(one.decidedAt) })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
