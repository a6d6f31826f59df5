import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { z } from 'zod'

import { requireStaff } from '#app/_auth/session'
import { appUrl } from '#app/_env'
import { mailOf } from '#app/_mail/letter'
import { letterOf } from '#db/letters/deliver'
import { letterById } from '#db/letters/letter-by-id'
import { Button } from '#ui/button'
import { Facts } from '#ui/facts'
import { Moment } from '#ui/moment'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'

import { statusWord } from '../words'
import { sendAgain } from './actions'
import { MailText } from './mail-text'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('letters'))('one') }
}

export default async function LetterPage({
  params,
  searchParams,
}: PageProps<'/desk/letters/[letter]'>) {
  const actor = await requireStaff('see letters')
  const id = z.uuid().safeParse((await params).letter)
  const row = id.success ? await letterById(actor, id.data) : null
  if (!row) notFound()
  const t = await getTranslations('letters')
  const mail = mailOf(
    letterOf(row.kind, row.facts),
    { name: row.toName, timeZone: 'UTC' },
    appUrl(),
  )
  // A letter that waits for its mail server keeps its link for the second try, without showing it.
  const isGone = row.link === 'hidden' && (row.status === 'sent' || row.status === 'kept')
  const again = (await searchParams)['again'] !== undefined
  return (
    <>
      <PageHeader crumb={{ href: '/desk/letters', label: t('back') }} title={mail.subject} />
      {again ? (
        <div className="sec-1">
          <Notice>{t('resent')}</Notice>
        </div>
      ) : null}
      <div className="two">
        <div>
          {row.link === 'hidden' ? <Notice>{t(isGone ? 'secret' : 'secretKept')}</Notice> : null}
          <MailText alive={row.link === 'open'} text={mail.text} />
        </div>
        <div className="stack">
          <Facts
            items={[
              { label: t('head.to'), value: row.toName, note: row.toAddress },
              {
                label: t('head.status'),
                value: statusWord(t, row.status),
                note: t('attempts', { count: row.attempts }),
              },
              {
                label: t('head.written'),
                value: <Moment iso={row.createdAt.toISOString()} style="date-time" />,
              },
              ...(row.sentAt
                ? [
                    {
                      label: t('sentAt'),
                      value: <Moment iso={row.sentAt.toISOString()} style="date-time" />,
                    },
                  ]
                : []),
              ...(row.lastError ? [{ label: t('lastError'), value: row.lastError }] : []),
            ]}
            one
          />
          {isGone ? null : (
            <form action={sendAgain.bind(null, row.id)}>
              <Button>{t('resend')}</Button>
            </form>
          )}
        </div>
      </div>
    </>
  )
}
