import { getTranslations } from 'next-intl/server'

import { one } from '#core/registration/typed'
import { Button } from '#ui/button'

import { Answer } from './answer'
import { ClaimPart } from './claim-part'
import { FactsPart } from './facts-part'
import { fieldWords } from './field-words'
import { DatePart, HeardPart } from './heard-part'
import type { OpenForm } from './open-draft'
import { problemWords } from './problem-words'
import { StepFrame } from './step-frame'

/** Step 2: the claim, what the customer has done, the last word, the date; and what that tells. */
export async function StageStep({
  open,
  draftId,
  fix,
}: {
  open: OpenForm
  draftId: string
  fix: boolean
}) {
  const t = await getTranslations('register')
  const wrong = fix ? open.read.problems.filter(({ step }) => step === 'stage') : []
  const said = await problemWords(wrong)
  const field = await fieldWords(open.typed, said)
  const customer = one(open.typed, 'customerName').trim()
  return (
    <StepFrame
      step="stage"
      draftId={draftId}
      savedAt={open.draft?.savedAt ?? null}
      title={customer === '' ? t('stageTitleBare') : t('stageTitle', { customer })}
      said={said}
      answer={<Answer open={open} />}
      buttons={
        <>
          <Button kind="main" name="intent" value="continue">
            {t('keepGoing')}
          </Button>
          <Button name="intent" value="again">
            {t('again')}
          </Button>
          <Button name="intent" value="leave">
            {t('leave')}
          </Button>
          <a href={`/deals/drafts/${draftId}/customer`}>{t('backToCustomer')}</a>
        </>
      }
    >
      <ClaimPart open={open} field={field} />
      <FactsPart open={open} field={field} />
      <div className="sec">
        <HeardPart open={open} field={field} />
        <DatePart open={open} field={field} />
      </div>
    </StepFrame>
  )
}
