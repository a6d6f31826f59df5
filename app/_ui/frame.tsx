import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

import { Brand } from '#ui/brand'
import { Go } from '#ui/go'
import { type NavLink, NavLinks } from '#ui/nav-links.client'

export type FrameProps = {
  links: readonly NavLink[]
  /** Name and firm, as one line. Absent on pages without a session. */
  person?: string | undefined
  personHref?: string | undefined
  signOut?: ReactNode
  desk?: boolean | undefined
  homeHref?: string | undefined
  banner?: ReactNode
  appearance?: ReactNode
  foot?: ReactNode
  accessibilityHref?: string | undefined
  privacyHref?: string | undefined
  children: ReactNode
}

/** What every page stands in: skip link, one row at the top, the content, the foot. */
export function Frame({ banner, children, ...frame }: FrameProps) {
  const t = useTranslations('ui')
  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <Top {...frame} banner={banner} />
      <main id="main" tabIndex={-1}>
        <div className="wrap">{children}</div>
      </main>
      <Foot {...frame} />
    </>
  )
}

function Top({ banner, links, desk, homeHref = '/', ...who }: Omit<FrameProps, 'children'>) {
  const t = useTranslations('ui')
  return (
    <header className="top">
      {banner && (
        <div className="banner">
          <div className="wrap">{banner}</div>
        </div>
      )}
      <div className="wrap">
        <Go className="brand" href={homeHref}>
          <Brand />
          {t('product')}
        </Go>
        {desk === true && <span className="desk">{t('desk')}</span>}
        {links.length > 0 && (
          <nav className="nav" aria-label={t('main')}>
            <NavLinks links={links} />
          </nav>
        )}
        {who.person !== undefined && (
          <div className="who">
            <Who {...who} />
          </div>
        )}
        {(links.length > 0 || who.person !== undefined) && (
          <details className="menu">
            <summary>{t('menu')}</summary>
            <nav aria-label={t('menu')}>
              <NavLinks links={links} />
            </nav>
            <Who {...who} />
          </details>
        )}
      </div>
    </header>
  )
}

type WhoProps = Pick<FrameProps, 'person' | 'personHref' | 'signOut'>

function Who({ person, personHref, signOut }: WhoProps) {
  return (
    <>
      {personHref === undefined ? <span>{person}</span> : <Go href={personHref}>{person}</Go>}
      {signOut}
    </>
  )
}

type FootProps = Pick<FrameProps, 'accessibilityHref' | 'privacyHref' | 'appearance' | 'foot'>

function Foot({
  accessibilityHref = '/accessibility',
  privacyHref = '/privacy',
  appearance,
  foot,
}: FootProps) {
  const t = useTranslations('ui')
  return (
    <footer className="foot">
      <div className="wrap">
        <a href={accessibilityHref}>{t('accessibility')}</a>
        <a href={privacyHref}>{t('privacy')}</a>
        {appearance}
        {foot !== undefined && <span>{foot}</span>}
      </div>
    </footer>
  )
}
