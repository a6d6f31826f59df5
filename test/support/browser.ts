import fs from 'node:fs'
import path from 'node:path'

import { type Browser, chromium } from 'playwright-core'

const installed = ['/usr/bin/chromium', '/usr/bin/google-chrome']

/** The browser that came by npm, on Linux x64; elsewhere an installed one, or PORTAL_CHROMIUM. */
async function executable(): Promise<string> {
  const named = process.env['PORTAL_CHROMIUM']
  if (named) return named
  if (process.platform === 'linux' && process.arch === 'x64') return packaged()
  const found = installed.find((file) => fs.existsSync(file))
  if (!found) throw new Error('no browser: install Chromium or set PORTAL_CHROMIUM')
  return found
}

async function packaged(): Promise<string> {
  const folder = path.resolve('node_modules/.cache/chromium')
  fs.mkdirSync(folder, { recursive: true })
  const before = process.env['TMPDIR']
  // It unpacks into the temp folder, and lays out the libraries a bare machine lacks only where it believes to run on Lambda.
  process.env['TMPDIR'] = folder
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs24.x'
  const { default: chromiumOfNpm } = await import('@sparticuz/chromium')
  const file = await chromiumOfNpm.executablePath()
  fs.writeFileSync(
    path.join(folder, 'fonts/fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`,
  )
  if (before === undefined) delete process.env['TMPDIR']
  else process.env['TMPDIR'] = before
  return file
}

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await executable(),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })
}
