import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { requireStaff } from '#app/_auth/session'
import { personIn } from '#db/people/people-of'

import { PersonView } from '../../../_people/person-view'

async function askedFor(asked: string) {
  const actor = await requireStaff('manage staff')
  const person = await personIn(actor, null, asked)
  return { actor, person: person ?? notFound() }
}

export async function generateMetadata({
  params,
}: PageProps<'/desk/staff/[person]'>): Promise<Metadata> {
  const { person } = await askedFor((await params).person)
  return { title: person.name }
}

export default async function PersonOfStaff({ params }: PageProps<'/desk/staff/[person]'>) {
  const { actor, person } = await askedFor((await params).person)
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
