import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { requireStaff } from '#app/_auth/session'
import { may } from '#core/access/may'
import { isTemplateKey, templateKeys } from '#core/buying-process/templates'
import { familiesOf } from '#db/templates/families'
import { Facts } from '#ui/facts'
import { PageHeader } from '#ui/page-header'

import { saveFamilies } from './actions'
import { FamiliesForm } from './families-form.client'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('templates.families')
  return { title: t('name') }
}

export default async function Families() {
  const actor = await requireStaff('read all deals')
  const t = await getTranslations('templates')
  const process = await getTranslations('process.templates')
  const families = await familiesOf(actor)
  const named = (key: string) => (isTemplateKey(key) ? process(`${key}.name`) : key)
  return (
    <>
      <PageHeader
        crumb={{ href: '/desk/templates', label: t('name') }}
        title={t('families.title')}
        lead={t('families.lead')}
      />
      <div className="sec-1">
        {may(actor, 'publish templates') ? (
          <FamiliesForm
            act={saveFamilies}
            families={families.map(({ id, name, template }) => ({
              id,
              template,
              label: t('families.label', { family: name }),
            }))}
            options={templateKeys.map((value) => ({ value, label: named(value) }))}
            save={t('families.save')}
          />
        ) : (
          <>
            <Facts
              items={families.map(({ name, template }) => ({
                label: name,
                value: named(template),
              }))}
            />
            <p className="soft">{t('families.readOnly')}</p>
          </>
        )}
      </div>
    </>
  )
}
