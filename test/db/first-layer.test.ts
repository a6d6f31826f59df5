import { eq, ne } from 'drizzle-orm'
import { Client } from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'

import { type PartnerActor, system } from '#core/access/actor'
import { readDealAsk, readMatrixAsk } from '#core/deals/list'
import { tx } from '#db/client'
import { addComment } from '#db/comments/add'
import { freshReplies } from '#db/customer/fresh-replies'
import { linksOf } from '#db/customer/links-of'
import { previewFor } from '#db/customer/page-for'
import { repliesOf } from '#db/customer/replies-of'
import { dealFor } from '#db/deals/deal'
import { dealAt } from '#db/deals/deal-at'
import { dealsOf } from '#db/deals/deals-of'
import { look } from '#db/deals/look'
import { matrixChoices } from '#db/deals/matrix-choices'
import { stageMatrix } from '#db/deals/matrix-of'
import { ownersOf } from '#db/deals/owners-of'
import { draftOf } from '#db/drafts/draft-of'
import { draftsOf } from '#db/drafts/drafts-of'
import { mapOf } from '#db/mapping/map-of'
import { triedOn } from '#db/mapping/tried-on'
import { notesFromPlaybook, notesOnDeal } from '#db/notes/notes-of'
import { disablePerson } from '#db/people/manage'
import { ownSessions } from '#db/people/own-sessions'
import { invitationsTo, peopleOf } from '#db/people/people-of'
import { continueReading } from '#db/playbooks/continue-reading'
import { dealBeside } from '#db/playbooks/deal-beside'
import { dealsToTry } from '#db/playbooks/deals-to-try'
import { readsOf } from '#db/playbooks/reads-of'
import { receiptOf } from '#db/registrations/receipt-of'
import { ownReliability } from '#db/reliability/reliability-of'
import { deals, drafts } from '#db/schema/deals'
import { users } from '#db/schema/people'
import { fillDemoWorld } from '#db/seeds/fill'
import { guessed, tell } from '#test/support/deals'
import { ownDatabase } from '#test/support/own-database'

const urls = ownDatabase()
let mine: PartnerActor
let admin: PartnerActor
let rival = { deal: '', draft: '', user: '', partnerId: '' }
/** Ids, names and references that only the rivals have. */
let tokens: string[] = []

beforeAll(async () => {
  await fillDemoWorld(urls.ownerUrl, true, true)
  process.env['DATABASE_URL'] = urls.appUrl
  const owner = new Client({ connectionString: urls.ownerUrl })
  await owner.connect()
  // The second layer is taken away, so that whatever holds below is the first alone.
  await owner.query(`do $$ declare t record; begin
    for t in select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' loop
      execute format('alter table %I no force row level security', t.relname);
      execute format('alter table %I disable row level security', t.relname);
    end loop; end $$`)
  await owner.end()
  const all = await tx(system('test'), async (t) => {
    const people = await t.select().from(users)
    const seller = people.find(({ email }) => email === 'amina.okafor@brightwater.example')
    const partnerId = seller?.partnerId ?? ''
    const others = await t.select().from(deals).where(ne(deals.partnerId, partnerId))
    const otherDrafts = await t.select().from(drafts).where(ne(drafts.partnerId, partnerId))
    return { people, seller, partnerId, others, otherDrafts }
  })
  const { seller, partnerId } = all
  if (!seller) throw new Error('the demo world has no seller')
  const base = { kind: 'partner', partnerId, timeZone: 'UTC' } as const
  mine = { ...base, userId: seller.id, role: 'seller', name: seller.name }
  admin = { ...mine, role: 'admin' }
  const rivals = all.people.filter((person) => person.partnerId && person.partnerId !== partnerId)
  rival = {
    deal: all.others[0]?.id ?? '',
    draft: all.otherDrafts[0]?.id ?? '',
    user: rivals[0]?.id ?? '',
    partnerId: all.others[0]?.partnerId ?? '',
  }
  tokens = [
    ...all.others.flatMap(({ id, reference, title }) => [id, reference, title]),
    ...rivals.flatMap(({ id, email, name }) => [id, email, name]),
    ...all.otherDrafts.map(({ id }) => id),
  ]
}, 120_000)

