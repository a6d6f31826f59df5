import { z } from 'zod'

import { buyerRoles, type BuyerRole, type Stance, stances } from '#core/buying-process/buyers'
import { buyerField, buyerParts, buyerRow, mostBuyers } from '#core/registration/form'
import { type Note, noted, readChoice, readText } from '#core/registration/read-text'
import type { Setting } from '#core/registration/setting'
import { isTicked, one, type Typed } from '#core/registration/typed'

/** A person at the customer, by the row of the form it stands in. */
export type NewBuyer = {
  key: string
  row: number
  name: string
  jobTitle: string | null
  email: string | null
  role: BuyerRole | null
  stance: Stance | null
  /** Whether the buyer said so, or the seller guesses. */
  told: boolean
  consent: boolean
}

/** Rows in use: those with anything typed in them. */
export const rowsInUse = (typed: Typed): number[] =>
  Array.from({ length: mostBuyers }, (_, at) => at + 1).filter((row) =>
    buyerParts.some((part) => one(typed, buyerField(row, part)) !== ''),
  )

/** How many rows the form shows: those asked for, those in use, and never none. */
export function rowsShown(typed: Typed): number {
  const asked = Number(one(typed, 'buyerRows'))
  const wanted = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), mostBuyers) : 1
  return Math.max(wanted, ...rowsInUse(typed))
}

export function readBuyers(typed: Typed, { knownBuyers }: Setting, note: Note): NewBuyer[] {
  const used = rowsInUse(typed)
  const before = Math.max(0, ...knownBuyers.map(({ key }) => Number(key.slice(1)) || 0))
  if (used.length === 0 && knownBuyers.length === 0) note(buyerField(1, 'name'), 'missing')
  return used.flatMap((row) => {
    const field = (part: (typeof buyerParts)[number]) => buyerField(row, part)
    const name = readText(typed, field('name'), note, { limit: 'buyer.name', required: true })
    const jobTitle = readText(typed, field('jobTitle'), note, { limit: 'buyer.jobTitle' })
    const email = readMail(typed, field('email'), note)
    const role = readChoice(typed, field('role'), buyerRoles, note, true)
    const stance = readChoice(typed, field('stance'), stances, note, true)
    if (name === null) return []
    const [told, consent] = [isTicked(typed, field('told')), isTicked(typed, field('consent'))]
    return [
      { key: buyerRow(before + row), row, name, jobTitle, email, role, stance, told, consent },
    ]
  })
}

function readMail(typed: Typed, field: string, note: Note): string | null {
  const text = readText(typed, field, note, { limit: 'buyer.email' })
  if (text === null) return null
  return z.email().safeParse(text).success ? text : noted(note, field, 'not-a-mail')
}
