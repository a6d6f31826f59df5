import { getTranslations } from 'next-intl/server'

import type { problems } from '#app/_messages/en/register/problems'
import type { Typed } from '#core/registration/typed'

import type { NotKept } from './not-kept'
import { fieldLabels } from './problem-words'

type Refusal = keyof typeof problems.refusals

/** What was ticked is seen and ticked anew at a glance; what was typed is not. */
const ticks = /^(fact\.\w+|\w+Unknown|buyer\.\d+\.(told|consent))$/

/** Why answers could not be kept, in words, with every one of them. */
export async function saidBack(
  typed: Typed,
  refusal: Refusal,
  about: Readonly<Record<string, string>> = {},
): Promise<NotKept> {
  const t = await getTranslations('register.refusals')
  const label = await fieldLabels()
  const said = Object.entries(typed)
    .filter(([name, value]) => name !== 'buyerRows' && !(ticks.test(name) && value === 'yes'))
    .map(([name, value]): [string, string] => [label(name), [value].flat().join(', ')])
  const text = t(refusal, { limit: about['limit'] ?? '' })
  return { text, typed: said.filter(([, value]) => value !== '') }
}
