import { getTranslations } from 'next-intl/server'

import { roleName } from '#app/_people/role-words'
import type { PersonRow } from '#db/people/people-of'
import { Moment } from '#ui/moment'
import { Tag } from '#ui/tag'

/** Everybody of one organisation; names lead to the person where `href` says so. */
export async function PeopleTable({
  people,
  you,
  href,
}: {
  people: readonly PersonRow[]
  you: string
  href?: ((id: string) => string) | undefined
}) {
  const t = await getTranslations('people.list')
  return (
    <table className="tbl cardy">
      <caption className="vh">{t('caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="col">{t('role')}</th>
          <th scope="col">{t('seen')}</th>
          <th scope="col">{t('sessions')}</th>
          <th scope="col">{t('since')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <Row key={person.id} person={person} isYou={person.id === you} href={href?.(person.id)} />
        ))}
      </tbody>
    </table>
  )
}

async function Row({
  person,
  isYou,
  href,
}: {
  person: PersonRow
  isYou: boolean
  href: string | undefined
}) {
  const t = await getTranslations('people.list')
  const { name, email, role, lastSeenAt, openSessions, since, disabledAt } = person
  return (
    <tr>
      <th scope="row">
        {href === undefined ? name : <a href={href}>{name}</a>}
        {isYou ? (
          <>
            {' '}
            <Tag>{t('you')}</Tag>
          </>
        ) : null}
        {disabledAt === null ? null : (
          <>
            {' '}
            <Tag>{t('disabled')}</Tag>
          </>
        )}
        <small>{email}</small>
      </th>
      <td data-l={t('role')}>{await roleName(role)}</td>
      <td data-l={t('seen')}>{lastSeenAt === null ? t('never') : <Moment iso={lastSeenAt} />}</td>
      <td data-l={t('sessions')}>{t('devices', { count: openSessions })}</td>
      <td data-l={t('since')}>
        <Moment iso={since} style="date" />
      </td>
    </tr>
  )
}
