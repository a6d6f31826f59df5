import { Children, isValidElement, type ReactElement, type ReactNode } from 'react'

type Holding = { children?: ReactNode }

const isHolding = (node: ReactNode): node is ReactElement<Holding> => isValidElement(node)

/** Every element of one kind inside, in the order of the text. */
function all(node: ReactNode, kind: string): ReactElement<Holding>[] {
  return Children.toArray(node)
    .filter(isHolding)
    .flatMap((element) => (element.type === kind ? [element] : all(element.props.children, kind)))
}

const plain = (part: ReactNode): string => (typeof part === 'string' ? part : '')

/** The words of a piece of text, without its markup. */
export function wordsOf(node: ReactNode): string {
  return Children.toArray(node)
    .map((part) => (isHolding(part) ? wordsOf(part.props.children) : plain(part)))
    .join('')
}

const cells = (row: ReactNode, kind: 'td' | 'th'): ReactNode[] =>
  all(row, kind).map(({ props }) => props.children)

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** Heads and rows of a table that was written in a text, so that a component can set it anew. */
export function partsOf(table: ReactNode): { heads: string[]; rows: ReactNode[][] } {
  return {
    heads: cells(all(table, 'thead'), 'th').map((head) => capital(wordsOf(head))),
    rows: all(all(table, 'tbody'), 'tr').map((row) => cells(row.props.children, 'td')),
  }
}
