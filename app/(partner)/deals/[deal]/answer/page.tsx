import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { requirePartner } from '#app/_auth/session'
import { world } from '#app/_data/world'
import { fieldWords } from '#app/_forms/field-words'
import { fileProblem } from '#app/_forms/file-problem'
import { problemWords } from '#app/_forms/problem-words'
import { openFields } from '#core/registration/asked'
import { readForm } from '#core/registration/read-form'
import { questionOf } from '#db/registrations/question-of'
import { Button } from '#ui/button'
import { Comment } from '#ui/comment'
import { ErrorSummary } from '#ui/error-summary'
import { Moment } from '#ui/moment'
import { PageHeader } from '#ui/page-header'

import { ReplyForm } from '../../../../_forms/reply-form.client'
import { ReplyParts } from '../../../../_forms/reply-parts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('register.reply')
  return { title: t('title') }
}

export default async function AnswerDeal({
  params,
  searchParams,
}: PageProps<'/deals/[deal]/answer'>) {
  const actor = await requirePartner('register deals')
  const question = await questionOf(actor, (await params).deal)
  if (!question) notFound()
  const t = await getTranslations('register')
  const { deal, asked, typed, setting, note, by, at } = question
  const read = readForm(typed, setting, world)
  const { fix, file } = await searchParams
  const names = new Set(openFields(asked))
  const wrong = fix === undefined ? [] : read.problems.filter(({ field }) => names.has(field))
  const said = await problemWords(wrong)
  const field = await fieldWords(typed, said)
  const open = { draft: null, typed, setting, read }
  return (
    <>
      <PageHeader
        title={t('reply.title')}
        lead={t('reply.lead')}
        meta={[deal.reference, deal.customerName]}
        crumb={{ href: `/deals/${deal.id}`, label: deal.title }}
      />
      <ErrorSummary
        title={t('fix', { count: said.length })}
        problems={said.map(({ field: id, whole }) => ({ id, text: whole }))}
      />
      {note === '' ? null : (
        <div className="sec-1 wide46">
          <Comment by={by} when={<Moment iso={at.toISOString()} />}>
            {note}
          </Comment>
        </div>
      )}
      <ReplyForm
        dealId={deal.id}
        whatYouTyped={t('whatYouTyped')}
        buttons={
          <>
            <Button kind="main" name="intent" value="continue">
              {t('reply.send')}
            </Button>
            <Button name="intent" value="save">
              {t('reply.save')}
            </Button>
          </>
        }
      >
        <ReplyParts
          asked={asked}
          open={open}
          field={field}
          file={await fileProblem(file)}
          hint={t('reply.addPeople')}
        />
      </ReplyForm>
    </>
  )
}
