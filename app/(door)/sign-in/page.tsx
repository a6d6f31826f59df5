import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { whoIsAsking } from '#app/_auth/session'
import { goTo } from '#app/_people/go-to'
import { localPath, pathAfterSignIn } from '#core/people/local-path'
import { vendorName } from '#db/people/vendor-name'
import { MiniRibbon } from '#ui/mini-ribbon'
import { Notice } from '#ui/notice'

import { SignInForm } from './sign-in-form.client'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people.signIn')
  return { title: t('title') }
}

const inStep = { from: 4, to: 4, gap: 0 }

export default async function SignIn({ searchParams }: PageProps<'/sign-in'>) {
  const signedIn = await whoIsAsking()
  const { next, changed } = await searchParams
  if (signedIn) goTo(pathAfterSignIn(next, signedIn.person.kind))
  const t = await getTranslations('people.signIn')
  const stages = await getTranslations('process.stages')
  const vendor = await vendorName()
  const words = {
    email: t('email'),
    password: t('password'),
    enter: t('enter'),
    forgot: t('forgot'),
  }
  return (
    <div className="two flush signin">
      <div className="narrow stack">
        <h1>{t('title')}</h1>
        {vendor ? <p className="soft">{t('lead', { vendor })}</p> : null}
        {changed === 'password' ? <Notice>{t('changed')}</Notice> : null}
        <SignInForm next={localPath(next)} words={words} />
        <p className="sec-1 small soft">{t('invited')}</p>
      </div>
      <figure>
        <MiniRibbon
          stages={7}
          settled={4}
          stage={stages('SELECT.name')}
          partner={inStep}
          vendor={inStep}
          size="midi"
        />
        <p>{t('line')}</p>
        <figcaption className="soft sec-tight">{t('caption')}</figcaption>
      </figure>
    </div>
  )
}
