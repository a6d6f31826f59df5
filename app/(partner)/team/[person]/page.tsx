import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { requirePartner } from '#app/_auth/session'
import { personIn } from '#db/people/people-of'

import { PersonView } from '../../../_people/person-view'

export async function generateMetadata({ params }: PageProps<'/team/[person]'>): Promise<Metadata> {
  const actor = await requirePartner('manage own team')
  const person = await personIn(actor, actor.partnerId, (await params).person)
  return { title: person?.name ?? null }
}

export default async function PersonOfTeam({ params }: PageProps<'/team/[person]'>) {
  const actor = await requirePartner('manage own team')
  const person = await personIn(actor, actor.partnerId, (await params).person)
  if (!person) notFound()
  const t = await getTranslations('people.team')
  return (
    <PersonView
      actor={actor}
      organisation={actor.partnerId}
      person={person}
      back={{ href: '/team', label: t('title') }}
    />
  )
}
