import { Children, Fragment, isValidElement, type ReactElement, type ReactNode } from 'react'

import { partsOf } from '../_mdx/table-parts'

type Holding = { children?: ReactNode; className?: string }
type Drawn = (props: unknown) => ReactNode

const isHolding = (node: ReactNode): node is ReactElement<Holding> => isValidElement(node)
const isDrawn = (type: unknown): type is Drawn => typeof type === 'function'

/**
 * What a tree of elements says, paragraph by paragraph, without any markup. Components are called as they
 * stand, so none of them may use a hook.
 */
export function blocksOf(node: ReactNode): string[] {
  const blocks: string[] = []
  let line = ''
  const end = () => {
    if (line.trim() !== '') blocks.push(tidy(line))
    line = ''
  }
  for (const part of parts(node)) {
    const own = isHolding(part) ? blockOf(part) : undefined
    if (own === undefined) line += inline(part)
    else {
      end()
      blocks.push(...own)
    }
  }
  end()
  return blocks
}

/** What it says in one line. */
export const lineOf = (node: ReactNode): string => tidy(parts(node).map(inline).join(''))

/** The elements of the page and the words beside them; components and fragments give way to what they hold. */
function parts(node: ReactNode): ReactNode[] {
  return Children.toArray(node).flatMap((part) => {
    if (!isHolding(part)) return [part]
    if (part.type === Fragment) return parts(part.props.children)
    return isDrawn(part.type) ? parts(part.type(part.props)) : [part]
  })
}

const tidy = (text: string): string => text.replaceAll(/[ \t\n]+/g, ' ').trim()

function inline(part: ReactNode): string {
  if (typeof part === 'string' || typeof part === 'number') return String(part)
  if (!isHolding(part)) return ''
  const said = parts(part.props.children).map(inline).join('')
  return part.type === 'q' ? `“${said}”` : said
}

/** The paragraphs of an element that stands for itself; undefined for one within a line. */
function blockOf({ type, props: { children } }: ReactElement<Holding>): string[] | undefined {
  switch (type) {
    case 'p':
    case 'div':
    case 'figure':
    case 'blockquote':
    case 'section':
      return blocksOf(children)
    case 'h2':
    case 'h3':
      return [`\n${lineOf(children)}`]
    case 'pre':
      return [blocksOf(children).join('\n')]
    case 'ul':
    case 'ol':
      return [items(children, type === 'ol')]
    case 'table':
      return [rows(children)]
    default:
      return undefined
  }
}

function items(list: ReactNode, numbered: boolean): string {
  return parts(list)
    .filter(isHolding)
    .map(({ props }, at) => {
      const mark = numbered ? `${String(at + 1)}. ` : '- '
      return mark + blocksOf(props.children).join(`\n${' '.repeat(mark.length)}`)
    })
    .join('\n')
}

/** A table as a list: its first cell, and below it each other cell after the name of its column. */
function rows(table: ReactNode): string {
  const { heads, rows: written } = partsOf(table)
  return written
    .map(([first, ...rest]) => {
      const cells = rest.map((cell, at) => `  ${heads[at + 1] ?? ''}: ${lineOf(cell)}`)
      return [`- ${lineOf(first)}`, ...cells].join('\n')
    })
    .join('\n')
}
