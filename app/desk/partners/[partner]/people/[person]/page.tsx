import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'

import { requireStaff } from '#app/_auth/session'
import type { StaffActor } from '#core/access/actor'
import { partnerFor } from '#db/partners/partner'
import { personIn } from '#db/people/people-of'

import { PersonView } from '../../../../../_people/person-view'

type Props = PageProps<'/desk/partners/[partner]/people/[person]'>

/** One reading for the title of the page and the page itself. */
const found = cache(async (actor: StaffActor, id: string, personId: string) => {
  const partner = await partnerFor(actor, id)
  const person = partner && (await personIn(actor, partner.id, personId))
  return person ? { partner, person } : null
})

async function askedFor(actor: StaffActor, { params }: Props) {
  const { partner, person } = await params
  return (await found(actor, partner, person)) ?? notFound()
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const actor = await requireStaff('manage partner people')
  const { person } = await askedFor(actor, props)
  return { title: person.name }
}

export default async function PersonOfPartner(props: Props) {
  const actor = await requireStaff('manage partner people')
  const { partner, person } = await askedFor(actor, props)
  return (
    <PersonView
      actor={actor}
      back={{ href: `/desk/partners/${partner.id}`, label: partner.name }}
      organisation={partner.id}
      person={person}
    />
  )
}
