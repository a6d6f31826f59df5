import { useTranslations } from 'next-intl'

import { usePartnerFindings } from '#app/_deals/line-findings'
import { useInstant } from '#app/_deals/use-day'
import type { FreshReply } from '#db/customer/fresh-replies'
import type { Today } from '#db/deals/today-of'
import type { DraftLine } from '#db/drafts/drafts-of'
import { LinkButton } from '#ui/button'
import { Go } from '#ui/go'
import { gradeIcon, lightIcon } from '#ui/icon'
import { lightClass } from '#ui/light'
import { NeedList } from '#ui/need-list'
import { Section } from '#ui/section'

const mostTalks = 5
const mostDrafts = 3

type Props = {
  today: Today
  drafts: readonly DraftLine[]
  answered: readonly FreshReply[]
  firm: string
  vendor: string
}

/** What waits for the reader: questions first, then talks worth having, protections that end, drafts. */
export function Needs({ today, drafts, answered, firm, vendor }: Props) {
  const t = useTranslations('today.needs')
  const items = [
    ...useAsked(today, vendor),
    ...useAnswered(answered),
    ...useTalks(today, firm, vendor),
    ...useEnding(today),
    ...useDrafts(drafts),
  ]
  const more = today.worth.length - mostTalks
  return (
    <Section hidden id="needs" title={t('title')}>
      {items.length === 0 ? <p className="soft">{t('none')}</p> : <NeedList items={items} />}
      {more > 0 && (
        <p className="small soft sec-note">
          <Go href="/deals">{t('more', { count: more })}</Go>
        </p>
      )}
    </Section>
  )
}

const dealLink = ({ id, customerName }: { id: string; customerName: string }) => (
  <a href={`/deals/${id}`}>{customerName}</a>
)

function useAsked({ asked }: Today, vendor: string) {
  const t = useTranslations('today.needs')
  return asked.map(({ line, note, fields, facts }) => ({
    key: `asked-${line.id}`,
    icon: lightIcon.CHECK,
    tone: lightClass.CHECK,
    title: dealLink(line),
    detail:
      note === ''
        ? t('askedFacts', { vendor, count: fields.length + facts.length })
        : t('asked', { vendor, note }),
    action: (
      <LinkButton href={`/deals/${line.id}/answer`} slim>
        {t('answer')}
      </LinkButton>
    ),
  }))
}

/** A customer's own answer is read before anything else is asked of it. */
function useAnswered(answered: readonly FreshReply[]) {
  const t = useTranslations('customer.sending.today')
  const instant = useInstant()
  return answered.map(({ dealId, customerName, person, at }) => ({
    key: `answered-${dealId}`,
    icon: gradeIcon.CONFIRMED,
    tone: 'customer' as const,
    title: dealLink({ id: dealId, customerName }),
    detail: t('answered', { person: person === '' ? t('somebody') : person, day: instant(at) }),
    action: (
      <LinkButton href={`/deals/${dealId}#own-word`} slim>
        {t('read')}
      </LinkButton>
    ),
  }))
}

function useTalks({ worth, people }: Today, firm: string, vendor: string) {
  const t = useTranslations('today.needs')
  const worstOf = usePartnerFindings(firm, vendor, people)
  return worth.slice(0, mostTalks).map((line) => ({
    key: `talk-${line.id}`,
    icon: lightIcon[line.reading.light],
    tone: lightClass[line.reading.light],
    title: dealLink(line),
    detail: worstOf(line),
    action: (
      <LinkButton href={`/deals/${line.id}#coach`} slim>
        {t('ask')}
      </LinkButton>
    ),
  }))
}

function useEnding({ ending }: Today) {
  const t = useTranslations('today.needs')
  const instant = useInstant()
  return ending.map((line) => ({
    key: `ending-${line.id}`,
    icon: lightIcon.CHECK,
    tone: lightClass.CHECK,
    title: dealLink(line),
    detail: t('ending', { day: instant(line.protectedUntil) }),
    action: (
      <LinkButton href={`/deals/${line.id}#happened`} slim>
        {t('record')}
      </LinkButton>
    ),
  }))
}

function useDrafts(drafts: readonly DraftLine[]) {
  const t = useTranslations('today.needs')
  const unnamed = useTranslations('deals.list.drafts')('untitled')
  return drafts.slice(0, mostDrafts).map(({ id, customerName, step }) => ({
    key: `draft-${id}`,
    icon: 'g-document' as const,
    title: (
      <a href={`/deals/drafts/${id}/${step}`}>{customerName === '' ? unnamed : customerName}</a>
    ),
    detail: t('draft'),
    action: (
      <LinkButton href={`/deals/drafts/${id}/${step}`} slim>
        {t('resume')}
      </LinkButton>
    ),
  }))
}
