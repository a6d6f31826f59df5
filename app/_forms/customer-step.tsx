import { getTranslations } from 'next-intl/server'

import { Button } from '#ui/button'

import { AboutSteps } from './about-steps'
import { BuyersPart } from './buyers-part'
import { CustomerPart } from './customer-part'
import { fieldWords } from './field-words'
import { fileProblem } from './file-problem'
import type { OpenForm } from './open-draft'
import { OpportunityPart } from './opportunity-part'
import { FilesPart, OwnPart } from './own-part'
import { problemWords, type Said } from './problem-words'
import { StepFrame } from './step-frame'

type Asked = { fix?: unknown; file?: unknown }

/** Step 1: who the customer is, what it may buy, who is there, and the partner's own side. */
export async function CustomerStep({
  open,
  draftId,
  asked,
}: {
  open: OpenForm
  draftId: string
  asked: Asked
}) {
  const t = await getTranslations('register')
  const wrong = asked.fix === undefined ? [] : open.read.problems
  const said = await problemWords(wrong.filter(({ step }) => step === 'customer'))
  const field = await fieldWords(open.typed, said)
  const file = await fileProblem(asked.file)
  const all = file === undefined ? said : [...said, upload(file)]
  return (
    <StepFrame
      step="customer"
      draftId={draftId}
      savedAt={open.draft?.savedAt ?? null}
      title={t('customerTitle')}
      said={all}
      answer={<AboutSteps />}
      buttons={
        <>
          <Button kind="main" name="intent" value="continue">
            {t('keepGoing')}
          </Button>
          <Button name="intent" value="leave">
            {t('leave')}
          </Button>
          {open.draft ? <a href={`/deals/drafts/${draftId}/delete`}>{t('discard.link')}</a> : null}
        </>
      }
    >
      <CustomerPart open={open} field={field} />
      <OpportunityPart open={open} field={field} />
      <BuyersPart typed={open.typed} field={field} />
      <OwnPart open={open} field={field} />
      <FilesPart open={open} error={file} />
    </StepFrame>
  )
}

const upload = (text: string): Said => ({ field: 'upload', text, whole: text })
