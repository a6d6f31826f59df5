import type { Browser, BrowserContext, Page } from 'playwright-core'
import { inject } from 'vitest'

export const people = {
  seller: 'amina.okafor@brightwater.example',
  leader: 'gareth.pryce@brightwater.example',
  admin: 'judith.marlowe@brightwater.example',
  reviewer: 'helen.strand@lumenfeld.example',
  manager: 'jonas.reuter@lumenfeld.example',
  editor: 'odile.perrin@lumenfeld.example',
  vendorAdmin: 'rosalind.achterberg@lumenfeld.example',
  rival: 'lasse.brodersen@nordlicht.example',
} as const
export type Who = keyof typeof people

export type Visit = { context: BrowserContext; page: Page; problems: string[] }

/** A browser of one person, signed in unless nobody; collects what the browser complains about. */
export async function visit(
  browser: Browser,
  who: Who | null,
  options: { javaScript?: boolean; width?: number; dark?: boolean } = {},
): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: inject('portalUrl'),
    javaScriptEnabled: options.javaScript ?? true,
    viewport: { width: options.width ?? 1280, height: 900 },
    colorScheme: options.dark ? 'dark' : 'light',
  })
  const page = await context.newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  if (who) await signIn(page, who)
  return { context, page, problems }
}

/** Fills the front door's form and presses its button. */
export async function enter(page: Page, who: Who, password = inject('password')): Promise<void> {
  await page.getByLabel('Work e-mail').fill(people[who])
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

async function signIn(page: Page, who: Who): Promise<void> {
  await page.goto('/sign-in')
  await enter(page, who)
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}
