/** Texts that stand beside the playbooks. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { MDXProps } from 'mdx/types'
import type { JSX } from 'react'
import { VFile } from 'vfile'
import { matter } from 'vfile-matter'
import { z } from 'zod'

import { Words } from '#content/words'

type Text = { default: (props: MDXProps) => JSX.Element }

const PageMatter = z.strictObject({
  title: Words,
  summary: Words,
  author: Words,
  modified: z.iso.date(),
})

const opening: string = 'ten-minutes'
const file = join(process.cwd(), 'content', 'pages', `${opening}.mdx`)

/** What a new partner reads first. */
export const opener = readMatter(file)

function readMatter(path: string) {
  const text = new VFile({ path, value: readFileSync(path, 'utf8') })
  matter(text)
  return PageMatter.parse(text.data['matter'])
}

export async function openerBody(): Promise<Text['default']> {
  const text: Text = await import(`./pages/${opening}.mdx`)
  return text.default
}
