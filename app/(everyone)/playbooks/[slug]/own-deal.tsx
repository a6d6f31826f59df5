import { getTranslations } from 'next-intl/server'

import type { Person } from '#core/access/actor'
import { may } from '#core/access/may'
import type { Canon } from '#core/buying-process/stages'
import { longestNote } from '#core/notes/note'
import { notesFromPlaybook } from '#db/notes/notes-of'
import type { DealBeside } from '#db/playbooks/deal-beside'
import { dealsToTry } from '#db/playbooks/deals-to-try'

import { useStageName } from '../../../_mdx/stage-name'
import { keep } from './actions'
import { KeepNote } from './keep-note.client'
import { OwnNotes } from './own-notes'
import type { Where } from './where'

/** As many deals as a list to choose from bears. */
const most = 40

type Props = {
  actor: Person
  playbook: { id: string; slug: string }
  stage: Canon
  /** The deal the reader came from. */
  beside: DealBeside | null
  where: Where
  noted: 'kept' | 'saved' | 'deleted' | undefined
}

/** Below an exercise: the reader's own deal, the line to write on it, and what was written before. */
export async function OwnDeal({ actor, playbook, stage, beside, where, noted }: Props) {
  const staff = actor.kind === 'staff'
  if (!may(actor, staff ? 'read all deals' : 'read own deals')) return null
  const [deals, notes, t] = await Promise.all([
    dealsToTry(actor, stage, most),
    notesFromPlaybook(actor, playbook.id, beside?.id),
    getTranslations('notes'),
  ])
  return (
    <div className="stack no-print">
      <h3>{t('title')}</h3>
      <Form {...{ deals, beside, staff, where }} slug={playbook.slug} />
      <OwnNotes
        notes={notes}
        slug={playbook.slug}
        where={where}
        root={staff ? '/desk/deals' : '/deals'}
        noted={noted}
      />
    </div>
  )
}

type FormProps = {
  deals: Awaited<ReturnType<typeof dealsToTry>>
  beside: DealBeside | null
  staff: boolean
  slug: string
  where: Where
}

async function Form({ deals, beside, staff, slug, where }: FormProps) {
  const t = await getTranslations('notes')
  if (deals.length === 0 && !beside) {
    if (staff) return <p>{t('noneForStaff')}</p>
    return (
      <p>
        {t('none')} <a href="/deals/new">{t('register')}</a>
      </p>
    )
  }
  return <Choice {...{ deals, beside, staff, slug, where }} labels={t} />
}

function Choice({
  deals,
  beside,
  staff,
  slug,
  where,
  labels: t,
}: FormProps & { labels: Awaited<ReturnType<typeof getTranslations<'notes'>>> }) {
  const stageName = useStageName()
  const listed = deals.map(({ id, customerName: customer, title, partner, stage: at }) => ({
    value: id,
    label: t(staff ? 'option.staff' : 'option.partner', {
      customer,
      title,
      partner,
      stage: stageName(at),
    }),
  }))
  const own = beside && {
    value: beside.id,
    label: `${beside.customerName}: ${beside.title}`,
  }
  const isListed = listed.some(({ value }) => value === own?.value)
  return (
    <KeepNote
      act={keep.bind(null, slug, where)}
      deals={own && !isListed ? [own, ...listed] : listed}
      chosen={own?.value}
      once={crypto.randomUUID()}
      most={longestNote}
      labels={{
        deal: t('deal'),
        choose: t('choose'),
        other: t(staff ? 'other.staff' : 'other.partner'),
        line: t('line'),
        private: t('private'),
        keep: t('keep'),
        problems: t('problems.title'),
      }}
    />
  )
}
