import { useTranslations } from 'next-intl'

import type { Heading } from '#content/catalog'

/** The table of contents beside the text. A narrow screen has it folded below the title instead. */
export function Contents({ headings }: { headings: readonly Heading[] }) {
  const t = useTranslations('playbooks')
  return (
    <nav className="toc max-[56rem]:hidden" aria-label={t('contents')}>
      <Links headings={headings} />
    </nav>
  )
}

export function FoldedContents({ headings }: { headings: readonly Heading[] }) {
  const t = useTranslations('playbooks')
  return (
    <details className="sec-note no-print min-[56rem]:hidden">
      <summary className="small">{t('contents')}</summary>
      <nav className="toc sec-note" aria-label={t('contents')}>
        <Links headings={headings} />
      </nav>
    </details>
  )
}

const Links = ({ headings }: { headings: readonly Heading[] }) =>
  headings.map(({ id, text }) => (
    <a href={`#${id}`} key={id}>
      {text}
    </a>
  ))
