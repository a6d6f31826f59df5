import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { requireDeed } from '#app/_auth/session'
import { sumNamed } from '#app/_mdx/stories'
import { playbooks } from '#content/catalog'
import { roundQuotes } from '#content/quotes'
import { fieldOf, numbersOf, readChanged, type Wrong } from '#core/sums/read-changed'
import type { Sum } from '#core/sums/sum'
import { PageHeader } from '#ui/page-header'

import { SumForm } from './sum-form.client'

type Props = PageProps<'/playbooks/sums/[name]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requireDeed('read playbooks')
  const sum = sumNamed((await params).name)
  return sum ? { title: roundQuotes(sum.caption) } : {}
}

/** A sum of a text with the reader's own numbers. The address holds them; nothing is stored. */
export default async function SumPage({ params, searchParams }: Props) {
  await requireDeed('read playbooks')
  const { name } = await params
  const sum = sumNamed(name)
  if (!sum) notFound()
  const asked = await searchParams
  const given = numbersOf(sum)
  const sent = Object.keys(given).filter((field) => typeof asked[field] === 'string')
  const typed = Object.fromEntries(
    Object.entries(given).map(([field, own]) => [field, String(asked[field] ?? own)]),
  )
  const { wrong } = readChanged(sum, typed)
  const [t, locale] = await Promise.all([getTranslations('reading.sum'), getLocale()])
  const books = playbooks.filter(({ sums }) => sums.includes(name))
  const problems = wrong.map((one) => ({
    id: fieldOf(one.row.key, one.column),
    text: t(`problems.${one.problem}`, namesIn(sum, one)),
  }))
  const [back] = books
  return (
    <>
      <PageHeader
        title={roundQuotes(sum.caption)}
        crumb={
          back
            ? { href: `/playbooks/${back.slug}`, label: t('back', { title: back.title }) }
            : { href: '/playbooks', label: t('backToAll') }
        }
        lead={t(sent.length === 0 ? 'text' : 'now')}
      />
      <SumForm
        // Another address is another form.
        key={JSON.stringify(typed)}
        action={`/playbooks/sums/${name}`}
        locale={locale}
        problems={problems}
        sum={typeset(sum)}
        typed={typed}
        labels={{
          what: t('what'),
          from: t('from'),
          work: t('work'),
          reset: t('reset'),
          none: t('none'),
          problems: t('problems.title'),
        }}
      />
    </>
  )
}

/** With the round quotation marks of readers; the browser is sent the words and no more. */
const typeset = (sum: Sum): Sum => ({
  ...sum,
  caption: roundQuotes(sum.caption),
  rows: sum.rows.map((row) => ({
    ...row,
    label: roundQuotes(row.label),
    from: roundQuotes(row.from),
  })),
})

const namesIn = (sum: Sum, { row, column, most }: Wrong) => ({
  label: roundQuotes(row.label),
  column: sum.columns[column === 'low' ? 0 : 1],
  most,
})
