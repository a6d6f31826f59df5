import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

import { Brand } from '#ui/brand'

/** The frame of a customer's pages: who asks, and nothing of the portal's own rooms. */
export function CustomerFrame({
  firms,
  children,
}: {
  firms: { partner: string; vendor: string } | null
  children: ReactNode
}) {
  const t = useTranslations()
  return (
    <>
      <a className="skip" href="#main">
        {t('ui.skip')}
      </a>
      <header className="top">
        <div className="wrap">
          <span className="brand">
            <Brand />
            {firms ? t('customer.frame.by', firms) : t('customer.frame.unknown')}
          </span>
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        <div className="wrap">{children}</div>
      </main>
      <footer className="foot">
        <div className="wrap">
          <a href="/accessibility">{t('ui.accessibility')}</a>
          <a href="/privacy">{t('ui.privacy')}</a>
          {firms && <span>{t('customer.frame.foot', firms)}</span>}
        </div>
      </footer>
    </>
  )
}
