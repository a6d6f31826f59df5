/** A start that cannot go on says why in one line and ends with 1. */
export class CannotStart extends Error {
  override name = 'CannotStart'
}

type Step = () => Promise<unknown> | void

const steps: Step[] = []
let stopping = false

/** What must be undone at the end, last first. */
export const atTheEnd = (step: Step): void => void steps.unshift(step)

export async function undo(): Promise<void> {
  for (const step of steps) {
    try {
      await step()
    } catch (error) {
      console.error(error instanceof Error ? error.message : error)
    }
  }
}

/** Ctrl-C and SIGTERM stop everything cleanly; a second one is ignored while the first is at work. */
export function stopOnSignal(): void {
  const codes = { SIGINT: 130, SIGTERM: 143 } as const
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return
      stopping = true
      void undo().then(() => process.exit(codes[signal]))
    })
  }
}
