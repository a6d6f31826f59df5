'use server'

import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { mustHoldOnly } from '#app/_auth/form'
import { mustComeFromHere } from '#app/_auth/origin'
import { requireActor } from '#app/_auth/session'
import { listed } from '#app/_messages/listed'
import type { FormAnswer } from '#app/_people/answer'
import { goTo } from '#app/_people/go-to'
import { said } from '#app/_people/press'
import type { Person } from '#core/access/actor'
import { may } from '#core/access/may'
import { arranged, arrangementOf } from '#core/mapping/arrange'
import { isPresetKey, rowsOfPreset } from '#core/mapping/presets'
import { readMap } from '#core/mapping/read-map'
import { mapOf } from '#db/mapping/map-of'
import { publishMap } from '#db/mapping/publish-map'
import { rereadDeals } from '#db/mapping/reread-deals'

import { freshState, type MapState } from './map-state'
import { mapFields, type PostedMap, postedMap } from './posted-map'
import { triedLines } from './tried-lines'

/** For whoever may not map the stages of the own side there is no form here. */
function mustMap(actor: Person): void {
  if (!may(actor, actor.kind === 'partner' ? 'map own stages' : 'map vendor stages')) notFound()
}

/** Does what the pressed button of the form says; everything typed comes back. Works without a script. */
export async function changeMap(before: MapState, form: FormData): Promise<MapState> {
  await mustComeFromHere()
  mustHoldOnly(form, mapFields)
  const actor = await requireActor()
  mustMap(actor)
  const posted = postedMap(form)
  const back: MapState = {
    ...freshState(posted.version, posted.rows),
    turn: before.turn + 1,
    preset: posted.preset,
    note: posted.note,
  }
  const arrangement = arrangementOf(posted.intent)
  if (arrangement) {
    const rows = arranged(posted.rows, arrangement)
    return { ...back, rows, focus: focusAfter(arrangement, rows.length) }
  }
  switch (posted.intent) {
    case 'add': {
      const rows = [...posted.rows, { key: '', label: '', fit: [], category: '' }]
      return { ...back, rows, focus: `label.${rows.length}` }
    }
    case 'fill':
      return fill(actor, back)
    case 'test':
      return tested(actor, back)
    case 'publish':
      return published(actor, posted, back)
    default:
      return back
  }
}

function focusAfter({ move, row }: { move: string; row: number }, length: number): string {
  if (move === 'remove') return length === 0 ? 'add' : `label.${Math.min(row, length)}`
  const to = Math.min(Math.max(1, move === 'up' ? row - 1 : row + 1), length)
  return `${move}.${to}`
}

async function fill(actor: Person, back: MapState): Promise<MapState> {
  const { preset } = back
  if (!isPresetKey(preset)) return wrong(back, [{ field: 'preset', problem: 'preset-missing' }])
  const { stages } = await mapOf(actor)
  return { ...back, rows: rowsOfPreset(preset, stages), focus: 'label.1' }
}

/** Reads the rows against the map of today; null when something is wrong with them. */
async function read(actor: Person, back: MapState) {
  const { stages } = await mapOf(actor)
  return readMap(
    back.rows,
    stages.map(({ key }) => key),
  )
}

async function tested(actor: Person, back: MapState): Promise<MapState> {
  const { stages, problems } = await read(actor, back)
  if (problems.length > 0) return wrong(back, problems)
  return { ...back, tried: await triedLines(actor, stages), focus: 'tried-h' }
}

async function published(actor: Person, posted: PostedMap, back: MapState): Promise<MapState> {
  const { stages, problems } = await read(actor, back)
  const unmapped = stages.filter(({ fit }) => fit.length === 0).map(({ label }) => `“${label}”`)
  if (problems.length === 0 && unmapped.length > 0 && !posted.unmapped) {
    const t = await getTranslations('maps.unmapped')
    const warning = {
      title: t('title', { count: unmapped.length }),
      text: t('text', { stages: listed(unmapped) }),
      label: t('label'),
    }
    return { ...back, warning, focus: 'unmapped' }
  }
  const sent = await publishMap(actor, posted)
  if (sent.ok) {
    const room = actor.kind === 'partner' ? '/stages' : '/desk/stages'
    goTo(`${room}?published=${sent.value.version}`)
  }
  switch (sent.refusal) {
    case 'mistakes':
      return wrong(back, sent.problems ?? [])
    case 'note-unfit':
      return wrong(back, [{ field: 'note', problem: sent.refusal }])
    case 'nothing-new':
      return wrong(back, [{ field: 'label.1', problem: sent.refusal }])
    case 'changed-meanwhile': {
      const { version } = await mapOf(actor)
      return wrong({ ...back, version }, [{ field: 'versions-h', problem: sent.refusal }])
    }
  }
}

type Wrong = {
  field: string
  problem: Parameters<Awaited<ReturnType<typeof getTranslations<'maps.problems'>>>>[0]
  row?: number
}

async function wrong(back: MapState, problems: readonly Wrong[]): Promise<MapState> {
  const t = await getTranslations('maps.problems')
  const { version } = back
  const say = ({ field, problem, row = 0 }: Wrong) => ({
    field,
    text: t(problem, { row: String(row), version: String(version) }),
  })
  return { ...back, problems: problems.map(say), focus: 'errors-h' }
}

/** Tells open deals what their stage means by the map of today. */
export async function rereadOpenDeals(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  await mustComeFromHere()
  mustHoldOnly(form, ['press'])
  const actor = await requireActor()
  mustMap(actor)
  const { reread, left } = await rereadDeals(actor)
  const t = await getTranslations('maps.behind')
  const done = t('said', { count: reread })
  return said(left === 0 ? done : `${done} ${t('left', { count: left })}`)
}
