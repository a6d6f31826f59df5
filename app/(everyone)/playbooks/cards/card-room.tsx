import { useTranslations } from 'next-intl'

import type { Card } from '#content/cards'
import { buyerRoles } from '#core/buying-process/buyers'

/** The people one usually meets, by the part they play. */
export function CardRoom({ card }: { card: Card }) {
  const t = useTranslations('process')
  const roles = buyerRoles.filter((role) => card.room.includes(role))
  return (
    <>
      <p>{card.people}</p>
      {roles.length > 0 && (
        <ul className="rules small sec-note">
          {roles.map((role) => (
            <li key={role}>
              <b>{t(`roles.${role}`)}</b> <span className="soft">{t(`roleMeanings.${role}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
