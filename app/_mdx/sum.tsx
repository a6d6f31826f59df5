import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

import { shown } from '#core/sums/shown'
import { workOut } from '#core/sums/work-out'

import { sumOf } from './stories'
import { TextTable } from './text-table'
import { typeset } from './typeset'

/** Numbers a reader can do again by hand, or change; the last column says where each comes from. */
export function Sum({ name }: { name: string }) {
  const t = useTranslations('playbooks.sum')
  const locale = useLocale()
  const sum = sumOf(name)
  const pairs = workOut(sum)
  const heads = [t('what'), ...sum.columns.map(capital), t('from')]
  const rows = sum.rows.map((row) => {
    const said = (value: number | null) => shown(row, value, t('none'), locale)
    const [low, high] = pairs.get(row.key) ?? [null, null]
    return [row.label, said(low), said(high), <From key="from" text={row.from} />]
  })
  return (
    <>
      <TextTable numbers caption={sum.caption} heads={heads} rows={rows} />
      <p className="small no-print">
        <a href={`/playbooks/sums/${name}`}>{t('change')}</a>
      </p>
    </>
  )
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** Writers mark an assumption with two stars on each side; readers see it bold. */
export const From = ({ text }: { text: string }): ReactNode => (
  <span>
    {text
      .split('**')
      .map((part, at) => (at % 2 === 1 ? <b key={at}>{typeset(part)}</b> : typeset(part)))}
  </span>
)
