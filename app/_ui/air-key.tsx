import { useTranslations } from 'next-intl'

/** The two fills of every air bar, in words. */
export function AirKey() {
  const t = useTranslations('ui.forecast')
  return (
    <ul className="key air-key">
      <li>
        <svg className="i" aria-hidden="true" viewBox="0 0 16 16">
          <rect className="b" y="3" width="16" height="10" />
        </svg>
        {t('carried')}
      </li>
      <li>
        <svg className="i" aria-hidden="true" viewBox="0 0 16 16">
          <path className="hat" d="M.6 3.6h14.8v8.8H.6zM2 12.4l8.8-8.8M7 12.4L15.4 4" />
        </svg>
        {t('air')}
      </li>
    </ul>
  )
}
