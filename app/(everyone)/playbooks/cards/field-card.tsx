import { useTranslations } from 'next-intl'

import { addressOf, useStageWords } from '#app/_collection/use-stage-words'
import { campaigns } from '#content/campaigns'
import type { Card } from '#content/cards'
import { pieces } from '#content/collateral'
import { isRequirementKey } from '#core/buying-process/requirements'

import { Books } from '../../../_collection/books'
import { CardProof } from './card-proof'
import { CardRoom } from './card-room'
import { requirementsOf } from './requirements-of'

/** What a seller takes to a talk with a customer in this stage: one page, on screen and on paper. */
export function FieldCard({ card, level }: { card: Card; level: 1 | 2 }) {
  const t = useTranslations('collection.cards')
  const process = useTranslations('process')
  const words = useStageWords()
  const { stage } = card
  const Title = level === 1 ? 'h1' : 'h2'
  const Part = level === 1 ? 'h2' : 'h3'
  const id = `card-${addressOf(stage)}`
  const asked = requirementsOf(stage).flatMap(({ key }) =>
    isRequirementKey(key) ? [process(`requirements.${key}.ask`)] : [],
  )
  const papers = pieces.filter(({ use }) => use.stages.includes(stage))
  const ideas = campaigns.filter((campaign) => campaign.stage === stage).length
  return (
    <article className="fcard" aria-labelledby={id}>
      <header>
        <p className="small mute">{t('name')}</p>
        <Title id={id}>{words.name(stage)}</Title>
        <p className="fcard-says cust">“{words.sentence(stage)}”</p>
        <p className="soft">{words.purpose(stage)}</p>
      </header>
      <div className="fcard-two">
        <div>
          <Part>{t('ask')}</Part>
          <ol className="num-list">
            {[...asked, ...card.ask].map((question) => (
              <li key={question}>“{question}”</li>
            ))}
          </ol>
        </div>
        <div>
          <Part>{t('room')}</Part>
          <CardRoom card={card} />
        </div>
      </div>
      <div>
        <Part>{t('proof')}</Part>
        <CardProof card={card} />
      </div>
      <div className="fcard-two">
        <div>
          <Part>{t('wrong')}</Part>
          <ul>
            {card.wrong.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
        <dl className="stack">
          <div>
            <dt>{t('review')}</dt>
            <dd>“{card.review}”</dd>
          </div>
          <div>
            <dt>{t('coach')}</dt>
            <dd>“{card.coach}”</dd>
          </div>
        </dl>
      </div>
      <div className="fcard-two small">
        <div>
          <Part>{t('playbooks')}</Part>
          <ul>
            <Books ids={card.playbooks} />
          </ul>
        </div>
        <div>
          {papers.length > 0 && (
            <>
              <Part>{t('papers')}</Part>
              <ul>
                {papers.map(({ key, name }) => (
                  <li key={key}>
                    <a href={`/playbooks/collateral/${key}`}>{name}</a>
                  </li>
                ))}
              </ul>
            </>
          )}
          {ideas > 0 && (
            <p className="no-print sec-note">
              <a href={`/playbooks/campaigns#${addressOf(stage)}`}>
                {t('campaignsHere', { count: ideas })}
              </a>
            </p>
          )}
        </div>
      </div>
      <p className="on-paper">
        <b>{t('heard')}</b>
      </p>
    </article>
  )
}
