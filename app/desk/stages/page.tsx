import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { requireStaff } from '#app/_auth/session'

import { MapPage } from '../../_maps/map-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('maps.vendor')
  return { title: t('name') }
}

export default async function VendorStages({ searchParams }: PageProps<'/desk/stages'>) {
  const actor = await requireStaff('read all deals')
  const published = [(await searchParams)['published']].flat()[0] ?? ''
  return <MapPage actor={actor} published={published} />
}
