import { useTranslations } from 'next-intl'

import type { MatrixAsk } from '#core/deals/list'
import { Button } from '#ui/button'
import { SelectField } from '#ui/select-field'

type Choice = { id: string; name: string }

type FilterProps = {
  ask: MatrixAsk
  root: string
  vendor: string
  families: readonly Choice[]
  owners: readonly Choice[]
  /** At the desk: whose deals, and whose stages make the rows. */
  partners?: readonly Choice[] | undefined
}

const options = (choices: readonly Choice[]) =>
  choices.map(({ id, name }) => ({ value: id, label: name }))

/** What the matrix counts, sent by GET, so that a narrowed matrix has an address. */
export function MatrixFilters({ ask, root, vendor, families, owners, partners }: FilterProps) {
  const t = useTranslations('matrix.filters')
  return (
    <search aria-label={t('label')}>
      <form action={root} className="filters of-matrix">
        {partners && (
          <SelectField
            defaultValue={ask.partner ?? ''}
            empty={t('anyPartner')}
            label={t('partner')}
            name="partner"
            options={options(partners)}
          />
        )}
        {partners && (
          <SelectField
            defaultValue={ask.side}
            label={t('rows')}
            name="rows"
            options={[
              { value: 'vendor', label: t('vendorRows', { vendor }) },
              { value: 'partner', label: t('partnerRows') },
            ]}
          />
        )}
        <SelectField
          defaultValue={ask.family ?? ''}
          empty={t('anyFamily')}
          label={t('family')}
          name="family"
          options={options(families)}
        />
        <SelectField
          defaultValue={ask.owner ?? ''}
          empty={t('anyOwner')}
          label={t('owner')}
          name="owner"
          options={options(owners)}
        />
        <Button>{t('show')}</Button>
      </form>
    </search>
  )
}
