import { useTranslations } from 'next-intl'

import { type DealAsk, dealOrders, listStages } from '#core/deals/list'
import { reviewStatuses } from '#core/registration/status'
import { Button } from '#ui/button'
import { SelectField } from '#ui/select-field'
import { TextField } from '#ui/text-field'

import { OneCell, OneCellFields } from '../_matrix/one-cell'
import { listHref } from './list-address'

type Props = {
  ask: DealAsk
  root: string
  /** Owners of the firm, or partners at the desk: the third way to narrow the list. */
  owners?: readonly { id: string; name: string }[]
  partners?: readonly { id: string; name: string }[]
}

/** One row of filters, sent by GET, so that a narrowed list has an address. */
export function DealFilters({ ask, root, owners, partners }: Props) {
  const t = useTranslations('deals.list')
  const stages = useTranslations('process.stages')
  const statuses = useTranslations('deals.review.status')
  const options = (people: Props['owners']) =>
    (people ?? []).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <search>
      <form action={root} className="filters">
        <TextField
          defaultValue={ask.search}
          label={t('search')}
          maxLength={200}
          name="q"
          placeholder={t('searchHint')}
          type="search"
        />
        <SelectField
          defaultValue={ask.status ?? ''}
          empty={t('anyStatus')}
          label={t('status')}
          name="status"
          options={reviewStatuses.map((value) => ({ value, label: statuses(value) }))}
        />
        <SelectField
          defaultValue={ask.stage ?? ''}
          empty={t('anyStage')}
          label={t('stage')}
          name="stage"
          options={listStages.map((value) => ({ value, label: stages(`${value}.name`) }))}
        />
        {owners && (
          <SelectField
            defaultValue={ask.owner ?? ''}
            empty={t('anyOwner')}
            label={t('owner')}
            name="owner"
            options={options(owners)}
          />
        )}
        {partners && (
          <SelectField
            defaultValue={ask.partner ?? ''}
            empty={t('anyPartner')}
            label={t('partner')}
            name="partner"
            options={options(partners)}
          />
        )}
        <OneCellFields ask={ask} />
        {ask.order === 'newest' && <input name="order" type="hidden" value={ask.order} />}
        <Button>{t('show')}</Button>
      </form>
      <OneCell ask={ask} root={root} />
      <p className="wrapline small sec-tight">
        <span className="soft">{t('order')}</span>
        {dealOrders.map((order) => (
          <a
            aria-current={ask.order === order ? 'true' : undefined}
            href={listHref(root, { ...ask, order, after: null })}
            key={order}
          >
            {t(`orders.${order}`)}
          </a>
        ))}
      </p>
    </search>
  )
}
