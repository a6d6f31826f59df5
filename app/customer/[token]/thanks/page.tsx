import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'

import { customerPath, requireCustomer, requireLink } from '#app/_customer/guard'
import { replyWords } from '#app/_customer/reply-words'
import { dayOf } from '#core/shared/day'
import { pageFor } from '#db/customer/page-for'
import { lastReply } from '#db/customer/reply-of'
import { LinkButton } from '#ui/button'
import { dayText } from '#ui/day'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'

import { AnswerLines } from '../../../_customer/answer-lines'
import { DeadLink } from '../../../_customer/dead-link'

type Props = PageProps<'/customer/[token]/thanks'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('customer')
  const isOpen = await requireLink((await params).token)
  return { title: { absolute: isOpen ? t('thanks.name') : t('dead.name') } }
}

/** What was recorded, to keep: one can print it, and come back to it while the link lives. */
export default async function Thanks({ params }: Props) {
  const visit = await requireCustomer((await params).token)
  if (!visit) return <DeadLink />
  const { token } = await params
  const { actor, vendor, until, sentByName: sender } = visit
  const [view, reply] = await Promise.all([pageFor(actor), lastReply(actor)])
  if (!view) return <DeadLink />
  if (!reply) redirect(customerPath(token))
  const [t, locale] = await Promise.all([getTranslations('customer.thanks'), getLocale()])
  const { partner } = view
  const items = view.stages.flatMap((stage) => stage.items)
  const lines = await replyWords({ partner, vendor, items }, reply.answers, reply.remarks)
  const day = dayText(dayOf(reply.at), locale)
  return (
    <div className="wide46">
      <PageHeader lead={t('lead', { day, partner })} title={t('title')} />
      <div className="sec">
        <Section id="recorded" title={t('list')}>
          <AnswerLines lines={lines} />
        </Section>
      </div>
      <p className="sec-1">{t('keep', { day: dayText(dayOf(until), locale) })}</p>
      <p className="small soft sec-tight">{t('refuse', { sender, partner })}</p>
      <p className="acts sec-1">
        <LinkButton href={customerPath(token)}>{t('again')}</LinkButton>
      </p>
    </div>
  )
}
