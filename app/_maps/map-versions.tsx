import { getTranslations } from 'next-intl/server'

import type { MapVersion } from '#db/mapping/map-of'
import { Moment } from '#ui/moment'
import { Section } from '#ui/section'

import { MapTable } from './map-table'
import { changeWords } from './map-words'

/** Every version there was, newest first: who, when, why, and what it changed. */
export async function MapVersions({ versions }: { versions: readonly MapVersion[] }) {
  const t = await getTranslations('maps')
  return (
    <Section id="versions" title={t('versions.title')}>
      <ol className="rules">
        {versions.map((version) => (
          <li key={version.version}>
            <Version version={version} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

async function Version({
  version: { version, by, at, note, stages, changes },
}: {
  version: MapVersion
}) {
  const t = await getTranslations('maps')
  const said = changes === null ? [] : await changeWords(changes)
  const whole = t('versions.whole', { version: String(version) })
  return (
    <>
      <h3>{t('version', { version: String(version) })}</h3>
      <p className="soft small">
        {by === null || at === null ? t('firstMap') : t('publishedBy', { name: by })}
        {at !== null && <Moment iso={at.toISOString()} style="date-time" />}
      </p>
      {note !== null && <p className="prewrap">{note}</p>}
      {said.length > 0 && (
        <ul className="small">
          {said.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <details className="sec-tight">
        <summary>{whole}</summary>
        <MapTable stages={stages} label={whole} />
      </details>
    </>
  )
}
