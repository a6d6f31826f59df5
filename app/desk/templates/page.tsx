import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { requireStaff } from '#app/_auth/session'
import { listed } from '#app/_messages/listed'
import type { PathStage } from '#core/buying-process/facts'
import { type TemplateLine, templatesOf } from '#db/templates/templates'
import { AssumedTag } from '#ui/assumed-tag'
import { PageHeader } from '#ui/page-header'

import { templateNames } from '../../_templates/template-words'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('templates')
  return { title: t('name') }
}

export default async function Templates() {
  const actor = await requireStaff('read all deals')
  const t = await getTranslations('templates')
  const lines = await templatesOf(actor)
  return (
    <>
      <PageHeader
        title={t('title', { count: lines.length })}
        lead={t('lead')}
        actions={<a href="/desk/templates/families">{t('families.link')}</a>}
      />
      <table className="tbl cardy sec-1">
        <thead>
          <tr>
            <th scope="col">{t('list.template')}</th>
            <th scope="col">{t('list.path')}</th>
            <th scope="col">
              {t('list.days')} <AssumedTag />
            </th>
            <th scope="col">{t('list.families')}</th>
            <th scope="col">{t('list.version')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.key} line={line} />
          ))}
        </tbody>
      </table>
    </>
  )
}

async function Line({ line: { key, latest, families } }: { line: TemplateLine }) {
  const t = await getTranslations('templates')
  const process = await getTranslations('process.templates')
  const names = await templateNames(latest)
  const stage = (one: PathStage) =>
    one.signing ? `${names.stage(one.key)} (${t('list.signs')})` : names.stage(one.key)
  return (
    <tr>
      <th scope="row">
        <a href={`/desk/templates/${key}`}>{process(`${key}.name`)}</a>
        <small>{process(`${key}.meaning`)}</small>
      </th>
      <td data-l={t('list.path')}>{latest.path.map(stage).join(' → ')}</td>
      <td data-l={t('list.days')}>
        {t('list.daysOf', {
          typical: String(daysTo(latest.path, 'median')),
          fast: String(daysTo(latest.path, 'fast')),
        })}
      </td>
      <td data-l={t('list.families')}>
        {families.length === 0 ? t('list.none') : listed(families)}
      </td>
      <td data-l={t('list.version')}>{latest.version}</td>
    </tr>
  )
}

/** Days from the first stage to the end of the one that signs. */
function daysTo(path: readonly PathStage[], pace: 'median' | 'fast'): number {
  const last = path.findIndex(({ signing }) => signing)
  return path.slice(0, last + 1).reduce((sum, stage) => sum + stage[pace], 0)
}
