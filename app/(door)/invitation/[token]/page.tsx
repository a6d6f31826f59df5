import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { whoIsAsking } from '#app/_auth/session'
import { roleMeaning, roleWord } from '#app/_people/role-words'
import { zoneOptions } from '#app/_people/zone-options'
import { type Invitation, invitationOf } from '#db/people/invitation-of'
import { Button, LinkButton } from '#ui/button'
import { PageHeader } from '#ui/page-header'

import { signOut } from '../../sign-out/actions'
import { AcceptForm } from './accept-form.client'

export async function generateMetadata({
  params,
}: PageProps<'/invitation/[token]'>): Promise<Metadata> {
  const { token } = await params
  const t = await getTranslations('people')
  const invitation = await invitationOf(token)
  const { organisation } = invitation ?? {}
  return { title: organisation ? t('welcome.title', { organisation }) : t('deadLink.title') }
}

export default async function Welcome({ params }: PageProps<'/invitation/[token]'>) {
  const { token } = await params
  const signedIn = await whoIsAsking()
  if (signedIn) return <SignedInAlready name={signedIn.person.name} />
  const invitation = await invitationOf(token)
  return invitation ? <Guest token={token} invitation={invitation} /> : <DeadLink />
}

async function Guest({ token, invitation }: { token: string; invitation: Invitation }) {
  const t = await getTranslations('people')
  const { email, organisation, invitedBy, timeZone } = invitation
  const role = await roleWord(invitation.role)
  const words = {
    mend: t('mend'),
    name: t('welcome.name'),
    nameHint: t('welcome.nameHint'),
    password: t('welcome.password'),
    passwordHint: t('passwordHint'),
    zone: t('welcome.zone'),
    zoneHint: t('welcome.zoneHint'),
    join: t('welcome.join'),
  }
  return (
    <div className="narrow stack">
      <h1>{t('welcome.title', { organisation })}</h1>
      <p className="soft">
        {invitedBy
          ? t('welcome.invitedBy', { name: invitedBy, email, role })
          : t('welcome.invited', { email, role })}{' '}
        {t('welcome.meaning', { meaning: await roleMeaning(invitation.role) })}
      </p>
      <AcceptForm guest={{ token, email, timeZone }} zones={zoneOptions} words={words} />
    </div>
  )
}

async function DeadLink() {
  const t = await getTranslations('people.deadLink')
  return (
    <>
      <PageHeader title={t('title')} lead={t('invitation')} />
      <p className="acts sec-1">
        <LinkButton href="/sign-in">{t('signIn')}</LinkButton>
      </p>
    </>
  )
}

async function SignedInAlready({ name }: { name: string }) {
  const t = await getTranslations('people')
  return (
    <>
      <PageHeader title={t('signOut.title')} lead={t('welcome.otherAccount', { name })} />
      <form className="acts sec-1" action={signOut}>
        <Button kind="main">{t('signOut.leave')}</Button>
      </form>
    </>
  )
}
