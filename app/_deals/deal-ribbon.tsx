import { useTranslations } from 'next-intl'

import type { DealView } from '#db/deals/deal'
import { MarkKey } from '#ui/mark-key'
import { Ribbon } from '#ui/ribbon'

import { upper, useProcessWords } from './use-words'

const sides = ['partner', 'vendor'] as const

/** The three lanes of one deal, under a heading that says what they show. */
export function DealRibbon({ view }: { view: DealView }) {
  const t = useTranslations('deals.page.where')
  const process = useTranslations('process')
  const { facts, assessment, reading, partner, vendorName, deal } = view
  const say = useProcessWords(facts)
  const owners = { partner: partner.name, vendor: vendorName }
  return (
    <section aria-labelledby="where-h" className="sec" id="where">
      <div className="sec-head">
        <h2 id="where-h">
          <Headline view={view} />
        </h2>
        <MarkKey />
      </div>
      <Ribbon
        title={t('ribbon', { partner: partner.name, vendor: vendorName })}
        settled={assessment.settled}
        {...(assessment.claimed > 0 ? { claimed: assessment.claimed } : {})}
        path={facts.path.map(({ key }) => ({
          key,
          name: say.stage(key),
          sentence: say.sentence(key),
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
      {facts.path.length === 0 && <p className="soft">{deal.customerName}</p>}
    </section>
  )
}

/** What the drawing shows, in two sentences: where the customer is, and where the sellers are. */
function Headline({ view }: { view: DealView }) {
  const t = useTranslations('deals.page.where')
  const { facts, assessment, partner, vendorName, deal } = view
  const say = useProcessWords(facts)
  const { stage } = assessment
  const customer = deal.customerName
  const where =
    stage === 'UNVERIFIED' || stage === 'COMPLETE'
      ? t(stage, { customer })
      : t('at', { customer, stage: say.stage(stage) })
  if (facts.paused) return `${where} ${t('paused')}`
  const gaps = sides.flatMap((side) => {
    const gap = assessment.gap[side]
    const seller = side === 'partner' ? partner.name : vendorName
    return gap === undefined || gap === null ? [] : [{ gap, seller }]
  })
  const ahead = gaps.filter(({ gap }) => gap > 0)
  const behind = gaps.filter(({ gap }) => gap < 0)
  const [first] = [...ahead, ...behind]
  const sellers = (): string => {
    if (ahead.length > 0 && behind.length > 0) return t('unlike')
    if (ahead.length === 2) return t('bothAhead')
    if (behind.length === 2) return t('bothBehind')
    if (first) return t(first.gap > 0 ? 'ahead' : 'behind', { seller: first.seller })
    return gaps.length === 2 ? t('level') : ''
  }
  return `${where} ${sellers()}`.trim()
}
