import { useTranslations } from 'next-intl'

import type { Place } from './along'

/** The paths a playbook is part of, and which of its books this is. */
export function OnPaths({ places }: { places: readonly Place[] }) {
  const t = useTranslations('reading.paths')
  if (places.length === 0) return null
  return (
    <>
      <h2>{t('title')}</h2>
      <ul className="rules small">
        {places.map(({ path, at, all }) => (
          <li key={path.key}>
            <a href={`/playbooks/paths/${path.key}`}>{path.title}</a>{' '}
            <span className="mute">{t('place', { at, all })}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The path a reader follows, above the title. */
export function Along({ place: { path, at, all } }: { place: Place }) {
  const t = useTranslations('reading.paths')
  const link = <a href={`/playbooks/paths/${path.key}`}>{path.title}</a>
  return <p className="step">{t.rich('along', { path: () => link, at, all })}</p>
}
