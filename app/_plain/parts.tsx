import type { MDXComponents } from 'mdx/types'
import type { useTranslations } from 'next-intl'
import type { ComponentProps, ReactNode } from 'react'

import { findingWordsIn } from '#app/_deals/use-words'
import { laneLine, lanesOn } from '#app/_mdx/lanes-on'
import { stageNameIn } from '#app/_mdx/stage-name'
import { dealOn, findingOn, sourceOf, sumOf } from '#app/_mdx/stories'
import { storyWordsIn } from '#app/_mdx/use-story-words'
import { roundQuotes } from '#content/quotes'
import { findingName } from '#core/alignment/finding'
import { shown } from '#core/sums/shown'
import { workOut } from '#core/sums/work-out'

import type { At } from '../_mdx/at'
import type { DealAt } from '../_mdx/deal-at'
import type { Line } from '../_mdx/dialogue'
import type { Fact } from '../_mdx/fact'
import type { Proof } from '../_mdx/proof'
import type { Question } from '../_mdx/questions'
import type { Rule } from '../_mdx/rules'
import type { Sum } from '../_mdx/sum'

export type PlainWords = {
  t: ReturnType<typeof useTranslations<'playbooks'>>
  process: ReturnType<typeof useTranslations<'process'>>
  lanes: ReturnType<typeof useTranslations<'process.lanes'>>
  stages: ReturnType<typeof useTranslations<'process.stages'>>
  locale: string
}

const Inside = ({ children }: { children?: ReactNode }) => children

/** What a playbook may use, as words alone: every component of a text has one here, from the same data. */
export function plainParts(words: PlainWords): MDXComponents {
  const { t, process, lanes, locale } = words
  const stageName = stageNameIn(words.stages)
  const say = storyWordsIn(findingWordsIn(process, locale), t('vendor'))

  const sentenceOf = ({ id, deal, on, subject }: ComponentProps<typeof Rule>) => {
    if (deal === undefined || on === undefined) return null
    const judged = dealOn(deal, on)
    return <q>{say(judged, findingOn(judged, { id, on, subject }))}</q>
  }

  return {
    Dialogue: ({ children }: { children: ReactNode }) => <pre>{children}</pre>,
    Line: ({ who, children }: ComponentProps<typeof Line>) => (
      <p>
        {who}: {children}
      </p>
    ),
    Questions: ({ children }: { children: ReactNode }) => <ol>{children}</ol>,
    Question: ({ say: asked, children }: ComponentProps<typeof Question>) => (
      <li>
        <p>
          <q>{asked}</q>
        </p>
        {children}
      </li>
    ),
    Proof: ({ caption, children }: ComponentProps<typeof Proof>) => (
      <>
        <p>{caption}</p>
        {children}
      </>
    ),
    Sum: ({ name }: ComponentProps<typeof Sum>) => {
      const sum = sumOf(name)
      const pairs = workOut(sum)
      return (
        <>
          <p>{sum.caption}</p>
          <ul>
            {sum.rows.map((row) => {
              const pair = pairs.get(row.key) ?? [null, null]
              const [one, other] = pair.map((value) => shown(row, value, t('sum.none'), locale))
              const [first, second] = sum.columns
              const both = one === other ? one : `${first} ${one}, ${second} ${other}`
              return (
                <li key={row.key}>
                  {row.label}: {both} ({row.from.replaceAll('**', '')})
                </li>
              )
            })}
          </ul>
        </>
      )
    },
    DealAt: ({ deal, on, caption, findings }: ComponentProps<typeof DealAt>) => {
      const judged = dealOn(deal, on)
      const stage = stageName(judged.assessment.stage)
      return (
        <>
          <p>{caption}</p>
          <ul>
            <li>{t('seat', { lane: lanes('customer'), stage })}</li>
            {lanesOn(judged).map((lane) => (
              <li key={lane.side}>{laneLine({ t, lanes }, lane)}</li>
            ))}
            {findings === true &&
              judged.assessment.findings.map((one) => (
                <li key={findingName(one)}>{say(judged, one)}</li>
              ))}
          </ul>
        </>
      )
    },
    At: ({ deal, on, show = 'stage' }: ComponentProps<typeof At>) => {
      const { facts, assessment } = dealOn(deal, on)
      if (show === 'category') return process(`categories.${assessment.category}.name`)
      return stageName(show === 'claim' ? (facts.claimedStage ?? '') : assessment.stage)
    },
    Rules: ({ children }: { children: ReactNode }) => <ul>{children}</ul>,
    Rule: ({ children, ...found }: ComponentProps<typeof Rule>) => (
      <li>
        <p>
          {t(`rules.${found.id}`)} ({t('rule', { id: found.id })})
        </p>
        {sentenceOf({ children, ...found })}
        {children}
      </li>
    ),
    Fact: ({ from, children }: ComponentProps<typeof Fact>) => (
      <>
        {children} ({sourceOf(from).text})
      </>
    ),
    Term: Inside,
    Exercise: Inside,
    StagePath: ({ caption }: { caption: string }) => <p>{roundQuotes(caption)}</p>,
  }
}
