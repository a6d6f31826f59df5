import { getTranslations } from 'next-intl/server'

import { sendInvitation } from '#app/_people/actions'
import { roleOptions } from '#app/_people/role-words'
import type { Person } from '#core/access/actor'
import { may } from '#core/access/may'
import { deedOver, type Organisation } from '#core/people/managing'
import { invitationsTo, type PersonRow } from '#db/people/people-of'
import { Section } from '#ui/section'

import { InvitationTable } from './invitation-table'
import { InviteForm } from './invite-form.client'
import { PeopleTable } from './people-table'

/**
 * The people of one organisation, who is being waited for, and the form to invite one more: for the pages
 * of a partner's team, of the vendor's staff, and of one partner at the desk. `base` is the page's path.
 */
export async function PeopleOfOrganisation({
  actor,
  organisation,
  people,
  base,
}: {
  actor: Person
  organisation: Organisation
  people: readonly PersonRow[]
  base: string
}) {
  const t = await getTranslations('people.invite')
  const mayManage = may(actor, deedOver(actor, organisation))
  const invitations = await invitationsTo(actor, organisation)
  const words = { email: t('email'), role: t('role'), send: t('send') }
  return (
    <>
      <div className="sec-1">
        <PeopleTable
          people={people}
          you={actor.userId}
          href={mayManage ? (id) => `${base}/${id}` : undefined}
        />
      </div>
      {mayManage || invitations.length > 0 ? (
        <InvitationTable
          organisation={organisation}
          invitations={invitations}
          mayManage={mayManage}
        />
      ) : null}
      {mayManage ? (
        <Section id="invite" title={t('title')}>
          <div className="narrow stack">
            <p className="soft">{t('lead')}</p>
            <InviteForm
              act={sendInvitation.bind(null, organisation)}
              roles={await roleOptions(organisation)}
              words={words}
            />
          </div>
        </Section>
      ) : null}
    </>
  )
}
