/**
 * Where to go after a detour: the path asked for when it is one of ours, else `/`. An address of another
 * site (`//evil`, `/\evil`, a scheme) is none, nor is one a browser would read differently than we do.
 */
export function localPath(asked: unknown): string {
  if (typeof asked !== 'string' || asked.length > 2000) return '/'
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(asked) || asked.includes('\\')) return '/'
  const read = new URL(asked, 'https://here.example')
  const path = read.pathname + read.search + read.hash
  return read.origin === 'https://here.example' && !path.startsWith('//') ? path : '/'
}

/** The same for a person who has just come in: staff start at their desk, and nobody at a door. */
export function pathAfterSignIn(asked: unknown, kind: 'partner' | 'staff'): string {
  const path = localPath(asked)
  const isDoor = /^\/(sign-in|sign-out|password|invitation)([/?#]|$)/.test(path)
  if (path === '/' || isDoor) return kind === 'staff' ? '/desk' : '/'
  return path
}
