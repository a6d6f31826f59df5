import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { requireStaff } from '#app/_auth/session'
import { personIn } from '#db/people/people-of'

import { PersonView } from '../../../_people/person-view'

export async function generateMetadata({
  params,
}: PageProps<'/desk/staff/[person]'>): Promise<Metadata> {
  const actor = await requireStaff('manage staff')
  const person = await personIn(actor, null, (await params).person)
  return { title: person?.name ?? null }
}

export default async function PersonOfStaff({ params }: PageProps<'/desk/staff/[person]'>) {
  const actor = await requireStaff('manage staff')
  const person = await personIn(actor, null, (await params).person)
  if (!person) notFound()
  const t = await getTranslations('people.staff')
  return (
    <PersonView
      actor={actor}
      organisation={null}
      person={person}
      back={{ href: '/desk/staff', label: t('title') }}
    />
  )
}
