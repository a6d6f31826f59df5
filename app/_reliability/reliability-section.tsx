import { useTranslations } from 'next-intl'

import { useDay, useInstant } from '#app/_deals/use-day'
import { isRequirementKey } from '#core/buying-process/requirements'
import { enoughTests } from '#core/deals/reliability'
import type { ReliabilityView } from '#db/reliability/reliability-of'
import { AssumedTag } from '#ui/assumed-tag'
import { Section } from '#ui/section'
import { Stats } from '#ui/stat'

import { percent } from './percent'

type Props = {
  found: ReliabilityView
  /** '/deals' or '/desk/deals'. */
  root: string
  /** Who reads it after the partner; absent where the vendor reads. */
  vendor?: string
}

/** How far a partner's claims held, on how many tests, and which ones are worth a talk. */
export function ReliabilitySection({ found, root, vendor }: Props) {
  const t = useTranslations('reliability')
  const { value, tested, confirmed, assumed, share, missed } = found
  const missing = Math.max(0, enoughTests - tested)
  const isOwn = vendor !== undefined
  return (
    <Section id="reliability" title={t('title')}>
      <p className="soft wide46">{t('lead')}</p>
      <div className="sec-note">
        <Stats
          items={[
            {
              label: t('value'),
              value: (
                <>
                  {percent(value)} {assumed && <AssumedTag />}
                </>
              ),
              context: assumed ? t(isOwn ? 'assumed' : 'assumedOf', { missing }) : t('how'),
            },
            {
              label: t('tested'),
              value: String(tested),
              context: t('testedContext', { tested, confirmed }),
            },
            {
              label: t('share'),
              value: percent(share),
              context: t(found.programmeAssumed ? 'shareAssumed' : 'shareOwn'),
            },
          ]}
        />
      </div>
      <p className="small soft sec-note">
        {assumed && t('how')} {isOwn ? t('first', { vendor }) : t('coaching')}
      </p>
      {missed.length > 0 && <h3 className="sec-1">{t('missed')}</h3>}
      {tested === 0 && isOwn && <p className="soft sec-note">{t('none')}</p>}
      {tested > 0 && missed.length === 0 && <p className="soft sec-note">{t('missedNone')}</p>}
      <Missed missed={missed} root={root} />
    </Section>
  )
}

function Missed({ missed, root }: { missed: ReliabilityView['missed']; root: string }) {
  const t = useTranslations('reliability')
  const words = useTranslations('process.requirements')
  const day = useDay()
  const instant = useInstant()
  if (missed.length === 0) return null
  return (
    <ul className="rules">
      {missed.map(({ claim, dealId, customer, req, claimedOn, answeredAt, answer }) => (
        <li key={claim}>
          <a href={`${root}/${dealId}`}>{customer}</a>
          {': '}
          {t('line', {
            what: isRequirementKey(req) ? words(`${req}.short`) : req,
            claimed: day(claimedOn),
            answered: instant(new Date(answeredAt)),
            answer: t(`answers.${answer}`),
          })}
        </li>
      ))}
    </ul>
  )
}
