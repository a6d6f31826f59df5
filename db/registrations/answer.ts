import { and, eq } from 'drizzle-orm'

import type { PartnerActor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { answerEvents } from '#core/registration/answer-events'
import { openFields } from '#core/registration/asked'
import { businessDaysAfter } from '#core/registration/clock'
import { type Reading, readForm } from '#core/registration/read-form'
import type { World } from '#core/registration/setting'
import { after } from '#core/registration/status'
import type { AskableField } from '#core/review/askable'
import { done, refuse } from '#core/shared/outcome'
import { tx, type Tx } from '#db/client'
import { append } from '#db/deals/append'
import { keepWords } from '#db/registrations/keep-words'
import { type Question, questionIn } from '#db/registrations/question-of'
import { moveFiles } from '#db/registrations/register'
import { hold, step } from '#db/review/hold'
import { deals } from '#db/schema/deals'

/**
 * Sends the kept answer back to the reviewer: what was asked about changes, and nothing else. Its facts
 * become events, the registration is submitted again and its clock starts anew; it keeps its place by the
 * time it was first received.
 */
export async function answer(actor: PartnerActor, dealId: string, world: World, now = new Date()) {
  mustBeAllowed(actor, 'register deals')
  return tx(actor, async (t) => {
    const question = await questionIn(t, actor, dealId, now)
    if (!question) return refuse('not-found')
    const held = await hold(t, question.registrationId)
    const to = held && after(held.registration.status, 'answer')
    if (!held || !to) return refuse('not-now')

    const { asked, setting, typed } = question
    const read = readForm(typed, setting, world)
    const open = new Set(openFields(asked))
    const problems = read.problems.filter(({ field }) => open.has(field))
    if (problems.length > 0) return { ...refuse('incomplete'), problems }
    const news = newsOf(question, read)
    if (!news.isAny && !asked.fields.includes('attachments')) return refuse('nothing-new')

    await write(t, actor, question, news, now)
    await moveFiles(t, actor.partnerId, dealId)
    const decisionDueAt = businessDaysAfter(now, setting.programme.decisionTargetDays)
    const { fields, facts } = asked
    const set = { decisionDueAt, askedFields: [], askedFacts: [] }
    await step(t, actor, held, { move: 'answer', to, fields, facts, set }, now)
    return done({ dealId, dueAt: decisionDueAt.toISOString() })
  })
}

/** What the answer changes in the deal's row and adds to its log. */
function newsOf(question: Question, read: Reading) {
  const { deal, asked } = question
  const changed = Object.fromEntries(
    asked.fields
      .flatMap((field) => columnsOf(field, read))
      .filter(([name, value]) => Reflect.get(deal, name) !== value),
  )
  const told = answerEvents(question, read)
  const isChanged = Object.keys(changed).length > 0
  return { changed, told, isChanged, isAny: isChanged || told.isAny }
}

type News = ReturnType<typeof newsOf>

async function write(
  t: Tx,
  actor: PartnerActor,
  { deal, setting: { today }, registrationId: registration }: Question,
  { changed, told, isChanged }: News,
  now: Date,
): Promise<void> {
  const { partnerId, id: dealId } = deal
  if (isChanged) {
    await t
      .update(deals)
      .set(changed)
      .where(and(eq(deals.partnerId, partnerId), eq(deals.id, dealId)))
  }
  const keeping = await keepWords(t, { partnerId, dealId }, told.reading, now)
  const sent = { type: 'RegistrationSubmitted', data: { registration } } as const
  const events = [...told.events(keeping, today), { ...sent, occurredAt: today }]
  await append(t, actor, { partnerId, dealId }, events, now)
}

/** The columns a question opens, with what the answer says. */
function columnsOf(field: AskableField, { opportunity }: Reading): [string, unknown][] {
  const pick = (...names: (keyof typeof opportunity)[]): [string, unknown][] =>
    names.map((name) => [name, opportunity[name]])
  switch (field) {
    case 'customer':
      return pick('customerName', 'country', 'region', 'city', 'postalCode')
    case 'website':
      return pick('website', 'domain')
    case 'register-number':
      return pick('registerNumber')
    case 'value':
      return pick('valueMinor', 'currency')
    case 'problem':
      return pick('problem')
    case 'competitor':
      return pick('competitor')
    case 'next-step':
      return pick('nextStep')
    case 'buyers':
    case 'contact':
    case 'date':
    case 'claim':
    case 'partner-stage':
    case 'attachments':
      return []
  }
}
