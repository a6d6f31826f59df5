import type { BuyerRole } from '#core/buying-process/buyers'
import type { BuyerSeed } from '#db/seeds/story'

type Twist = Partial<Pick<BuyerSeed, 'stance' | 'outlook' | 'joined' | 'left'>>

const part =
  (...roles: readonly BuyerRole[]) =>
  (name: string, job: string, twist: Twist = {}): BuyerSeed => ({
    name,
    job,
    roles,
    stance: 'SUPPORTS',
    ...twist,
  })

/** The parts people play in the stories, by what they do in them. */
export const holdsFunds = part('ECONOMIC', 'DECIDER')
export const screens = part('TECHNICAL', 'DECIDER')
export const wantsIt = part('USER', 'ADVOCATE')
export const startedIt = part('INITIATOR', 'ADVOCATE')
export const usesIt = part('USER')
export const buysIt = part('PROCUREMENT')
export const signsOff = part('APPROVER')
export const keepsGate = part('GATEKEEPER')
export const isAsked = part('INFLUENCER')
/** A small firm in which one person does everything. */
export const ownsAll = part('ECONOMIC', 'DECIDER', 'USER', 'ADVOCATE')
