import { getTranslations } from 'next-intl/server'

import type { TemplateVersion } from '#db/templates/templates'
import { Moment } from '#ui/moment'
import { Section } from '#ui/section'

import { templateChangeWords, templateNames } from './template-words'

type Versions = readonly TemplateVersion[]

/** Every version of a template, newest first: who, when, why, and what it changed. */
export async function TemplateVersions({ base, versions }: { base: string; versions: Versions }) {
  const t = await getTranslations('templates')
  return (
    <Section id="versions" title={t('versions')}>
      <ol className="rules">
        {versions.map((version, at) => (
          <li key={version.version}>
            <Version
              version={version}
              before={versions[at + 1]}
              href={at === 0 ? base : `${base}?version=${version.version}`}
            />
          </li>
        ))}
      </ol>
    </Section>
  )
}

type VersionProps = {
  version: TemplateVersion
  before: TemplateVersion | undefined
  href: string
}

async function Version({ version, before, href }: VersionProps) {
  const t = await getTranslations('templates')
  const { by, at, note, changes } = version
  const names = await templateNames(...(before ? [before] : []), version)
  const said = await templateChangeWords(changes ?? [], names)
  const number = String(version.version)
  return (
    <>
      <h3>{t('version', { version: number })}</h3>
      <p className="soft small">
        {by === null ? t('first') : t('publishedBy', { name: by })}
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
      <p className="small">
        <a href={href}>{t('see', { version: number })}</a>
      </p>
    </>
  )
}
