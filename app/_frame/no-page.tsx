import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { LinkButton } from '#ui/button'

export async function noPageMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('frame.notFound'))('title') }
}

/** What stands where a page is not, or is not for the reader: the same words for both. */
export async function NoPage() {
  const t = await getTranslations('frame.notFound')
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="sec-note">{t('text')}</p>
      <p className="acts sec-1">
        <LinkButton href="/">{t('home')}</LinkButton>
      </p>
    </>
  )
}
