import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { requireStaff } from '#app/_auth/session'
import { peopleOf } from '#db/people/people-of'
import { PageHeader } from '#ui/page-header'

import { PeopleOfOrganisation } from '../../_people/people-of-organisation'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people.staff')
  return { title: t('title') }
}

export default async function Staff() {
  const actor = await requireStaff('manage staff')
  const t = await getTranslations('people.staff')
  const people = await peopleOf(actor, null)
  const active = people.filter((person) => person.disabledAt === null)
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead', { count: active.length })} />
      <PeopleOfOrganisation actor={actor} organisation={null} people={people} base="/desk/staff" />
    </>
  )
}
