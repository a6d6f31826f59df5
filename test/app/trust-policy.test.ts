import { NextRequest } from 'next/server'
import { expect, test } from 'vitest'

import { proxy } from '../../proxy'

const policyOf = (path: string): string =>
  proxy(new NextRequest(`https://portal.example${path}`)).headers.get('content-security-policy') ??
  ''

test('no page runs a script or a style that the portal did not sign for this one answer', () => {
  const policy = policyOf('/deals')
  expect(policy).not.toContain('unsafe')
  expect(policy).toMatch(/script-src 'nonce-[\w+/=]{40,}' 'strict-dynamic'/)
  expect(policyOf('/deals')).not.toBe(policy)
})

test('a file is shown in a cell of its own, where nothing runs', () => {
  expect(policyOf('/attachments/1')).toMatch(/^sandbox; default-src 'none'/)
})
