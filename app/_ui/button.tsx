import type { ComponentProps } from 'react'

const kinds = { default: '', main: ' main', danger: ' danger', quiet: ' quiet' } as const
type Look = { kind?: keyof typeof kinds | undefined; slim?: boolean | undefined }

const look = ({ kind = 'default', slim = false }: Look) => `btn${kinds[kind]}${slim ? ' slim' : ''}`

/** There are no disabled buttons: a page says what is missing instead. One `main` per view. */
export function Button({
  kind,
  slim,
  type = 'submit',
  ...rest
}: Look & Omit<ComponentProps<'button'>, 'className' | 'style' | 'disabled'>) {
  return <button {...rest} type={type} className={look({ kind, slim })} />
}

/** A link that looks like a button, for going somewhere; a button does something. */
export function LinkButton({
  kind,
  slim,
  children,
  ...rest
}: Look & { href: string } & Omit<ComponentProps<'a'>, 'className' | 'style'>) {
  return (
    <a {...rest} className={look({ kind, slim })}>
      {children}
    </a>
  )
}
