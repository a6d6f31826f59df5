import { useTranslations } from 'next-intl'

/** The paper as a file, in both sizes. Plain links: a file is nothing to navigate to. */
export function Downloads({ piece, name }: { piece: string; name: string }) {
  const t = useTranslations('collection.collateral')
  const href = `/playbooks/collateral/${piece}/file`
  return (
    <p className="acts small no-print">
      <a href={href} download>
        {t('download')}
        <span className="vh">, {name}</span>
      </a>
      <a href={`${href}?paper=letter`} download>
        {t('downloadLetter')}
        <span className="vh">, {name}</span>
      </a>
    </p>
  )
}
