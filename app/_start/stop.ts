/** A start that cannot go on says why in one line and ends with 1. */
export class CannotStart extends Error {
  override name = 'CannotStart'
}

type Step = () => Promise<unknown> | void

const patienceMs = 8000
const steps: Step[] = []
let stopping = false

/** What must be undone at the end, last first. */
export const atTheEnd = (step: Step): void => void steps.unshift(step)

export const isStopping = (): boolean => stopping

/** The innermost reason of an error, on one line. */
export function reasonOf(error: unknown): string {
  let at = error
  while (at instanceof Error && at.cause instanceof Error) at = at.cause
  if (!(at instanceof Error)) return String(at)
  const [line = ''] = at.message.trim().split('\n')
  return line || ('code' in at ? String(at.code) : at.name)
}

/** Undoes everything and ends. A step that hangs does not keep the process: the rest is undone by its end. */
export async function end(code: number): Promise<never> {
  stopping = true
  setTimeout(() => process.exit(code), patienceMs).unref()
  for (let step = steps.shift(); step; step = steps.shift()) {
    try {
      await step()
    } catch (error) {
      console.error(reasonOf(error))
    }
  }
  process.exit(code)
}

/** Ctrl-C and SIGTERM stop everything cleanly; a second one is ignored while the first is at work. */
export function stopOnSignal(): void {
  const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!stopping) void end(codes[signal])
    })
  }
}

const hangUps = ['ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE']

/** A reader who closes the tab in the middle of a form breaks a stream here, and nothing else. */
const isHangUp = (error: Error): boolean =>
  'code' in error && typeof error.code === 'string' && hangUps.includes(error.code)

/** A promise nobody waits for is written down and the portal goes on; after a broken throw it ends in order. */
export function logWhatNobodyCaught(): void {
  process.on('unhandledRejection', (reason) => {
    if (!stopping) console.error('unhandled rejection', reason)
  })
  process.on('uncaughtException', (error) => {
    if (stopping || isHangUp(error)) return
    console.error('uncaught exception', error)
    void end(1)
  })
}
