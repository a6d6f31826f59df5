// The Node is judged first; what follows is read only by one that can.
import '../../app/_start/node.mjs'

await import('./core.ts')
await import('./recalculation.ts')
