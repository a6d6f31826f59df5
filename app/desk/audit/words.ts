import { getTranslations } from 'next-intl/server'

import { en } from '#app/_messages/en'
import { isTemplateKey } from '#core/buying-process/templates'
import { isId } from '#core/shared/id'

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

/** What a record is called that has neither a person's name nor a reference; an id is cut short. */
export async function recordWords(type: string, id: string, partner: string | null) {
  const t = await getTranslations('process.templates')
  if (type === 'template' && isTemplateKey(id)) return t(`${id}.name`)
  if (type === 'map' && partner !== null) return partner
  return isId(id) ? id.slice(0, 8) : id
}

export async function typeWords(type: string): Promise<string> {
  const t = await getTranslations('audit.types')
  return isType(type) ? t(type) : type
}
