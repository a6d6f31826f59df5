import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { requirePartner } from '#app/_auth/session'
import { openForm } from '#app/_forms/open-draft'

import { CustomerStep } from '../../../_forms/customer-step'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('register')
  return { title: t('flow') }
}

/** Nothing is kept until the first answer; the id waits in the form so that one form begins one draft. */
export default async function NewDeal() {
  const actor = await requirePartner('register deals')
  const open = await openForm(actor, null)
  return <CustomerStep open={open} draftId={crypto.randomUUID()} asked={{}} />
}
