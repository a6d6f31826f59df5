import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

import { isOwnError } from '#core/deals/own-entry'
import type { DealView } from '#db/deals/deal'
import type { RecordedEvent } from '#db/deals/log-with-words'

import { EventProof, hasProof } from './event-proof'
import { iconOf, sideOf } from './event-side'
import { useEventWords } from './event-words'
import { usePersonName } from './person-name'
import { unquoted } from './unquoted'
import { useInstant } from './use-day'
import { useVoidedWords } from './use-voided-words'
import { voidedIn } from './voided'

export type HistoryReader = {
  /** The reader's own user id: whoever wrote a record may take it back, and delete its words. */
  viewer?: string | undefined
  /** The rooms the reader is in: '/deals' or '/desk/deals'. */
  root?: string | undefined
  /** Whether the reader answers for what is stored, and may delete anybody's words. */
  redacts?: boolean | undefined
}

/** One record as a line of the history: what it says, how we know, who wrote it, and what became of it. */
export function useHistoryLine(view: DealView, reader: HistoryReader) {
  const t = useTranslations('deals.log')
  const ui = useTranslations('ui')
  const instant = useInstant()
  const say = useEventWords(view)
  const sourceOf = useSourceWords(view)
  const sayVoided = useVoidedWords()
  const actsOf = useActs({ view, reader })
  const voided = voidedIn(view)
  const byId = new Map(view.log.map(({ event }) => [event.id, event]))
  const isMove = ['PartnerStageMoved', 'VendorStageMoved', 'BuyingStageClaimed']
  /** `above`: the line before it, under which what was recorded in one go joins; `told` leaves out who recorded it. */
  return (recorded: RecordedEvent, above?: RecordedEvent, told = false) => {
    const { event, words, redacted, byName } = recorded
    const gone = voided.get(event.id)
    const meant = event.type === 'AssertionVoided' ? byId.get(event.data.voids) : undefined
    const title = meant ? t('takenBackRecord', { record: say(meant) }) : say(event)
    const joined =
      !!event.entry &&
      above?.event.entry === event.entry &&
      above.event.occurredAt === event.occurredAt
    const when = instant(new Date(event.recordedAt), true)
    const acts = actsOf(recorded, title, gone !== undefined)
    const parts = [
      isMove.includes(event.type) ? ui('sellerStep') : '',
      sourceOf(event),
      redacted ? t('redacted') : words === null ? '' : `“${unquoted(words)}”`,
      gone ? sayVoided(gone) : '',
      joined || told
        ? ''
        : byName === null
          ? t('recordedByPortal', { when })
          : t('recorded', { when, name: byName }),
    ]
    const detail = parts
      .filter((part) => part !== '')
      .map((part) => part.replace(/(?<![.!?”])$/, '.'))
      .join(' ')
    return {
      key: event.id,
      day: event.occurredAt,
      side: sideOf(event),
      icon: iconOf(event),
      gone: gone !== undefined,
      joined,
      title,
      detail:
        detail === '' && !hasProof(event) ? null : (
          <>
            {detail}
            <EventProof event={event} view={view} />
          </>
        ),
      ...(acts.length > 0 && { acts }),
    }
  }
}

function useSourceWords(view: DealView) {
  const t = useTranslations('deals.log')
  const words = useTranslations('process')
  const person = usePersonName(view)
  return ({ type, data }: RecordedEvent['event']): string => {
    const grade = 'grade' in data ? data.grade : 'basis' in data ? data.basis : null
    if (grade !== null) {
      const how = words(`grades.${grade}.name`)
      const buyer = 'buyer' in data ? data.buyer : undefined
      return buyer === undefined ? how : t('saidBy', { grade: how, buyer: person(buyer) })
    }
    if (!('source' in data)) return ''
    const source = words(`sources.${data.source}`)
    return t(type === 'AmountClaimed' ? 'whoseAmount' : 'whose', { source })
  }
}

type Reading = { view: DealView; reader: HistoryReader }

/** What the reader may do about a record: take it back while it is theirs, have its words deleted. */
function useActs({ view, reader }: Reading) {
  const t = useTranslations('deals.log')
  const { viewer, root = '/deals', redacts = false } = reader
  const here = `${root}/${view.deal.id}`
  return ({ event, words }: RecordedEvent, title: string, isGone: boolean): ReactNode[] => {
    const textId = 'textId' in event.data ? event.data.textId : undefined
    const isMine = viewer !== undefined && event.by === viewer
    const takesBack = isMine && !isGone && isOwnError(event, viewer)
    const acts = [
      takesBack && { href: `${here}/take-back/${event.id}`, what: 'takeBack' as const },
      textId !== undefined &&
        words !== null &&
        (redacts || isMine) && { href: `${here}/redact/${textId}`, what: 'redact' as const },
    ]
    return acts
      .filter((act) => act !== false)
      .map(({ href, what }) => (
        <a aria-label={t(`${what}What`, { record: title })} href={href} key={what}>
          {t(what)}
        </a>
      ))
  }
}
