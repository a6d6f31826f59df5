import { getTranslations } from 'next-intl/server'

import type { problems } from '#app/_messages/en/register/problems'
import type { Typed } from '#core/registration/typed'

import type { NotKept } from './actions'

type Refusal = keyof typeof problems.refusals

/** Why answers could not be kept, in words, with every one of them. */
export async function saidBack(
  typed: Typed,
  refusal: Refusal,
  about: Readonly<Record<string, string>> = {},
): Promise<NotKept> {
  const t = await getTranslations('register.refusals')
  const said = Object.entries(typed).map(([name, value]): [string, string] => [
    name,
    [value].flat().join(', '),
  ])
  const text = t(refusal, { limit: about['limit'] ?? '' })
  return { text, typed: said.filter(([, value]) => value !== '') }
}
