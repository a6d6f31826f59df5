import { useTranslations } from 'next-intl'

import { useInstant } from '#app/_deals/use-day'
import type { LinkLine } from '#db/customer/links-of'
import type { DealPerson, DealView } from '#db/deals/deal'
import { LinkButton } from '#ui/button'
import { Go } from '#ui/go'
import { Section } from '#ui/section'

import { send } from './actions'
import { SendForm } from './send-form.client'

type Props = { person: DealPerson; links: readonly LinkLine[]; view: DealView }

/** The form for one buyer: mailbox, subject and consent; what that buyer will see stands below it. */
export function SendPanel({ person, links, view }: Props) {
  const t = useTranslations('customer.sending')
  const instant = useInstant()
  const { deal } = view
  const { buyer, email, consentAt } = person
  const name = person.name ?? ''
  const own = links.filter((link) => link.buyer === buyer)
  const hasLive = own.some(({ state }) => state === 'live')
  return (
    <Section
      aside={
        <LinkButton href={`/deals/${deal.id}/customer`} slim>
          {t('back')}
        </LinkButton>
      }
      id="send"
      title={t('formTitle', { person: name })}
    >
      <p className="wrapline">
        <Go href={`/deals/${deal.id}/customer/${encodeURIComponent(buyer)}`}>
          {t('preview', { person: name })}
        </Go>
      </p>
      <SendForm
        act={send.bind(null, deal.id, buyer)}
        consented={
          consentAt === null ? '' : t('consented', { person: name, day: instant(consentAt) })
        }
        email={email ?? ''}
        note={hasLive ? `${t('sendNote')} ${t('replaces')}` : t('sendNote')}
        subject={own.find(({ subject }) => subject !== '')?.subject ?? deal.title}
        words={{
          mend: t('mend'),
          email: t('email', { person: name }),
          emailHint: t('emailHint'),
          subject: t('subject'),
          subjectHint: t('subjectHint', { person: name }),
          consent: t('consent', { person: name }),
          consentHint: t('consentHint'),
          send: t('send', { person: name }),
        }}
      />
    </Section>
  )
}
