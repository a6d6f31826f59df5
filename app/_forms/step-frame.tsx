import { getLocale, getTimeZone, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'

import type { Step } from '#core/registration/form'
import { region } from '#ui/day'
import { ErrorSummary } from '#ui/error-summary'
import { StepHeader } from '#ui/step-header'

import { DraftForm } from './draft-form.client'
import type { Said } from './problem-words'
import { SavedNote } from './saved-note.client'

type StepFrameProps = {
  step: Step
  draftId: string
  savedAt: Date | null
  title: string
  said: readonly Said[]
  answer?: ReactNode
  buttons: ReactNode
  children: ReactNode
}

/** One step of the form in its frame: where one is, what to mend, when it was saved. */
export async function StepFrame({
  step,
  draftId,
  savedAt,
  title,
  said,
  answer,
  buttons,
  children,
}: StepFrameProps) {
  const t = await getTranslations('register')
  const note = (
    <SavedNote
      savedAt={savedAt?.toISOString() ?? null}
      zone={await getTimeZone()}
      locale={region(await getLocale())}
      words={{
        saved: t('savedAt'),
        saving: t('saving'),
        failed: t('saveFailed'),
        notYet: t('notSaved'),
      }}
    />
  )
  const header = (
    <>
      <StepHeader
        flow={t('flow')}
        step={step === 'customer' ? 1 : 2}
        of={3}
        title={title}
        note={note}
        crumb={{ href: '/deals', label: t('crumb') }}
      />
      <ErrorSummary
        title={t('fix', { count: said.length })}
        problems={said.map(({ field, whole }) => ({ id: field, text: whole }))}
      />
    </>
  )
  return (
    <DraftForm
      draftId={draftId}
      begins={savedAt === null}
      step={step}
      header={header}
      answer={answer}
      buttons={buttons}
      whatYouTyped={t('whatYouTyped')}
    >
      {children}
    </DraftForm>
  )
}
