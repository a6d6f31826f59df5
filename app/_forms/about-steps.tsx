import { getTranslations } from 'next-intl/server'

const steps = ['customer', 'stage', 'review'] as const

/** Beside the first step: what comes, and what may stay unknown. */
export async function AboutSteps() {
  const t = await getTranslations('register.about')
  return (
    <aside className="small about-steps" aria-labelledby="about-steps">
      <h2 className="side-h" id="about-steps">
        {t('title')}
      </h2>
      <ol className="num-list sec-tight">
        {steps.map((step) => (
          <li key={step}>
            <span>
              <b>{t(`steps.${step}.title`)}</b> {t(`steps.${step}.text`)}
            </span>
          </li>
        ))}
      </ol>
      <p className="soft sec-tight">{t('unknown')}</p>
      <p className="soft sec-tight">{t('draft')}</p>
    </aside>
  )
}
