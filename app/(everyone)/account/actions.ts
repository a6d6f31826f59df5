'use server'

import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { mustHoldOnly } from '#app/_auth/form'
import { mustComeFromHere } from '#app/_auth/origin'
import { requireActor, whoIsAsking } from '#app/_auth/session'
import { type FormAnswer, typed } from '#app/_people/answer'
import { refused, said } from '#app/_people/press'
import { changeAccount } from '#db/people/change-account'
import { changePassword } from '#db/people/change-password'
import { endOwnSession } from '#db/people/own-sessions'

export async function saveAccount(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  await mustComeFromHere()
  mustHoldOnly(form, ['name', 'timeZone', 'appearance'])
  const actor = await requireActor()
  const asked = {
    name: typed(form, 'name'),
    timeZone: typed(form, 'timeZone'),
    appearance: typed(form, 'appearance'),
  }
  const saved = await changeAccount(actor, asked)
  if (!saved.ok) return refused(saved, asked)
  const t = await getTranslations('people.account')
  return said(t('saved'))
}

export async function savePassword(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  await mustComeFromHere()
  mustHoldOnly(form, ['account', 'old', 'password'])
  const actor = await requireActor()
  const sessionId = (await whoIsAsking())?.sessionId ?? notFound()
  const asked = { old: typed(form, 'old'), password: typed(form, 'password'), sessionId }
  const changed = await changePassword(actor, asked)
  if (!changed.ok) return refused(changed, {})
  const t = await getTranslations('people.account')
  return said(t('changed'))
}

export async function endSession(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  await mustComeFromHere()
  mustHoldOnly(form, ['session'])
  const actor = await requireActor()
  const ended = await endOwnSession(actor, typed(form, 'session'))
  if (!ended.ok) return refused(ended, {}, 'sessions')
  const t = await getTranslations('people.account')
  return said(t('ended'))
}
