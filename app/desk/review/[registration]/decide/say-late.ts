import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'

import type { StaffActor } from '#core/access/actor'
import { region } from '#ui/day'

import { moveOf } from '../../move-of'
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
  const locale = region(await getLocale())
  const say = (instant: Date, style: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...style, timeZone: actor.timeZone }).format(instant)
  const link = { href: `/desk/review/${registrationId}`, label: t('decide.late.open') }
  if (refusal === 'not-now') {
    return {
      late: { title: t('decide.late.title'), text: t('decide.late.notNow'), link, final: true },
    }
  }
  const at = new Date(about['at'] ?? '')
  const time = say(at, { hour: '2-digit', minute: '2-digit' })
  const isToday = say(at, { dateStyle: 'short' }) === say(new Date(), { dateStyle: 'short' })
  const when = isToday
    ? t('decide.late.at', { time })
    : t('decide.late.on', { day: say(at, { dateStyle: 'long' }), time })
  const who = about['byUser'] === actor.userId ? t('decide.late.you') : (about['by'] ?? '')
  const text = t('decide.late.text', { did: t(`did.${moveOf(about['move'])}`, { who }), when })
  if (refusal === 'decided-already')
    return { late: { title: t('decide.late.title'), text, link, final: true } }
  return {
    late: {
      title: t('decide.late.moved'),
      text: `${text} ${t('decide.late.again')}`,
      link,
      final: false,
    },
    version: Number(about['version']),
  }
}
