import { getTranslations } from 'next-intl/server'

import { LinkButton } from '#ui/button'

import { Rooms } from './_frame/rooms'

export default async function NotFound() {
  const t = await getTranslations('frame.notFound')
  return (
    <Rooms>
      <title>{t('title')}</title>
      <h1>{t('title')}</h1>
      <p className="sec-note">{t('text')}</p>
      <p className="acts sec-1">
        <LinkButton href="/">{t('home')}</LinkButton>
      </p>
    </Rooms>
  )
}
