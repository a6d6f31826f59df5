'use server'

import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { mustHoldOnly } from '#app/_auth/form'
import { mustComeFromHere } from '#app/_auth/origin'
import { requireActor } from '#app/_auth/session'
import { type FormAnswer, typed } from '#app/_people/answer'
import { refused, said } from '#app/_people/press'
import { roleWord } from '#app/_people/role-words'
import type { Person } from '#core/access/actor'
import { may } from '#core/access/may'
import { deedOver, type Organisation } from '#core/people/managing'
import { isId } from '#core/shared/id'
import { invite } from '#db/people/invite'
import { changeRole, disablePerson, enablePerson, signOutEverywhere } from '#db/people/manage'
import { personIn } from '#db/people/people-of'
import { resendInvitation, withdrawInvitation } from '#db/people/withdraw-invitation'

/** For whoever may not look after the people there the form does not exist; nor does an organisation that is none. */
function mustManage(actor: Person, organisation: Organisation): void {
  if (organisation !== null && !isId(organisation)) notFound()
  if (!may(actor, deedOver(actor, organisation))) notFound()
}

export async function sendInvitation(
  organisation: Organisation,
  _before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  await mustComeFromHere()
  mustHoldOnly(form, ['email', 'role'])
  const actor = await requireActor()
  mustManage(actor, organisation)
  const asked = { email: typed(form, 'email'), role: typed(form, 'role') }
  const sent = await invite(actor, { organisation, ...asked })
  if (!sent.ok) return refused(sent, asked)
  const t = await getTranslations('people.invite')
  return said(t('said', { email: asked.email }))
}

export async function pressInvitation(
  organisation: Organisation,
  _before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  await mustComeFromHere()
  mustHoldOnly(form, ['press'])
  const actor = await requireActor()
  mustManage(actor, organisation)
  const t = await getTranslations('people.invitations')
  const [deed = '', invitationId = '', ...address] = typed(form, 'press').split(' ')
  const email = address.join(' ')
  const verb = deed === 'resend' ? resendInvitation : withdrawInvitation
  const pressed = await verb(actor, { organisation, invitationId })
  if (!pressed.ok) return refused(pressed, {}, 'invitations')
  return said(deed === 'resend' ? t('saidAgain', { email }) : t('saidBack', { email }))
}

export async function saveRole(
  organisation: Organisation,
  userId: string,
  _before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  await mustComeFromHere()
  mustHoldOnly(form, ['role'])
  const actor = await requireActor()
  mustManage(actor, organisation)
  const name = await nameOf(actor, organisation, userId)
  const role = typed(form, 'role')
  const changed = await changeRole(actor, { organisation, userId, role })
  if (!changed.ok) return refused(changed, { role }, 'role')
  const t = await getTranslations('people.person')
  return said(t('saidRole', { name, role: await roleWord(role) }))
}

export async function pressPerson(
  organisation: Organisation,
  userId: string,
  _before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  await mustComeFromHere()
  mustHoldOnly(form, ['press'])
  const actor = await requireActor()
  mustManage(actor, organisation)
  const name = await nameOf(actor, organisation, userId)
  const t = await getTranslations('people.person')
  const member = { organisation, userId }
  switch (typed(form, 'press')) {
    case 'disable': {
      const shut = await disablePerson(actor, member)
      return shut.ok ? said(t('saidDisabled', { name })) : refused(shut, {}, 'disable')
    }
    case 'enable': {
      const opened = await enablePerson(actor, member)
      return opened.ok ? said(t('saidEnabled', { name })) : refused(opened, {}, 'enable')
    }
    default: {
      const ended = await signOutEverywhere(actor, member)
      if (!ended.ok) return refused(ended, {}, 'sign-out')
      return said(t('saidSignedOut', { name, count: ended.value }))
    }
  }
}

async function nameOf(actor: Person, organisation: Organisation, userId: string): Promise<string> {
  const person = await personIn(actor, organisation, userId)
  return person ? person.name : notFound()
}
