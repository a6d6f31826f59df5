// Plain JavaScript on purpose: an older Node must be able to read this far and say what is wrong.
import { readFileSync } from 'node:fs'
import * as modules from 'node:module'
import { fileURLToPath } from 'node:url'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 17)) {
  console.error(`Node 22.17 or newer is needed; this is ${process.versions.node}.`)
  process.exit(1)
}
if (!process.features.typescript) {
  // 22.17 can take types away, and does it only when asked.
  modules.registerHooks({
    load(url, context, next) {
      if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context)
      const source = modules.stripTypeScriptTypes(readFileSync(fileURLToPath(url), 'utf8'))
      return { format: 'module', source, shortCircuit: true }
    },
  })
}
await import('./serve.ts')
