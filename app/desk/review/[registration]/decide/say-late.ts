import 'server-only'
import { getFormatter, getTranslations } from 'next-intl/server'

import type { StaffActor } from '#core/access/actor'

import type { DecideState } from './decide-form.client'

type Late = {
  refusal: 'decided-already' | 'changed-meanwhile' | 'not-now'
  about?: Readonly<Record<string, string>>
}

/** Who was faster, what was done and when; after a mere change the form goes on from the new version. */
export async function sayLate(
  actor: StaffActor,
  registrationId: string,
  { refusal, about = {} }: Late,
): Promise<Partial<DecideState>> {
  const t = await getTranslations('review')
  const format = await getFormatter()
  const link = { href: `/desk/review/${registrationId}`, label: t('decide.late.open') }
  if (refusal === 'not-now') {
    return { late: { title: t('decide.late.title'), text: t('decide.late.notNow'), link } }
  }
  const at = new Date(about['at'] ?? '')
  const time = format.dateTime(at, { hour: '2-digit', minute: '2-digit' })
  const isToday =
    format.dateTime(at, { dateStyle: 'short' }) ===
    format.dateTime(new Date(), { dateStyle: 'short' })
  const when = isToday
    ? t('decide.late.at', { time })
    : t('decide.late.on', { day: format.dateTime(at, { dateStyle: 'long' }), time })
  const who = about['byUser'] === actor.userId ? t('decide.late.you') : (about['by'] ?? '')
  const text = t('decide.late.text', { who, move: about['move'] ?? '', when })
  if (refusal === 'decided-already') return { late: { title: t('decide.late.title'), text, link } }
  return {
    late: { title: t('decide.late.moved'), text: `${text} ${t('decide.late.again')}`, link },
    version: Number(about['version']),
  }
}
