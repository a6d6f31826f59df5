import { getTranslations } from 'next-intl/server'

import { replyWords } from '#app/_customer/reply-words'
import type { PartnerActor } from '#core/access/actor'
import { repliesOf } from '#db/customer/replies-of'
import type { DealView } from '#db/deals/deal'
import { Moment } from '#ui/moment'
import { Section } from '#ui/section'

import { AnswerLines } from '../../../../_customer/answer-lines'

/** What came back from the customer's page, reply by reply, newest first, with its remarks. */
export async function Replies({ actor, view }: { actor: PartnerActor; view: DealView }) {
  const t = await getTranslations('customer.sending')
  const replies = await repliesOf(actor, view.deal.id)
  const asked = {
    partner: view.partner.name,
    vendor: view.vendorName,
    items: view.facts.reqs,
  }
  const shown = await Promise.all(
    replies.map(async ({ id, buyer, at, answers, remarks }) => ({
      id,
      at,
      person: view.people.get(buyer)?.name ?? t('somebody'),
      lines: await replyWords(asked, answers, remarks),
    })),
  )
  return (
    <Section id="replies" title={t('repliesTitle')}>
      {shown.length === 0 && <p className="soft">{t('repliesNone')}</p>}
      {shown.map(({ id, at, person, lines }) => (
        <section aria-labelledby={`reply-${id}`} className="sec-1" key={id}>
          <h3 id={`reply-${id}`}>
            {person}, <Moment iso={at.toISOString()} style="date-time" />
          </h3>
          <AnswerLines lines={lines} />
        </section>
      ))}
    </Section>
  )
}
