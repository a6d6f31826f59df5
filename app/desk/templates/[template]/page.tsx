import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { requireStaff } from '#app/_auth/session'
import { may } from '#core/access/may'
import { isTemplateKey } from '#core/buying-process/templates'
import { typedOfProcess } from '#core/mapping/template-form'
import { templateOf } from '#db/templates/templates'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'

import { changeTemplate } from '../../../_templates/actions'
import { TemplateForm } from '../../../_templates/template-form.client'
import { TemplateTable } from '../../../_templates/template-table'
import { TemplateVersions } from '../../../_templates/template-versions'
import { templateFormWords } from '../../../_templates/template-words'

type Props = PageProps<'/desk/templates/[template]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { template } = await params
  const t = await getTranslations('process.templates')
  return isTemplateKey(template) ? { title: t(`${template}.name`) } : {}
}

export default async function Template({ params, searchParams }: Props) {
  const actor = await requireStaff('read all deals')
  const view = await templateOf(actor, (await params).template)
  if (!view) notFound()
  const t = await getTranslations('templates')
  const process = await getTranslations('process.templates')
  const { key, versions } = view
  const [newest] = versions
  const asked = await searchParams
  const one = (name: string) => [asked[name]].flat()[0] ?? ''
  const shown = versions.find(({ version }) => String(version) === one('version')) ?? newest
  const number = String(shown.version)
  const isNow = shown === newest
  const mayPublish = may(actor, 'publish templates')
  const base = `/desk/templates/${key}`
  const next = { version: String(newest.version + 1) }
  return (
    <>
      <PageHeader
        crumb={{ href: '/desk/templates', label: t('name') }}
        title={process(`${key}.name`)}
        lead={process(`${key}.meaning`)}
        meta={[t('version', { version: number })]}
      />
      {mayPublish && one('published') === String(newest.version) && (
        <div className="sec-1">
          <Notice alert>{t('saidPublished', { version: String(newest.version) })}</Notice>
        </div>
      )}
      <Section
        aside={!isNow && <a href={base}>{t('backToNow')}</a>}
        id="now"
        title={isNow ? t('now') : t('asItWas', { version: number })}
      >
        <TemplateTable process={shown} />
      </Section>
      {mayPublish && isNow && (
        <Section id="path" title={t('edit')}>
          <TemplateForm
            key={newest.version}
            act={changeTemplate.bind(null, key)}
            version={newest.version}
            typed={typedOfProcess(newest)}
            words={await templateFormWords()}
            publish={t('form.publish', next)}
            changes={t('form.changes', next)}
          />
        </Section>
      )}
      {!mayPublish && <p className="soft sec-1">{t('readOnly')}</p>}
      <TemplateVersions base={base} versions={versions} />
    </>
  )
}
