import './globals.css'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'

import { whoIsAsking } from '#app/_auth/session'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('frame')
  return {
    title: { template: `%s · ${t('product')}`, default: t('product') },
    icons: { icon: '/favicon.svg' },
    robots: { index: false, follow: false },
  }
}

export default async function Root({ children }: { children: ReactNode }) {
  // Reading the request keeps every page dynamic: each needs a nonce of its own.
  await headers()
  const signedIn = await whoIsAsking()
  const appearance = signedIn?.appearance ?? 'device'
  return (
    <html lang="en" data-theme={appearance === 'device' ? undefined : appearance}>
      <body>{children}</body>
    </html>
  )
}