const leaks = (answer: unknown): string[] => {
  const text = JSON.stringify(answer instanceof Map ? [...answer] : answer, (_, value) =>
    typeof value === 'bigint' ? String(value) : value,
  )
  return tokens.filter((token) => text.includes(JSON.stringify(token)))
}
const everything = readDealAsk((name) => (name === 'order' ? 'newest' : ''))

const dealOnce = (actor: PartnerActor, id: string) =>
  dealAt(actor, id, { day: '2026-01-05', knowing: 'now' })
const rivalMatrix = () => ({ ...readMatrixAsk(() => ''), partner: rival.partnerId })

describe('with row security switched off, the questions alone keep partners apart', () => {
  test('the second layer is really off', async () => {
    const seen = await tx(mine, (t) =>
      t.select().from(deals).where(ne(deals.partnerId, mine.partnerId)),
    )
    expect(seen.length).toBeGreaterThan(20)
    expect(leaks(seen).length).toBeGreaterThan(20)
  })

  test.each<[string, () => Promise<unknown>]>([
    ['the list of deals', () => dealsOf(mine, everything, 500)],
    [
      'a list narrowed to the rival',
      () => dealsOf(mine, { ...everything, partner: rival.partnerId }, 500),
    ],
    [
      'a list narrowed to a person of the rival',
      () => dealsOf(mine, { ...everything, owner: rival.user }, 500),
    ],
    [
      'deals set against stages',
      () =>
        stageMatrix(
          mine,
          readMatrixAsk(() => ''),
        ),
    ],
    ['deals of the rival against stages', () => stageMatrix(mine, rivalMatrix())],
    ['what a matrix is narrowed to', () => matrixChoices(mine, rival.partnerId)],
    ['the owners of deals', () => ownersOf(mine)],
    ['the drafts', () => draftsOf(mine)],
    ['the team', () => peopleOf(admin, mine.partnerId)],
    ['the invitations', () => invitationsTo(admin, mine.partnerId)],
    ['my sessions', () => ownSessions(mine)],
    ['what to read on', () => continueReading(mine)],
    ['how often playbooks were read', () => readsOf(mine)],
    ['my map of stages', () => mapOf(mine)],
    ['what customers answered lately', () => freshReplies({ ...mine, role: 'leader' })],
    ['how far our claims hold', () => ownReliability({ ...mine, role: 'leader' })],
    ['deals to test a map on', () => triedOn({ ...mine, role: 'leader' }, [])],
    ['deals for an exercise', () => dealsToTry(mine, 'EXPLORE', 500)],
    ['notes from a playbook', () => notesFromPlaybook(mine, 'PB-03')],
  ])('%s holds nothing of a rival', async (_, ask) => expect(leaks(await ask())).toEqual([]))

  test('a rival record answers exactly as one that does not exist', async () => {
    const nowhere = crypto.randomUUID()
    for (const ask of [dealFor, dealOnce, look, receiptOf, dealBeside]) {
      expect(await ask(mine, rival.deal)).toEqual(await ask(mine, nowhere))
    }
    for (const ask of [linksOf, repliesOf, notesOnDeal]) {
      expect(await ask(mine, rival.deal)).toEqual([])
    }
    expect(await previewFor(mine, { dealId: rival.deal, buyer: 'b1' })).toBeNull()
    expect(await draftOf(mine, rival.draft)).toEqual(await draftOf(mine, nowhere))
  })

  test('no verb reaches a rival record', async () => {
    const nowhere = crypto.randomUUID()
    expect(await addComment(mine, { dealId: rival.deal }, 'hello')).toEqual(
      await addComment(mine, { dealId: nowhere }, 'hello'),
    )
    const fact = (dealId: string) => tell(mine, dealId, { ...guessed, settles: ['R1'] })
    expect(await fact(rival.deal)).toEqual(await fact(nowhere))
    expect(
      await disablePerson(admin, { organisation: mine.partnerId, userId: rival.user }),
    ).toMatchObject({
      ok: false,
    })
    const [still] = await tx(system('test'), (t) =>
      t.select().from(users).where(eq(users.id, rival.user)),
    )
    expect(still?.disabledAt).toBeNull()
  })
})
