import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { requireStaff } from '#app/_auth/session'
import { auditActions, auditEntries } from '#db/audit/entries'
import { Button, LinkButton } from '#ui/button'
import { DateField } from '#ui/date-field'
import { EmptyState } from '#ui/empty-state'
import { PageHeader } from '#ui/page-header'
import { Pager } from '#ui/pager'
import { SelectField } from '#ui/select-field'
import { TextField } from '#ui/text-field'

import { AuditTable } from './audit-table'
import { type Asked, addressOf, askedIn, filterOf } from './filter'
import { actionWords } from './words'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('audit')
  return { title: t('title') }
}

export default async function AuditLog({ searchParams }: PageProps<'/desk/audit'>) {
  const actor = await requireStaff('read audit log')
  const t = await getTranslations('audit')
  const asked = askedIn(await searchParams)
  const { rows, next } = await auditEntries(actor, filterOf(asked, actor.timeZone))
  const actions = await Promise.all(
    (await auditActions(actor)).map(async (value) => ({ value, label: await actionWords(value) })),
  )
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Filters asked={asked} actions={actions} />
      {rows.length === 0 ? (
        <EmptyState
          id="none"
          title={t('noneTitle')}
          actions={<LinkButton href="/desk/audit">{t('filter.clear')}</LinkButton>}
        >
          {t('none')}
        </EmptyState>
      ) : (
        <AuditTable rows={rows} asked={asked} />
      )}
      <Pager {...(next === null ? {} : { next: addressOf(asked, { after: next }) })} />
    </>
  )
}

async function Filters({
  asked,
  actions,
}: {
  asked: Asked
  actions: readonly { value: string; label: string }[]
}) {
  const t = await getTranslations('audit.filter')
  return (
    <form className="filters" method="get" action="/desk/audit">
      <TextField name="about" type="search" label={t('about')} defaultValue={asked.about} />
      <SelectField
        name="action"
        label={t('action')}
        empty={t('any')}
        options={actions}
        defaultValue={asked.action}
      />
      <DateField name="from" label={t('from')} defaultValue={asked.from} />
      <DateField name="to" label={t('to')} defaultValue={asked.to} />
      <Button>{t('show')}</Button>
    </form>
  )
}
