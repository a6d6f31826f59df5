import { getTranslations } from 'next-intl/server'

import type { Person } from '#core/access/actor'
import { may } from '#core/access/may'
import type { DealView } from '#db/deals/deal'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'

import { PeopleKept } from './people-kept'
import { WordsKept } from './words-kept'

type PersonalDataProps = { actor: Person; root: string; view: DealView }

/** Who at the customer is on record by name, what was written, and the way to have it deleted. */
export async function PersonalData({ actor, root, view }: PersonalDataProps) {
  const t = await getTranslations('erasure.list')
  const { deal, partner } = view
  const here = `${root}/${deal.id}`
  const mayErase = may(actor, 'erase persons')
  return (
    <>
      <PageHeader crumb={{ href: here, label: deal.title }} lead={t('lead')} title={t('title')} />
      <Section id="people" title={t('people')}>
        <PeopleKept here={here} mayErase={mayErase} people={[...view.people.values()]} />
        {!mayErase && <p className="soft small">{t('askAdmin', { partner: partner.name })}</p>}
      </Section>
      <Section id="words" title={t('words')}>
        <WordsKept actor={actor} here={here} view={view} />
      </Section>
    </>
  )
}
