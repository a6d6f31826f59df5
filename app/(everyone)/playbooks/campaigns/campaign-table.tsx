import { useTranslations } from 'next-intl'

import { listed } from '#app/_messages/listed'
import { type Campaign, costOf } from '#content/campaigns'
import { playbookById } from '#content/catalog'
import { isRequirementKey } from '#core/buying-process/requirements'

type CampaignTableProps = { ideas: readonly Campaign[]; stage: string }

/** Ideas for one stage, side by side. */
export function CampaignTable({ ideas, stage }: CampaignTableProps) {
  const t = useTranslations('collection.campaigns.heads')
  return (
    <table className="tbl cardy ideas">
      <caption className="vh">{stage}</caption>
      <thead>
        <tr>
          <th scope="col">{t('idea')}</th>
          <th scope="col">{t('settles')}</th>
          <th scope="col">{t('cost')}</th>
          <th scope="col">{t('worked')}</th>
        </tr>
      </thead>
      <tbody>
        {ideas.map((idea) => (
          <Idea key={idea.key} idea={idea} />
        ))}
      </tbody>
    </table>
  )
}

function Idea({ idea }: { idea: Campaign }) {
  const t = useTranslations('collection.campaigns')
  const words = useTranslations('process.requirements')
  const settled = idea.settles.flatMap((key) =>
    isRequirementKey(key) ? [words(`${key}.short`)] : [],
  )
  const book = playbookById(idea.playbook)
  return (
    <tr>
      <th scope="row">
        {idea.title}
        <small>{idea.activity}</small>
      </th>
      <td data-l={t('heads.settles')}>
        {idea.gives}
        <small>{settled.length > 0 ? t('helps', { what: listed(settled) }) : t('first')}</small>
      </td>
      <td data-l={t('heads.cost')}>
        <b>{t('price', { price: costOf(idea) })}</b>
        <small>
          {t('hours', idea.hours)}
          {idea.spent > 0 && `; ${t('spent', { spent: idea.spent })}`}
        </small>
        <small>{idea.who}</small>
      </td>
      <td data-l={t('heads.worked')}>
        {idea.worked}
        {book && (
          <small>
            {t('reads')} <a href={`/playbooks/${book.slug}`}>{book.title}</a>
          </small>
        )}
      </td>
    </tr>
  )
}
