import { useTranslations } from 'next-intl'

import { lights } from '#core/alignment/light'
import { type QueueAsk, queueStages, statusesIn } from '#core/review/queue'
import { Button } from '#ui/button'
import { SelectField } from '#ui/select-field'
import { TextField } from '#ui/text-field'

type Props = { ask: QueueAsk; partners: readonly { id: string; name: string }[] }

/** One row of filters, sent by GET, so that a filtered queue has an address. */
export function QueueFilters({ ask, partners }: Props) {
  const t = useTranslations('review')
  const words = useTranslations('process')
  return (
    <search>
      <form className="filters" action="/desk/review">
        {ask.view !== 'waiting' && <input type="hidden" name="view" value={ask.view} />}
        <TextField
          type="search"
          name="q"
          label={t('filters.search')}
          placeholder={t('filters.searchHint')}
          defaultValue={ask.search}
          maxLength={200}
        />
        <SelectField
          name="status"
          label={t('filters.status')}
          empty={t('filters.anyStatus')}
          defaultValue={ask.status ?? ''}
          options={statusesIn[ask.view].map((value) => ({ value, label: t(`statuses.${value}`) }))}
        />
        <SelectField
          name="partner"
          label={t('filters.partner')}
          empty={t('filters.anyPartner')}
          defaultValue={ask.partner ?? ''}
          options={partners.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SelectField
          name="stage"
          label={t('filters.stage')}
          empty={t('filters.anyStage')}
          defaultValue={ask.stage ?? ''}
          options={queueStages.map((value) => ({ value, label: words(`stages.${value}.name`) }))}
        />
        <SelectField
          name="light"
          label={t('filters.light')}
          empty={t('filters.anyLight')}
          defaultValue={ask.light ?? ''}
          options={lights.map((value) => ({ value, label: words(`lights.${value}.name`) }))}
        />
        <Button>{t('filters.show')}</Button>
      </form>
    </search>
  )
}
