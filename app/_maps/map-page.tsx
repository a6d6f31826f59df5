import { getTranslations } from 'next-intl/server'

import type { Person } from '#core/access/actor'
import { may } from '#core/access/may'
import { typedOfMap } from '#core/mapping/read-map'
import { mapOf, type MapView } from '#db/mapping/map-of'
import { Button } from '#ui/button'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'

import { PressForm } from '../_people/press-form.client'
import { rereadOpenDeals } from './actions'
import { MapForm } from './map-form.client'
import { MapTable } from './map-table'
import { MapVersions } from './map-versions'
import { mapWords } from './map-words'
import { mostRows } from './posted-map'

/** The map of the reader's own side: the form for those who publish it, a table for everybody else. */
export async function MapPage({ actor, published }: { actor: Person; published: string }) {
  const t = await getTranslations('maps')
  const side = actor.kind === 'partner' ? 'partner' : 'vendor'
  const mayMap = may(actor, side === 'partner' ? 'map own stages' : 'map vendor stages')
  const view = await mapOf(actor)
  const { version, stages } = view
  return (
    <>
      <PageHeader
        title={t(`${side}.title`, { count: stages.length })}
        lead={t(`${side}.lead`)}
        meta={version === 0 ? [] : [t('version', { version: String(version) })]}
      />
      {mayMap && published === String(version) && version > 0 && (
        <div className="sec-1">
          <Notice alert>{t('saidPublished', { version: String(version) })}</Notice>
        </div>
      )}
      {mayMap && (
        <div className="sec-1">
          <Behind view={view} />
        </div>
      )}
      <Section id="map" title={t(mayMap ? 'map.edit' : 'map.title')}>
        {mayMap ? (
          <MapForm
            key={version}
            version={version}
            rows={typedOfMap(stages)}
            words={await mapWords(side)}
            fix={Array.from({ length: 4 * mostRows }, (_, count) => t('fix', { count }))}
          />
        ) : (
          <>
            <p className="soft">{t(`${side}.readOnly`)}</p>
            {stages.length === 0 ? (
              <p>{t('none')}</p>
            ) : (
              <MapTable stages={stages} label={t('map.title')} />
            )}
          </>
        )}
      </Section>
      {view.versions.length > 0 && <MapVersions versions={view.versions} />}
    </>
  )
}

async function Behind({ view: { behind } }: { view: MapView }) {
  const t = await getTranslations('maps.behind')
  return (
    <PressForm act={rereadOpenDeals} id="behind" label={t('title', { count: behind })}>
      {behind > 0 && (
        <Notice kind="warn" title={t('title', { count: behind })}>
          <p>{t('text')}</p>
          <p>
            <Button slim name="press" value="reread">
              {t('press', { count: behind })}
            </Button>
          </p>
        </Notice>
      )}
    </PressForm>
  )
}
