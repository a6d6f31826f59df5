import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { requirePartner } from '#app/_auth/session'

import { MapPage } from '../../_maps/map-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('maps.partner')
  return { title: t('name') }
}

export default async function OwnStages({ searchParams }: PageProps<'/stages'>) {
  const actor = await requirePartner('read own deals')
  const published = [(await searchParams)['published']].flat()[0] ?? ''
  return <MapPage actor={actor} published={published} />
}
