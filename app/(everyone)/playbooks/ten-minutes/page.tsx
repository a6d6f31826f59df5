import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { createElement } from 'react'

import { requireDeed } from '#app/_auth/session'
import { opener, openerBody } from '#content/pages'
import { DayOf } from '#ui/day'
import { Go } from '#ui/go'

import { Grades, Stages } from '../../../_collection/opener-parts'

export async function generateMetadata(): Promise<Metadata> {
  await requireDeed('read playbooks')
  return { title: opener.title, description: opener.summary }
}

export default async function TenMinutesPage() {
  await requireDeed('read playbooks')
  const t = await getTranslations('collection')
  const day = <DayOf day={opener.modified} />
  return (
    <>
      <p className="crumb no-print">
        <Go href="/playbooks">{t('crumb')}</Go>
      </p>
      <article className="prose opener">
        <header>
          <h1>{opener.title}</h1>
          <p className="lead">{opener.summary}</p>
        </header>
        {createElement(await openerBody(), { components: { Stages, Grades } })}
        <p className="small mute sec">
          {t.rich('opener.written', { author: opener.author, modified: () => day })}
        </p>
      </article>
    </>
  )
}
