// Plain JavaScript on purpose: an older Node must be able to read this far and say what is wrong.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 17)) {
  console.error(`Node 22.17 or newer is needed; this is ${process.versions.node}.`)
  process.exit(1)
}
await import('./admin.ts')
