import { getTranslations } from 'next-intl/server'

import { en } from '#app/_messages/en'

type Action = keyof typeof en.audit.actions
type RecordType = keyof typeof en.audit.types

const isAction = (key: string): key is Action => Object.hasOwn(en.audit.actions, key)
const isType = (key: string): key is RecordType => Object.hasOwn(en.audit.types, key)

/** What was done, in words; a new action shows by its own name until it has some. */
export async function actionWords(action: string): Promise<string> {
  const t = await getTranslations('audit.actions')
  const key = action.replaceAll('.', '_')
  return isAction(key) ? t(key) : action
}

export async function typeWords(type: string): Promise<string> {
  const t = await getTranslations('audit.types')
  return isType(type) ? t(type) : type
}
