import { useTranslations } from 'next-intl'

import type { DealPerson } from '#db/deals/deal'

type PeopleKeptProps = { people: readonly DealPerson[]; here: string; mayErase: boolean }

export function PeopleKept({ people, here, mayErase }: PeopleKeptProps) {
  const t = useTranslations('erasure.list')
  if (people.length === 0) return <p className="soft">{t('noPeople')}</p>
  return (
    <table className="tbl cardy">
      <thead>
        <tr>
          <th scope="col">{t('person')}</th>
          <th scope="col">{t('kept')}</th>
          {mayErase && <th scope="col">{t('erase')}</th>}
        </tr>
      </thead>
      <tbody>
        {people.map(({ buyer, name, jobTitle, email, phone }) => {
          const kept = [jobTitle, email, phone].filter((one) => one)
          return (
            <tr key={buyer}>
              <th data-l={t('person')} scope="row">
                {name ?? t('erased')}
              </th>
              <td data-l={t('kept')}>{kept.length > 0 ? kept.join(', ') : t('nothing')}</td>
              {mayErase && (
                <td data-l={t('erase')}>
                  {name !== null && (
                    <a
                      aria-label={t('eraseWho', { person: name })}
                      href={`${here}/buyers/${encodeURIComponent(buyer)}/erase`}
                    >
                      {t('erase')}
                    </a>
                  )}
                </td>
              )}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
