import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'

import { customerPath, requireLink } from '#app/_customer/guard'
import { dayOf } from '#core/shared/day'
import { Button, LinkButton } from '#ui/button'
import { dayText } from '#ui/day'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'

import { DeadLink } from '../../../_customer/dead-link'
import { enter, sendCode } from './actions'
import { CodeForm } from './code-form.client'

type Props = PageProps<'/customer/[token]/code'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('customer')
  const door = await requireLink((await params).token)
  const title = door ? t('door.title', { partner: door.partner }) : t('dead.name')
  return { title: { absolute: title } }
}

/** Who asks, what the reader will see, and the way in. Looking at it changes nothing, as mail scanners look too. */
export default async function CustomerDoor({ params, searchParams }: Props) {
  const door = await requireLink((await params).token)
  if (!door) return <DeadLink />
  const { token } = await params
  const { step } = await searchParams
  const [t, locale] = await Promise.all([getTranslations('customer.door'), getLocale()])
  const { partner, vendor, mailbox, sentByName: sender } = door
  const asked = step === 'sent' || step === 'enter'
  return (
    <div className="cdoor">
      <PageHeader lead={t('lead', { sender, partner })} title={t('title', { partner })} />
      <div className="two">
        <section aria-labelledby="prove" className="happened stack">
          <h2 id="prove">{t('proveTitle')}</h2>
          {step === 'sent' && <Notice kind="said">{t('sent', { mailbox })}</Notice>}
          {asked ? (
            <CodeForm
              act={enter.bind(null, token)}
              words={{
                mend: t('mend'),
                code: t('code'),
                codeHint: t('codeHint'),
                enter: t('enter'),
              }}
            />
          ) : (
            <p>{t('prove', { mailbox })}</p>
          )}
          <form action={sendCode.bind(null, token)} className="acts">
            <Button kind={asked ? 'quiet' : 'main'}>{asked ? t('another') : t('send')}</Button>
            {!asked && (
              <LinkButton href={`${customerPath(token)}/code?step=enter`} kind="quiet">
                {t('have')}
              </LinkButton>
            )}
          </form>
        </section>
        <section aria-labelledby="see" className="stack">
          <h2 className="side-h" id="see">
            {t('seeTitle')}
          </h2>
          <p>{t('see', { partner })}</p>
          <h2 className="side-h">{t('notTitle')}</h2>
          <p>{t('not', { partner, vendor })}</p>
          <p className="small soft">
            {t('until', { day: dayText(dayOf(door.until), locale) })} {t('refuse')}
          </p>
        </section>
      </div>
    </div>
  )
}
