import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { requirePartner, whoIsAsking } from '#app/_auth/session'
import { programmeOf } from '#db/partners/programme-of'
import { peopleOf } from '#db/people/people-of'
import { ownReliability } from '#db/reliability/reliability-of'
import { PageHeader } from '#ui/page-header'

import { PeopleOfOrganisation } from '../../_people/people-of-organisation'
import { ReliabilitySection } from '../../_reliability/reliability-section'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people.team')
  return { title: t('title') }
}

export default async function Team() {
  const actor = await requirePartner('see own team')
  const t = await getTranslations('people.team')
  const people = await peopleOf(actor, actor.partnerId)
  const [found, { vendorName }] = await Promise.all([ownReliability(actor), programmeOf(actor)])
  const active = people.filter((person) => person.disabledAt === null)
  const organisation = (await whoIsAsking())?.organisation ?? ''
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead', { count: active.length, organisation })} />
      <PeopleOfOrganisation
        actor={actor}
        organisation={actor.partnerId}
        people={people}
        base="/team"
      />
      <ReliabilitySection found={found} root="/deals" vendor={vendorName} />
    </>
  )
}
