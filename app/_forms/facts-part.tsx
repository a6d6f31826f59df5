import { getTranslations } from 'next-intl/server'

import { type Requirement } from '#core/buying-process/facts'
import { placeOnPath, positionOf } from '#core/buying-process/position'
import { factField } from '#core/registration/form'
import { factsTold } from '#core/registration/form-events'
import { isTicked } from '#core/registration/typed'
import { Section } from '#ui/section'
import { StageBox } from '#ui/stage-box'

import { FactField } from './fact-field'
import type { FieldOf } from './field-words'
import type { OpenForm } from './open-draft'
import { stageSentence, stageWord } from './stage-word'

/** What the customer has done, stage by stage on its own path; the far end of it folded. */
export async function FactsPart({ open, field }: { open: OpenForm; field: FieldOf }) {
  const t = await getTranslations('register.done')
  const stages = await getTranslations('process.stages')
  const { path, requirements } = open.read.process
  const ticked = (key: string) =>
    requirements.some((req) => req.stage === key && isTicked(open.typed, factField(req.key)))
  const { settled } = positionOf(factsTold(open.read, open.setting.today))
  const claimed = placeOnPath(path, open.read.where.claim ?? null)
  // Open up to the next stage, the claim, and anything ticked.
  const near = Math.max(3, settled + 1, claimed, path.findLastIndex(({ key }) => ticked(key)) + 1)
  const box = ({ key, label, canon }: (typeof path)[number]) => (
    <StageBox
      key={key}
      legend={stageWord(key, stages, label)}
      sentence={stageSentence(key, stages, { label, canon })}
    >
      {requirements
        .filter(({ stage }: Requirement) => stage === key)
        .map((requirement) => (
          <FactField key={requirement.key} {...{ requirement, open, field }} />
        ))}
    </StageBox>
  )
  const later = path.slice(near)
  return (
    <div className="sec">
      <Section id="done" title={t('title')}>
        <p className="soft">{t('lead')}</p>
        {path.slice(0, near).map(box)}
        {later.length > 0 ? (
          <details className="sec-tight">
            <summary>
              {t('later', {
                stages: later.map(({ key, label }) => stageWord(key, stages, label)).join(', '),
              })}
            </summary>
            {later.map(box)}
          </details>
        ) : null}
      </Section>
    </div>
  )
}
