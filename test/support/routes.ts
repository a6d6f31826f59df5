import { globSync } from 'node:fs'

/** Every page of the portal as its address pattern, e.g. /deals/[deal]. */
export const routes: readonly string[] = globSync('app/**/page.tsx')
  .map(
    (file) =>
      file
        .replace(/^app/, '')
        .replace(/\/page\.tsx$/, '')
        .replaceAll(/\/\([^)]+\)/g, '') || '/',
  )
  .toSorted()

const patterns = routes.map((route) => ({
  route,
  // A written segment is more telling than a bracketed one, so patterns with fewer brackets come first.
  brackets: route.split('[').length,
  shape: new RegExp(`^${route.replaceAll(/\[\w+\]/g, '[^/]+')}$`),
}))

export const routeOf = (path: string): string | null =>
  patterns.toSorted((a, b) => a.brackets - b.brackets).find(({ shape }) => shape.test(path))
    ?.route ?? null
