import { useTranslations } from 'next-intl'

import { isCanon } from '#core/buying-process/stages'
import type { DealView } from '#db/deals/deal'
import { MarkKey } from '#ui/mark-key'
import { Ribbon } from '#ui/ribbon'

import { RibbonNotes } from './ribbon-notes'
import { useHeadline } from './use-headline'
import { upper, useProcessWords } from './use-words'

const sides = ['partner', 'vendor'] as const

/** The three lanes of one deal, under a heading that says what they show. */
export function DealRibbon({ view }: { view: DealView }) {
  const t = useTranslations('deals.ribbon')
  const process = useTranslations('process')
  const { facts, assessment, reading, partner, vendorName } = view
  const say = useProcessWords(facts)
  const headline = useHeadline(view)
  const owners = { partner: partner.name, vendor: vendorName }
  return (
    <section aria-labelledby="where-h" className="sec" id="where">
      <div className="sec-head">
        <h2 id="where-h">{headline}</h2>
        {facts.path.length > 0 && <MarkKey />}
      </div>
      {facts.path.length === 0 ? (
        <p className="soft">{t('noPath')}</p>
      ) : (
        <Ribbon
          title={t('ribbon', { partner: partner.name, vendor: vendorName })}
          settled={assessment.settled}
          {...(assessment.claimed > 0
            ? { claimed: assessment.claimed, claimedBy: partner.name }
            : {})}
          path={facts.path.map(({ key, canon }) => ({
            key,
            name: say.stage(key),
            ...(isCanon(key) || key === 'TENDER_OPEN' || key === 'STANDSTILL'
              ? { sentence: say.sentence(key) }
              : { countsAs: say.stage(canon) }),
            href: `#stage-${key}`,
            marks: facts.reqs
              .filter(({ stage, mandatory }) => stage === key && mandatory)
              .map((req) => ({
                key: req.key,
                label: upper(say.done(req.key)),
                status: assessment.status[req.key] ?? 'OPEN',
                gate: req.gate,
              })),
          }))}
          lanes={sides.map((side) => {
            const lane = reading.lanes.find((one) => one.side === side)
            const { category } = facts.lanes[side]
            return {
              side,
              owner: owners[side],
              stage: lane?.label ?? null,
              from: lane?.from ?? null,
              to: lane?.to ?? null,
              gap: assessment.gap[side] ?? null,
              ...(category ? { note: process(`laneCategories.${category}`) } : {}),
            }
          })}
        />
      )}
      {facts.path.length > 0 && (
        <p className="ribbon-note">
          <RibbonNotes view={view} />
        </p>
      )}
    </section>
  )
}
