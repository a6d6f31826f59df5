import { getTranslations } from 'next-intl/server'

import { pressInvitation } from '#app/_people/actions'
import { roleName } from '#app/_people/role-words'
import type { Organisation } from '#core/people/managing'
import type { InvitationRow } from '#db/people/people-of'
import { Button } from '#ui/button'
import { Moment } from '#ui/moment'
import { Section } from '#ui/section'

import { PressForm } from './press-form.client'

/** Who is being waited for; the buttons stand there for those who may press them. */
export async function InvitationTable({
  organisation,
  invitations,
  mayManage,
}: {
  organisation: Organisation
  invitations: readonly InvitationRow[]
  mayManage: boolean
}) {
  const t = await getTranslations('people.invitations')
  const table =
    invitations.length === 0 ? (
      <p className="soft">{t('none')}</p>
    ) : (
      <table className="tbl cardy">
        <caption className="vh">{t('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('address')}</th>
            <th scope="col">{t('role')}</th>
            <th scope="col">{t('sent')}</th>
            <th scope="col">{t('ends')}</th>
            {mayManage ? <th scope="col">{t('actions')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {invitations.map((invitation) => (
            <Row key={invitation.id} invitation={invitation} mayManage={mayManage} />
          ))}
        </tbody>
      </table>
    )
  return (
    <Section id="invitations" title={t('title')}>
      {mayManage ? (
        <PressForm
          act={pressInvitation.bind(null, organisation)}
          id="press-invitations"
          label={t('title')}
        >
          {table}
        </PressForm>
      ) : (
        table
      )}
    </Section>
  )
}

async function Row({ invitation, mayManage }: { invitation: InvitationRow; mayManage: boolean }) {
  const t = await getTranslations('people.invitations')
  const { id, email, role, invitedBy, sentAt, expiresAt, hasExpired } = invitation
  const again = t('forWhom', { action: t('again'), email })
  const back = t('forWhom', { action: t('takeBack'), email })
  return (
    <tr>
      <th scope="row">{email}</th>
      <td data-l={t('role')}>{await roleName(role)}</td>
      <td data-l={t('sent')}>
        <Moment iso={sentAt} />
        {invitedBy === null ? null : <small>{t('sentBy', { name: invitedBy })}</small>}
      </td>
      <td data-l={t('ends')}>
        {hasExpired ? `${t('hasEnded')} ` : null}
        <Moment iso={expiresAt} />
      </td>
      {mayManage ? (
        <td data-l={t('actions')}>
          <span className="acts">
            <Button slim name="press" value={`resend ${id} ${email}`} aria-label={again}>
              {t('again')}
            </Button>
            <Button slim name="press" value={`take-back ${id} ${email}`} aria-label={back}>
              {t('takeBack')}
            </Button>
          </span>
        </td>
      ) : null}
    </tr>
  )
}
