import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { requireDeed, whoIsAsking } from '#app/_auth/session'
import { roleWord } from '#app/_people/role-words'
import { zoneOptions } from '#app/_people/zone-options'
import { appearances } from '#core/people/appearance'
import { emailOf } from '#db/people/email-of'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'

import { AboutForm } from './about-form.client'
import { PasswordForm } from './password-form.client'
import { Sessions } from './sessions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people.account')
  return { title: t('title') }
}

export default async function Account() {
  const actor = await requireDeed('change own account')
  const { sessionId, appearance, organisation } = (await whoIsAsking()) ?? notFound()
  const t = await getTranslations('people')
  const email = await emailOf(actor)
  const aboutWords = {
    mend: t('mend'),
    name: t('account.name'),
    zone: t('account.zone'),
    appearance: t('account.appearance'),
    save: t('account.save'),
  }
  const passwordWords = {
    old: t('account.old'),
    new: t('account.new'),
    hint: t('passwordHint'),
    change: t('account.change'),
  }
  const role = await roleWord(actor.role)
  return (
    <>
      <PageHeader
        title={t('account.title')}
        meta={[email, t('account.meta', { role, organisation })]}
      />
      <div className="two flush sec-1">
        <Section id="about" title={t('account.about')}>
          <div className="narrow">
            <AboutForm
              now={{ name: actor.name, timeZone: actor.timeZone, appearance }}
              zones={zoneOptions}
              appearances={appearances.map((value) => ({
                value,
                label: t(`account.appearances.${value}`),
              }))}
              words={aboutWords}
            />
          </div>
        </Section>
        <Section id="change-password" title={t('account.password')}>
          <div className="narrow stack">
            <p className="soft">{t('account.passwordLead')}</p>
            <PasswordForm email={email} words={passwordWords} />
          </div>
        </Section>
      </div>
      <Sessions actor={actor} here={sessionId} />
    </>
  )
}
