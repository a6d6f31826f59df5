import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'

import { countryName, regionName } from '#app/_data/countries'
import { isRequirementKey } from '#core/buying-process/requirements'
import { isTicked, one } from '#core/registration/typed'
import { dayText } from '#ui/day'
import { Facts } from '#ui/facts'
import { Money } from '#ui/money'
import { Section } from '#ui/section'

import type { OpenForm } from './open-draft'
import { upper } from './problem-words'
import { theVendor } from './the-vendor'

const hidden = (chunks: ReactNode) => <span className="vh">{chunks}</span>

type PartProps = { open: OpenForm; draftId: string }

const link = (draftId: string, step: string, id: string, text: ReactNode): ReactNode => (
  <a href={`/deals/drafts/${draftId}/${step}#${id}`}>{text}</a>
)

/** What was typed about customer and opportunity, as it will be sent. */
export async function CustomerReview({ open, draftId }: PartProps) {
  const t = await getTranslations('register')
  const { opportunity } = open.read
  const said = (name: string): string => one(open.typed, name).trim() || t('review.none')
  const { country, region } = opportunity
  const where = [
    region && country ? regionName(country, region) : '',
    country && countryName(country),
  ]
  const edit = (id: 'customer' | 'opportunity') => {
    const part = t(`parts.${id}`)
    return link(draftId, 'customer', id, t.rich('review.edit', { part, hidden }))
  }
  return (
    <>
      <Section id="customer" title={t('parts.customer')} aside={edit('customer')}>
        <Facts
          items={[
            { label: t('fields.customerName.label'), value: said('customerName') },
            { label: t('fields.website.label'), value: said('website'), note: opportunity.domain },
            {
              label: t('fields.country.label'),
              value: where.filter(Boolean).join(', ') || t('review.none'),
            },
            { label: t('fields.city.label'), value: said('city') },
            { label: t('fields.postalCode.label'), value: said('postalCode') },
            { label: t('fields.registerNumber.label'), value: said('registerNumber') },
          ]}
        />
      </Section>
      <Section id="opportunity" title={t('parts.opportunity')} aside={edit('opportunity')}>
        <Facts
          items={[
            { label: t('fields.title.label'), value: said('title') },
            { label: t('fields.productFamily.label'), value: familyOf(open) ?? t('review.none') },
            { label: t('fields.value.label'), value: await valueOf(open) },
            { label: t('fields.problem.label'), value: said('problem'), plain: true },
            {
              label: t('fields.competitor.label'),
              value: isTicked(open.typed, 'competitorUnknown')
                ? t('review.unknown')
                : said('competitor'),
            },
            { label: t('fields.externalId.label'), value: said('externalId') },
          ]}
        />
      </Section>
    </>
  )
}

const familyOf = ({ read, setting }: OpenForm) =>
  setting.families.find(({ id }) => id === read.opportunity.productFamily)?.name

async function valueOf({ read, typed }: OpenForm): Promise<ReactNode> {
  const t = await getTranslations('register.review')
  if (isTicked(typed, 'valueUnknown')) return t('unknown')
  const { valueMinor, currency } = read.opportunity
  if (valueMinor === null || currency === null) return one(typed, 'value') || t('none')
  return <Money minor={valueMinor} currency={currency} />
}

/** The people, the partner's own side, and the files. */
export async function PeopleReview({ open, draftId }: PartProps) {
  const t = await getTranslations('register')
  const words = await getTranslations('process')
  const { buyers, opportunity } = open.read
  const edit = (id: 'buyers' | 'own' | 'files') => {
    const part = t(`parts.${id}`)
    return link(draftId, 'customer', id, t.rich('review.edit', { part, hidden }))
  }
  const people = buyers.map(({ key, name, jobTitle, role, stance, consent }) => ({
    label: t('buyer', { row: key.slice(1) }),
    value: [name, jobTitle].filter(Boolean).join(', '),
    note: [
      role && words(`roles.${role}`),
      stance && words(`stances.${stance}`),
      consent && t('review.consent'),
    ]
      .filter(Boolean)
      .join(' · '),
  }))
  const help = opportunity.help.map((kind) => t(`fields.help.kinds.${kind}`))
  const none = t('review.none')
  const files = open.setting.attachments.map(({ name }) => name).join(', ')
  return (
    <>
      <Section id="buyers" title={t('parts.buyers')} aside={edit('buyers')}>
        {people.length > 0 ? <Facts items={people} /> : <p className="soft">{none}</p>}
      </Section>
      <Section id="own" title={t('parts.own')} aside={edit('own')}>
        <Facts
          items={[
            {
              label: t('fields.partnerStage.label'),
              value: opportunity.partnerStage?.label ?? none,
            },
            { label: t('fields.nextStep.label'), value: opportunity.nextStep ?? none, plain: true },
            { label: t('fields.help.label'), value: help.join(', ') || none },
            { label: t('parts.files'), value: files || none },
          ]}
        />
      </Section>
    </>
  )
}

/** The claim, the facts, the last word and the date. */
export async function StageReview({ open, draftId }: PartProps) {
  const t = await getTranslations('register')
  const words = await getTranslations('process')
  const locale = await getLocale()
  const vendor = await theVendor()
  const { where, facts, buyers, process } = open.read
  const ownWords = (req: string) => process.requirements.find(({ key }) => key === req)?.text ?? req
  const nameOf = (key: string | null) => buyers.find((buyer) => buyer.key === key)?.name
  const edit = (id: string, part: string) =>
    link(draftId, 'stage', id, t.rich('review.edit', { part, hidden }))
  const told = facts.map(({ req, grade, buyer, day, words: quote }) => {
    const done = isRequirementKey(req) ? words(`requirements.${req}.done`) : ownWords(req)
    const how = { grade: words(`grades.${grade}.name`), day: dayText(day, locale) }
    const person = nameOf(buyer)
    const value = person ? t('review.fact', { ...how, person }) : t('review.factAlone', how)
    return { label: upper(done), value, ...(quote === null ? {} : { note: quote }) }
  })
  const none = t('review.none')
  const { claim, contact, signing } = where
  const said =
    claim === undefined ? none : claim === null ? t('claim.unknown') : words(`stages.${claim}.name`)
  const from = nameOf(contact?.buyer ?? null)
  const way = contact ? t(`fields.ways.${contact.way}`) : ''
  const heard = {
    label: t('review.heard'),
    value: contact ? dayText(contact.day, locale) : none,
    ...(contact ? { note: from ? t('review.heardFrom', { way, person: from }) : way } : {}),
  }
  const date = {
    label: t('review.date'),
    value: signing ? dayText(signing.day, locale) : none,
    ...(signing
      ? {
          note: t('review.dateOf', {
            whose: t(`fields.signingSource.kinds.${signing.source}`, { vendor }),
          }),
        }
      : {}),
  }
  return (
    <>
      <Section id="claim" title={t('review.where')} aside={edit('claim', t('review.where'))}>
        <Facts items={[{ label: t('review.claim'), value: said }, heard, date]} />
      </Section>
      <Section id="done" title={t('review.facts')} aside={edit('done', t('review.facts'))}>
        {told.length > 0 ? (
          <Facts one items={told} />
        ) : (
          <p className="soft">{t('review.nothing')}</p>
        )}
      </Section>
    </>
  )
}
