import { useTranslations } from 'next-intl'

import { paths } from '#content/paths'

const ways = [
  { key: 'opener', to: '/playbooks/ten-minutes' },
  { key: 'paths', to: '/playbooks/paths' },
  { key: 'cards', to: '/playbooks/cards' },
  { key: 'collateral', to: '/playbooks/collateral' },
  { key: 'campaigns', to: '/playbooks/campaigns' },
  { key: 'glossary', to: '/playbooks/glossary' },
] as const

/** Where else a reader may want to begin than at the shelf. */
export function WaysIn() {
  const t = useTranslations('collection.row')
  return (
    <nav className="sec-1 no-print" aria-label={t('name')}>
      <ul className="ways">
        {ways.map(({ key, to }) => (
          <li key={key}>
            <a href={to}>{t(`${key}.title`, { count: paths.length })}</a>
            <small>{t(`${key}.text`)}</small>
          </li>
        ))}
      </ul>
    </nav>
  )
}
