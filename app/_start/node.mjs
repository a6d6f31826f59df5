// Plain JavaScript on purpose: an older Node must be able to read this far and say what is wrong.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 17)) {
  console.error(`Node 22.17 or newer is needed; this is ${process.versions.node}.`)
  process.exit(1)
}
if (!process.features.typescript) {
  // 22.17 takes types away only when asked. The same process begins anew, so that signals still find it.
  const asked = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning']
  process.removeAllListeners('warning')
  const args = [process.execPath, ...asked, ...process.argv.slice(1)]
  process.execve(process.execPath, args, { ...process.env })
}
