import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'

import { whoIsAsking } from '#app/_auth/session'
import { setUpRooms } from '#app/_frame/set-up-rooms'
import type { Person } from '#core/access/actor'
import { type Deed, may } from '#core/access/may'
import { Button } from '#ui/button'
import { Frame } from '#ui/frame'

import { signOut } from '../(door)/sign-out/actions'

type Link = {
  href: string
  label:
    | 'today'
    | 'deals'
    | 'playbooks'
    | 'team'
    | 'matrix'
    | 'stages'
    | 'review'
    | 'partners'
    | 'setUp'
  deed: Deed
  exact?: boolean
  /** Other rooms this link stands for. */
  within?: readonly string[]
}

const partnerLinks: Link[] = [
  { href: '/', label: 'today', deed: 'read own deals', exact: true },
  { href: '/deals', label: 'deals', deed: 'read own deals' },
  { href: '/matrix', label: 'matrix', deed: 'see own matrix' },
  { href: '/playbooks', label: 'playbooks', deed: 'read playbooks' },
  { href: '/stages', label: 'stages', deed: 'read own deals' },
  { href: '/team', label: 'team', deed: 'see own team' },
]

const deskLinks: Link[] = [
  { href: '/desk', label: 'today', deed: 'see desk', exact: true },
  { href: '/desk/review', label: 'review', deed: 'review registrations' },
  { href: '/desk/deals', label: 'deals', deed: 'read all deals' },
  { href: '/desk/matrix', label: 'matrix', deed: 'read all deals' },
  { href: '/desk/partners', label: 'partners', deed: 'see partners' },
  { href: '/playbooks', label: 'playbooks', deed: 'read playbooks' },
  {
    href: '/desk/set-up',
    label: 'setUp',
    deed: 'read all deals',
    within: setUpRooms.map(({ href }) => href),
  },
]

const linksOf = (person: Person): Link[] =>
  (person.kind === 'staff' ? deskLinks : partnerLinks).filter(({ deed }) => may(person, deed))

/** The frame of every signed-in page: it shows the rooms a person may enter and guards nothing. */
export async function Rooms({ children }: { children: ReactNode }) {
  const t = await getTranslations('frame')
  const signedIn = await whoIsAsking()
  if (!signedIn) return <Frame links={[]}>{children}</Frame>
  const { person, organisation } = signedIn
  return (
    <Frame
      desk={person.kind === 'staff'}
      foot={t('invented')}
      homeHref={person.kind === 'staff' ? '/desk' : '/'}
      links={linksOf(person).map(({ label, ...link }) => ({ ...link, label: t(label) }))}
      person={`${person.name}, ${organisation}`}
      personHref="/account"
      signOut={
        <form action={signOut}>
          <Button kind="quiet">{t('signOut')}</Button>
        </form>
      }
    >
      {children}
    </Frame>
  )
}
