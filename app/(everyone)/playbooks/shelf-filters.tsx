import { useTranslations } from 'next-intl'

import { audiences } from '#content/frontmatter'
import { canonStages } from '#core/buying-process/stages'
import { Button } from '#ui/button'
import { SelectField } from '#ui/select-field'
import { TextField } from '#ui/text-field'

type Props = {
  stage: string | undefined
  audience: string | undefined
  words: string | undefined
}

/** Sent by GET, so that a part of the shelf has an address. */
export function ShelfFilters({ stage, audience, words: asked }: Props) {
  const t = useTranslations('playbooks')
  const words = useTranslations('process.stages')
  const around = useTranslations('collection')
  return (
    <search>
      <form className="row sec-1 no-print" action="/playbooks">
        <TextField
          name="q"
          type="search"
          width="medium"
          maxLength={80}
          label={around('search')}
          defaultValue={asked ?? ''}
        />
        <SelectField
          name="stage"
          label={t('filters.stage')}
          empty={t('filters.anyStage')}
          defaultValue={stage ?? ''}
          options={canonStages.map((value) => ({ value, label: words(`${value}.name`) }))}
        />
        <SelectField
          name="audience"
          label={t('filters.audience')}
          empty={t('filters.anyAudience')}
          defaultValue={audience ?? ''}
          options={audiences.map((value) => {
            const readers = t(`audiences.${value}`)
            return { value, label: readers.slice(0, 1).toUpperCase() + readers.slice(1) }
          })}
        />
        <Button>{t('filters.show')}</Button>
        {(stage ?? audience ?? asked) !== undefined && (
          <a href="/playbooks">{t('filters.clear')}</a>
        )}
      </form>
    </search>
  )
}
