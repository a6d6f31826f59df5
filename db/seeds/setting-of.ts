import { templateVersion } from '#core/buying-process/templates'
import { addDays } from '#core/shared/day'
import type { Clock } from '#db/seeds/calendar'
import { buyerKey, templateOf } from '#db/seeds/facts-of'
import { idOf } from '#db/seeds/ids'
import { inMinor } from '#db/seeds/money'
import { stagesOfVendor } from '#db/seeds/programme'
import type { Extra, Story } from '#db/seeds/story'
import { type OwnStage, partnerSeeds } from '#db/seeds/world/partners'
import { personSeeds } from '#db/seeds/world/people'

export const personIdOf = (story: Story, index: number): string =>
  idOf(`${dealName(story)}/${buyerKey(index)}`)
/** One customer may be registered by two partners. */
export const dealName = ({ owner, site, title }: Story): string =>
  `deal/${personSeeds[owner].of}/${site}/${title}`

/** What every deal begins with: its process, the people, what the partner says, and both sellers' lanes. */
export function settingFacts(story: Story, clock: Clock): Extra[] {
  const first = Math.max(story.settled.from, story.received[0])
  const { key, path, requirements } = templateOf(story)
  const process = {
    template: key,
    version: templateVersion,
    path: [...path],
    reqs: [...requirements],
  }
  return [
    { ago: first, fact: { type: 'DealOpened', data: {} } },
    { ago: first, fact: { type: 'ProcessChosen', data: process } },
    ...group(story, first),
    ...said(story, clock),
    ...lanes(story),
  ]
}

function group(story: Story, first: number): Extra[] {
  return story.buyers.flatMap(({ roles, stance, outlook, joined, left }, index): Extra[] => {
    const buyer = buyerKey(index)
    const ago = joined ?? first
    const seenOn = Math.max(1, Math.min(ago, first - 7 * (index + 1)), story.settled.last)
    const view = outlook ? { outlook } : {}
    const facts: Extra[] = [
      { ago, fact: { type: 'BuyerAdded', data: { buyer, personId: personIdOf(story, index) } } },
      ...roles.map((role): Extra => ({
        ago,
        fact: { type: 'BuyerRoleSet', data: { buyer, role } },
      })),
    ]
    if (joined !== undefined) facts.push({ ago, fact: { type: 'BuyerJoined', data: { buyer } } })
    if (stance !== 'UNKNOWN') {
      const data = { buyer, stance, ...view, grade: 'SAID' } as const
      facts.push({ ago: Math.min(seenOn, ago), fact: { type: 'StanceObserved', data } })
    }
    if (left !== undefined) facts.push({ ago: left, fact: { type: 'BuyerLeft', data: { buyer } } })
    return facts
  })
}

function said(story: Story, clock: Clock): Extra[] {
  const { claim, signs, amount, processConfirmed, because, settled, movedDates = [] } = story
  const [ago] = story.received
  const told: Extra[] = [{ ago, fact: { type: 'BuyingStageClaimed', data: { stage: claim } } }]
  if (amount) {
    const data = { minor: inMinor(amount), currency: amount[1], source: 'PARTNER' } as const
    told.push({ ago, fact: { type: 'AmountClaimed', data } })
  }
  for (const [inDays, source, on] of movedDates) {
    const date = addDays(clock.today, inDays)
    told.push({ ago: on, fact: { type: 'SigningDateClaimed', data: { date, source } } })
  }
  if (signs) {
    const [inDays, source, on] = signs
    const date = addDays(clock.today, inDays)
    told.push({ ago: on, fact: { type: 'SigningDateClaimed', data: { date, source } } })
    if (source === 'CUSTOMER' && inDays > 0) {
      const data = { date: addDays(date, 45), source, reason: `Before ${because}` } as const
      told.push({ ago: Math.max(on, settled.last), fact: { type: 'NeededByClaimed', data } })
    }
  }
  if (typeof processConfirmed === 'number') {
    const at = story.buyers.findIndex(({ roles }) => roles.includes('ADVOCATE'))
    const data = { buyer: buyerKey(Math.max(0, at)), grade: 'CONFIRMED' } as const
    told.push({ ago: processConfirmed, fact: { type: 'ProcessConfirmed', data } })
  }
  return told
}

export const stagesOf = ({ owner }: Story): readonly OwnStage[] =>
  partnerSeeds[personSeeds[owner].of ?? 'brightwater'].stages

function lanes(story: Story): Extra[] {
  const own = stagesOf(story)
  const at = own.findIndex(([key]) => key === story.stage)
  const now = own[at]
  if (!now) throw new Error(`${story.customer}: no stage ${story.stage}`)
  const [ago] = story.received
  const since = Math.min(ago, Math.max(1, story.settled.last))
  const before = since < ago ? own[at - 1] : undefined
  const moves = before ? [ownMove(before, ago)] : []
  const vendor = story.vendor ? [vendorMove(story, story.vendor)] : []
  return [...moves, ownMove(now, since, story.forecast), ...vendor]
}

function ownMove([key, label, fit, usual]: OwnStage, ago: number, forecast = usual): Extra {
  const mapped = fit.length > 0 ? [...fit] : null
  return {
    ago,
    fact: {
      type: 'PartnerStageMoved',
      data: { stage: key, label, fit: mapped, category: forecast },
    },
  }
}

function vendorMove(story: Story, [key, category, ago]: NonNullable<Story['vendor']>): Extra {
  const found = stagesOfVendor.find((stage) => stage.key === key) ?? stagesOfVendor[0]
  const { label, fit } = found
  const of = personSeeds[story.owner].of ?? 'brightwater'
  const data = { stage: key, label, fit: [...fit], category }
  return { ago, by: partnerSeeds[of].manager, fact: { type: 'VendorStageMoved', data } }
}
