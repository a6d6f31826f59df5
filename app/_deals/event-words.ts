import { useTranslations } from 'next-intl'

import { listed } from '#app/_messages/listed'
import { useOperationWords } from '#app/_process/use-operation-words'
import type { DealEvent } from '#core/buying-process/events'
import { isTemplateKey } from '#core/buying-process/templates'
import type { DealView } from '#db/deals/deal'
import { moneyText } from '#ui/money'

import { usePersonName } from './person-name'
import { useDay } from './use-day'
import { useProcessWords } from './use-words'

/** What a record says, in one sentence, and the source it rests on where it has one. */
export function useEventWords(view: DealView) {
  const t = useTranslations('deals.log')
  const words = useTranslations('process')
  const person = usePersonName(view)
  const day = useDay()
  const say = useProcessWords(view.facts)
  const operation = useOperationWords(view)
  const firms = { partner: view.partner.name, vendor: view.vendorName }
  return (event: DealEvent): string => {
    const named = 'buyer' in event.data ? event.data.buyer : undefined
    const buyer = named === undefined ? t('someone') : person(named)
    switch (event.type) {
      case 'ProcessChosen': {
        const { template } = event.data
        const name = isTemplateKey(template) ? words(`templates.${template}.name`) : template
        return t('ProcessChosen', { template: name })
      }
      case 'ProcessRevised':
        return listed(event.data.ops.map(operation))
      case 'CustomerAnswered':
        return t('CustomerAnswered', {
          buyer,
          answer: event.data.answer,
          short: say.short(event.data.req),
        })
      case 'PartnerChosen':
        return t('PartnerChosen', { ...firms, buyer, choice: event.data.choice })
      case 'FindingDisposed':
        return t('FindingDisposed', { kind: event.data.kind, until: day(event.data.until) })
      case 'CoachingAsked':
        return t('CoachingAsked', firms)
      case 'CoachingAnswered':
        return t('CoachingAnswered', firms)
      case 'CustomerLinkSent':
      case 'CustomerLinkRevoked':
      case 'ProcessConfirmed':
      case 'BuyerAdded':
      case 'BuyerJoined':
      case 'BuyerLeft':
        return t(event.type, { buyer })
      case 'BuyerRoleSet':
      case 'BuyerRoleEnded':
        return t(event.type, { buyer, role: words(`roles.${event.data.role}`) })
      case 'StanceObserved':
        return t('StanceObserved', { buyer, stance: words(`stances.${event.data.stance}`) })
      case 'EvidenceAdded':
        return t('EvidenceAdded', { kind: words(`evidenceKinds.${event.data.kind}`) })
      case 'RequirementAsserted': {
        const key = event.data.grade === 'GUESS' ? 'RequirementGuessed' : 'RequirementAsserted'
        return t(key, { requirement: say.done(event.data.req) })
      }
      case 'RequirementWaived':
      case 'RequirementContradicted':
        return t(event.type, { short: say.short(event.data.req) })
      case 'ContactLogged':
        return t('ContactLogged', {
          dir: event.data.dir,
          medium: words(`mediums.${event.data.medium}`),
          buyer,
        })
      case 'SigningDateClaimed':
      case 'NeededByClaimed':
        return t(event.type, { date: day(event.data.date) })
      case 'AmountClaimed':
        return t('AmountClaimed', { amount: moneyText({ ...event.data, locale: 'en' }) })
      case 'PartnerStageMoved':
      case 'VendorStageMoved':
        return t(event.type, { ...firms, label: event.data.label })
      case 'BuyingStageClaimed': {
        const { stage } = event.data
        return stage === null
          ? t('BuyingStageUnknown', firms)
          : t('BuyingStageClaimed', { ...firms, stage: say.stage(stage) })
      }
      case 'OutcomeRecorded':
        return t('OutcomeRecorded', { outcome: words(`outcomes.${event.data.outcome}`) })
      case 'ReviewStarted':
      case 'ActionRequired':
      case 'RegistrationApproved':
      case 'RegistrationRejected':
        return t(event.type, { vendor: view.vendorName })
      case 'DealOpened':
      case 'AssertionVoided':
      case 'Paused':
      case 'Resumed':
      case 'RegistrationSubmitted':
      case 'RegistrationWithdrawn':
      case 'RegistrationExpired':
      case 'PersonErased':
      case 'TextRedacted':
        return t(event.type)
    }
  }
}
