import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { requireStaff } from '#app/_auth/session'
import { ruleset } from '#core/alignment/assess'
import { readDealAsk } from '#core/deals/list'
import { dealCount } from '#db/deals/deal-count'
import { runs } from '#db/recalculation/runs'
import { Facts } from '#ui/facts'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'

import { readAgain } from './actions'
import { AgainForm } from './again-form.client'
import { Progress } from './progress'
import { RuleList } from './rule-list'
import { RunTable } from './run-table'
import { Weights } from './weights'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('rules')
  return { title: t('title') }
}

export default async function Rules() {
  const actor = await requireStaff('recalculate deals')
  const t = await getTranslations('rules')
  const past = await runs(actor)
  const running = past.find(({ finishedAt }) => finishedAt === null)
  const count = await dealCount(
    actor,
    readDealAsk(() => ''),
  )
  return (
    <>
      <PageHeader lead={t('lead')} title={t('title')} />
      <Facts items={[{ label: t('inForce', { ruleset }), value: t('every'), plain: true }]} one />
      <Section id="again" title={t('again.title')}>
        <p className="wide46">{t('again.lead')}</p>
        {running ? (
          <Progress run={running} />
        ) : (
          <AgainForm
            act={readAgain}
            words={{ confirm: t('again.confirm', { count }), press: t('again.press') }}
          />
        )}
        <RunTable runs={past} />
      </Section>
      <Weights />
      <RuleList />
    </>
  )
}
