import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { cache } from 'react'

import { requireStaff, whoIsAsking } from '#app/_auth/session'
import type { StaffActor } from '#core/access/actor'
import { may } from '#core/access/may'
import { readDealAsk } from '#core/deals/list'
import { dealsOf } from '#db/deals/deals-of'
import { partnerFor } from '#db/partners/partner'
import { peopleOf } from '#db/people/people-of'
import { reliabilityFor } from '#db/reliability/reliability-of'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'

import { DealTable } from '../../../_deals/deal-table'
import { PeopleOfOrganisation } from '../../../_people/people-of-organisation'
import { ReliabilitySection } from '../../../_reliability/reliability-section'
import { PartnerRecord } from './record'
import { StageMap } from './stage-map'

type Props = PageProps<'/desk/partners/[partner]'>

const shownDeals = 12
const found = cache((actor: StaffActor, id: string) => partnerFor(actor, id))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const signedIn = await whoIsAsking()
  if (signedIn?.person.kind !== 'staff' || !may(signedIn.person, 'see partners')) return {}
  const partner = await found(signedIn.person, (await params).partner)
  return partner ? { title: partner.name } : {}
}

export default async function OnePartner({ params }: Props) {
  const actor = await requireStaff('see partners')
  const partner = await found(actor, (await params).partner)
  if (!partner) notFound()
  const ask = { ...readDealAsk(() => ''), partner: partner.id }
  const { lines } = await dealsOf(actor, ask, shownDeals)
  const people = await peopleOf(actor, partner.id)
  const claims = await reliabilityFor(actor, partner.id)
  const t = await getTranslations('partners')
  const country = new Intl.DisplayNames('en', { type: 'region' }).of(partner.country)
  return (
    <>
      <PageHeader
        crumb={{ href: '/desk/partners', label: t('crumb') }}
        meta={[
          country ?? partner.country,
          t('references', { code: partner.code }),
          t('clock', { zone: partner.timeZone.replaceAll('_', ' ') }),
        ]}
        title={partner.name}
      />
      <PartnerRecord partner={partner} />
      <Section
        aside={
          <a href={`/desk/deals?partner=${partner.id}`}>
            {t('deals.all', { partner: partner.name })}
          </a>
        }
        id="deals"
        title={t('deals.title', { count: partner.standing.deals })}
      >
        {lines.length === 0 ? (
          <p className="soft">{t('deals.none')}</p>
        ) : (
          <DealTable lines={lines} root="/desk/deals" vendorName="" short />
        )}
      </Section>
      {claims && <ReliabilitySection found={claims} root="/desk/deals" />}
      <StageMap stages={partner.stages} />
      <Section id="people" title={t('people.title', { count: people.length })}>
        <PeopleOfOrganisation
          actor={actor}
          base={`/desk/partners/${partner.id}/people`}
          organisation={partner.id}
          people={people}
        />
      </Section>
    </>
  )
}
