import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'

import { requireStaff } from '#app/_auth/session'
import { letterStatuses } from '#core/letters/letter'
import { InstantSchema } from '#core/shared/day'
import { failedLetters, lettersPage } from '#db/letters/letters'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { PageHeader } from '#ui/page-header'
import { Pager } from '#ui/pager'
import { SelectField } from '#ui/select-field'

import { LetterTable } from './letter-table'

const Asked = z.object({
  status: z.enum(letterStatuses).optional().catch(undefined),
  at: InstantSchema.optional().catch(undefined),
  id: z.uuid().optional().catch(undefined),
})

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('letters'))('back') }
}

export default async function LettersPage({ searchParams }: PageProps<'/desk/letters'>) {
  const actor = await requireStaff('see letters')
  const { status, at, id } = Asked.parse(await searchParams)
  const { lines, more } = await lettersPage(actor, {
    ...(status ? { status } : {}),
    ...(at && id ? { before: { at, id } } : {}),
  })
  const failed = await failedLetters(actor)
  const t = await getTranslations('letters')
  const title =
    failed > 0 ? t('titleFailed', { count: failed }) : t('title', { count: lines.length })
  const last = lines.at(-1)
  const next = new URLSearchParams(status ? { status } : {})
  if (more && last) {
    next.set('at', last.createdAt.toISOString())
    next.set('id', last.id)
  }
  return (
    <>
      <PageHeader lead={t('lead')} title={title} />
      <form className="row sec-1" method="get">
        <SelectField
          defaultValue={status ?? ''}
          empty={t('any')}
          label={t('filter')}
          name="status"
          options={letterStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
          width="medium"
        />
        <Button>{t('show')}</Button>
      </form>
      {lines.length === 0 ? (
        <EmptyState id="no-letters" title={t('empty.title')}>
          <p>{t('empty.text')}</p>
        </EmptyState>
      ) : (
        <LetterTable lines={lines} />
      )}
      {more ? <Pager next={`/desk/letters?${next.toString()}`} /> : null}
    </>
  )
}
