import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { requireDeed } from '#app/_auth/session'
import { pieceByKey } from '#content/collateral'
import { LinkButton } from '#ui/button'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'

import { Books } from '../../../../_collection/books'
import { Serves } from '../serves'
import { Sheet } from './sheet'

type Props = PageProps<'/playbooks/collateral/[piece]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requireDeed('read playbooks')
  const piece = pieceByKey((await params).piece)
  // Browsers print the title above the page, and the page is the customer's.
  return piece ? { title: { absolute: piece.paper.title } } : {}
}

export default async function PiecePage({ params }: Props) {
  await requireDeed('read playbooks')
  const piece = pieceByKey((await params).piece)
  if (!piece) notFound()
  const t = await getTranslations('collection.collateral')
  const { key, name, use, paper } = piece
  const file = `/playbooks/collateral/${key}/file`
  return (
    <>
      <div className="wide46 no-print">
        <PageHeader
          crumb={{ href: '/playbooks/collateral', label: t('name') }}
          title={name}
          meta={[<Serves key="stages" stages={use.stages} />]}
          lead={use.purpose}
        />
        <p className="acts sec-1">
          <LinkButton href={file} download>
            {t('download')}
          </LinkButton>
          <LinkButton href={`${file}?paper=letter`} download>
            {t('downloadLetter')}
          </LinkButton>
        </p>
        <Section id="use" title={t('use')}>
          <ol>
            {use.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p className="sec-note">
            <b>{t('counts')}:</b> {use.grade}
          </p>
          <div className="sec-note">
            <b>{t('read')}:</b>
            <ul>
              <Books ids={use.playbooks} />
            </ul>
          </div>
        </Section>
        <div className="sec-head sec">
          <h2>{t('paper')}</h2>
          <p className="small mute">{t('printed')}</p>
        </div>
      </div>
      <Sheet paper={paper} />
    </>
  )
}
