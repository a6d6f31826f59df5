import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { viewOf } from '#app/_deals/view-of'
import type { Person } from '#core/access/actor'
import { personToErase } from '#db/erasure/erase-person'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'

import { erase } from './actions'
import { ConfirmForm } from './confirm-form.client'
import { DonePage } from './done-page'

type ErasePageProps = { actor: Person; root: string; dealId: string; buyer: string }

const goes = ['row', 'words', 'links'] as const
const stays = ['part', 'files', 'others', 'backups'] as const

/** What erasing a person takes and what it leaves, before it is done. */
export async function ErasePage({ actor, root, dealId, buyer }: ErasePageProps) {
  const view = await viewOf(actor, dealId)
  const person = view?.people.get(buyer)
  if (!view || !person) notFound()
  const t = await getTranslations('erasure')
  const here = `${root}/${dealId}`
  const found = await personToErase(actor, { dealId, buyer })
  if (!found) {
    const back = { href: here, label: t('person.back') }
    return <DonePage back={back} lead={t('person.done')} title={t('person.doneTitle')} />
  }
  const firms = { partner: view.partner.name, vendor: view.vendorName }
  const count = view.attachments.length
  return (
    <>
      <PageHeader
        crumb={{ href: `${here}/personal-data`, label: t('crumb') }}
        lead={t('person.lead')}
        title={t('person.title', { person: person.name ?? buyer })}
      />
      <div className="wide46 stack">
        <Section id="deals" title={t('person.deals', { count: found.length })}>
          <ul className="rules">
            {found.map(({ person: { dealId: id }, title, reference }) => (
              <li key={id}>
                <a href={`${root}/${id}`}>{title}</a> <span className="soft">{reference}</span>
              </li>
            ))}
          </ul>
        </Section>
        <Section id="goes" title={t('person.goes')}>
          <ul className="rules">
            {goes.map((item) => (
              <li key={item}>{t(`person.goesItems.${item}`, firms)}</li>
            ))}
          </ul>
        </Section>
        <Section id="stays" title={t('person.stays')}>
          <ul className="rules">
            {stays.map((item) => (
              <li key={item}>{t(`person.staysItems.${item}`, { count })}</li>
            ))}
          </ul>
        </Section>
        <ConfirmForm
          act={erase.bind(null, { dealId, buyer })}
          back={`${here}/personal-data`}
          no={t('person.no')}
          yes={t('person.yes')}
        />
      </div>
    </>
  )
}
