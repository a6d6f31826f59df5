import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'

import { playbookById } from '#content/catalog'
import { playbookByRequirement } from '#core/alignment/playbooks'
import { gapOf, intervalOf } from '#core/buying-process/lanes'
import { neededToRead } from '#core/buying-process/needed'
import { placeOnPath, positionOf } from '#core/buying-process/position'
import { isRequirementKey } from '#core/buying-process/requirements'
import { COMPLETE, isCanon, UNVERIFIED } from '#core/buying-process/stages'
import { factsTold } from '#core/registration/form-events'
import { gate } from '#core/registration/gate'
import { AnswerBox } from '#ui/answer-box'
import { Go } from '#ui/go'
import { MiniRibbon } from '#ui/mini-ribbon'
import { RequirementList } from '#ui/requirement-list'

import type { OpenForm } from './open-draft'
import { stageWord } from './stage-word'

const b = (chunks: ReactNode) => <b>{chunks}</b>

type Told = ReturnType<typeof factsTold>

/** What the rules read from the form so far, in words, beside the claim. */
export async function Answer({ open }: { open: Pick<OpenForm, 'read' | 'setting'> }) {
  const t = await getTranslations('register.answer')
  const stages = await getTranslations('process.stages')
  const facts = factsTold(open.read, open.setting.today)
  const { stage, settled } = positionOf(facts)
  const { label } = facts.path.find(({ key }) => key === stage) ?? {}
  const name = stageWord(stage, stages, label)
  const lane = facts.lanes.partner
  const interval = intervalOf(lane, facts.path)
  const partner = interval
    ? { from: interval.lo, to: interval.hi, gap: gapOf(interval, settled) }
    : null
  const sentence = stage === UNVERIFIED ? 'unverified' : stage === COMPLETE ? 'complete' : 'at'
  return (
    <AnswerBox id="answer" title={t('title')} headline={t.rich(sentence, { stage: name, b })}>
      <MiniRibbon
        size="midi"
        stages={facts.path.length}
        settled={settled}
        stage={name}
        partner={lane.stage === null ? undefined : partner}
      />
      <Claim facts={facts} settled={settled} answered={open.read.where.claim} />
      <Ready facts={facts} />
    </AnswerBox>
  )
}

type ClaimProps = { facts: Told; settled: number; answered: string | null | undefined }

async function Claim({ facts, settled, answered }: ClaimProps) {
  const t = await getTranslations('register.answer')
  const stages = await getTranslations('process.stages')
  if (answered === undefined) return <p>{t('noClaim')}</p>
  if (answered === null) return <p>{t('unknownClaim')}</p>
  const stage = isCanon(answered) ? stages(`${answered}.name`) : answered
  const place = placeOnPath(facts.path, answered)
  if (place <= settled) return <p>{t(place < settled ? 'further' : 'level', { stage })}</p>
  return (
    <>
      <p>{t('needs', { stage })}</p>
      <Needs facts={facts} claimed={answered} />
    </>
  )
}

async function Needs({ facts, claimed }: { facts: Told; claimed: string }) {
  const t = await getTranslations('register.answer')
  const words = await getTranslations('process')
  const needed = neededToRead(facts, claimed)
  const items = needed.map(({ req, status }) => {
    const { key } = req
    const thing = isRequirementKey(key) ? words(`requirements.${key}.short`) : (req.text ?? key)
    const why = words(`needed.${whyOf(status)}`)
    return { key, status, gate: req.gate, title: t('oneNeed', { thing, why }) }
  })
  const [first] = needed.map(({ req }) => req.key)
  const book = first && isRequirementKey(first) ? playbookById(playbookByRequirement[first]) : null
  const help = book ?? playbookById('PB-02')
  return (
    <>
      <RequirementList small items={items} />
      {help ? (
        <p className="small">
          {t('playbook')} <Go href={`/playbooks/${help.slug}`}>{help.title}</Go>
        </p>
      ) : null}
    </>
  )
}

const whyOf = (status: string) =>
  (['LAPSED', 'CLAIMED', 'REOPENED'] as const).find((known) => known === status) ?? 'OPEN'

async function Ready({ facts }: { facts: Told }) {
  const t = await getTranslations('register.answer')
  const words = await getTranslations('process.gate')
  const { toSubmit } = gate(facts)
  if (toSubmit.length === 0) return <p className="small soft">{t('canSubmit')}</p>
  return (
    <div className="small soft">
      <p>{t('before')}</p>
      <ul>
        {toSubmit.map((item) => (
          <li key={item}>{words(`${item}.ask`)}</li>
        ))}
      </ul>
    </div>
  )
}
