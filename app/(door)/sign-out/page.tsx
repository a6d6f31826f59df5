import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'

import { whoIsAsking } from '#app/_auth/session'
import { Button, LinkButton } from '#ui/button'
import { PageHeader } from '#ui/page-header'

import { signOut } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people.signOut')
  return { title: t('title') }
}

export default async function SignOut() {
  const signedIn = await whoIsAsking()
  if (!signedIn) redirect('/sign-in')
  const t = await getTranslations('people.signOut')
  return (
    <>
      <PageHeader title={t('title')} lead={t('text')} />
      <form className="acts sec-1" action={signOut}>
        <Button kind="main">{t('leave')}</Button>
        <LinkButton href={signedIn.person.kind === 'staff' ? '/desk' : '/'}>{t('stay')}</LinkButton>
      </form>
    </>
  )
}
