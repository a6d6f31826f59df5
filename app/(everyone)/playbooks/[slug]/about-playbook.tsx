import { useTranslations } from 'next-intl'

import type { Playbook } from '#content/catalog'
import { rules } from '#core/alignment/finding'
import { DayOf } from '#ui/day'

import { placesOf } from './along'
import { OnPaths } from './on-paths'

/** Beside the text: the findings it answers, who wrote it and when. */
export function AboutPlaybook({ playbook }: { playbook: Playbook }) {
  const t = useTranslations('playbooks')
  const { author, published, modified } = playbook
  const answered = rules.filter((rule) => playbook.rules.includes(rule))
  const [publishedOn, modifiedOn] = [
    <DayOf key="p" day={published} />,
    <DayOf key="m" day={modified} />,
  ]
  return (
    <aside className="stack side" aria-label={t('about')}>
      <h2>{t('answers')}</h2>
      {answered.length === 0 ? (
        <p className="small">{t('foundation')}</p>
      ) : (
        <ul className="rules small">
          {answered.map((rule) => (
            <li key={rule}>{t(`rules.${rule}`)}</li>
          ))}
        </ul>
      )}
      <OnPaths places={placesOf(playbook)} />
      <p className="small mute">
        {t.rich('written', {
          author,
          published: () => publishedOn,
          modified: () => modifiedOn,
        })}
      </p>
    </aside>
  )
}
