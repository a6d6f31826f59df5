import { getTranslations } from 'next-intl/server'

import { problems } from '#app/_messages/en/register/problems'

const { files } = problems
type FileProblem = keyof typeof files
const isFileProblem = (code: unknown): code is FileProblem =>
  typeof code === 'string' && Object.hasOwn(files, code)

/** The sentence for a file that could not be kept, from its code in the address. */
export async function fileProblem(code: unknown): Promise<string | undefined> {
  const t = await getTranslations('register.files')
  return isFileProblem(code) ? t(code) : undefined
}
