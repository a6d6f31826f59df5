import { getTranslations } from 'next-intl/server'

import { listed } from '#app/_messages/listed'
import type { LaneName } from '#core/buying-process/facts'
import { laneCategories } from '#core/buying-process/facts'
import { type Canon, canonStages } from '#core/buying-process/stages'
import type { MapChange } from '#core/mapping/map-changes'
import { presetKeys } from '#core/mapping/presets'

import { mostRows } from './posted-map'

/** Everything the form of a map says; it runs in a browser, which gets words and no catalogue. */
export async function mapWords(side: LaneName) {
  const t = await getTranslations('maps')
  const process = await getTranslations('process')
  const rows = Array.from({ length: mostRows }, (_, at) => at + 1)
  return {
    name: t(`${side}.name`),
    stages: canonStages.map((key) => ({
      key,
      name: process(`stages.${key}.name`),
      sentence: process(`stages.${key}.sentence`),
    })),
    categories: laneCategories.map((value) => ({
      value,
      label: process(`laneCategories.${value}`),
    })),
    rows: rows.map((row) => ({
      legend: t('row.legend', { row: String(row) }),
      which: t('row.which', { row: String(row) }),
    })),
    label: t('row.label'),
    fit: t('row.fit'),
    category: t('row.category'),
    choose: t('row.choose'),
    order: t('row.order'),
    up: t('row.up'),
    down: t('row.down'),
    remove: t('row.remove'),
    preset: {
      title: t('preset.title'),
      label: t('preset.label'),
      hint: t('preset.hint'),
      empty: t('preset.empty'),
      press: t('preset.press'),
      options: presetKeys.map((value) => ({ value, label: t(`preset.${value}`) })),
    },
    add: t('add'),
    test: t('test'),
    publish: t('publish'),
    note: { label: t('note.label'), hint: t('note.hint') },
    tried: {
      title: t('tried.title'),
      lead: t('tried.lead'),
      none: t('tried.none'),
      deal: t('tried.deal'),
      customer: t('tried.customer'),
      before: t('tried.before'),
      now: t('tried.now'),
    },
  }
}
export type MapWords = Awaited<ReturnType<typeof mapWords>>

/** What a version does differently, one sentence each. */
export async function changeWords(changes: readonly MapChange[]): Promise<string[]> {
  const t = await getTranslations('maps.changes')
  const process = await getTranslations('process')
  const named = (fit: readonly Canon[]) =>
    fit.length === 0 ? t('nothing') : listed(fit.map((key) => process(`stages.${key}.name`)))
  return changes.map((change) => {
    switch (change.kind) {
      case 'added':
        return t('added', { label: change.label, fit: named(change.fit) })
      case 'removed':
        return t('removed', { label: change.label })
      case 'renamed':
        return t('renamed', { label: change.label, before: change.before })
      case 'served':
        return t('served', {
          label: change.label,
          fit: named(change.fit),
          before: named(change.before),
        })
      case 'forecast':
        return t('forecast', {
          label: change.label,
          category: process(`laneCategories.${change.category ?? 'PIPELINE'}`),
        })
      case 'order':
        return t('order')
    }
  })
}
