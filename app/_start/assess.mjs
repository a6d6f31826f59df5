// The Node is judged first; what follows is read only by one that can.
import './node.mjs'

await import('./assess.ts')
