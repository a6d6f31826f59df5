import type { PathStage, Requirement } from '#core/buying-process/facts'
import type { Operation } from '#core/buying-process/operations'
import { done, refuse, type Outcome } from '#core/shared/outcome'

/** The path of one deal, what its customer settles in each stage, and what it settles no more. */
export type Process = {
  path: readonly PathStage[]
  reqs: readonly Requirement[]
  aside?: readonly Requirement[] | undefined
}

export const revisionRefusals = [
  'two-signing-stages',
  'no-signing-stage',
  'stage-unknown',
  'stage-twice',
  'stage-empty',
  'requirement-unknown',
  'requirement-twice',
  'days-order',
] as const
export type RevisionRefusal = (typeof revisionRefusals)[number]
type Applied = Outcome<Process, RevisionRefusal>

/** One operation on a path, or why it cannot be. Each stage keeps something mandatory; one stage signs. */
export function applyOperation(process: Process, op: Operation): Applied {
  const { path, reqs } = process
  switch (op.op) {
    case 'SKIP_STAGE':
      return withStage(process, op.stage, ({ signing }) => {
        if (signing) return refuse('no-signing-stage')
        const gone = reqs.filter((req) => req.stage === op.stage)
        return done({ path: without(path, op.stage), ...setAside(process, gone) })
      })
    case 'ADD_STAGE':
      return addStage(process, op)
    case 'MOVE_STAGE':
      return withStage(process, op.stage, (stage) => {
        const moved = placed(without(path, op.stage), stage, op.after)
        return moved ? done({ ...process, path: moved }) : refuse('stage-unknown')
      })
    case 'ADD_REQUIREMENT':
      if (reqs.some(({ key }) => key === op.req.key)) return refuse('requirement-twice')
      return withStage(process, op.req.stage, () => done({ path, ...takeUp(process, [op.req]) }))
    case 'DROP_REQUIREMENT': {
      const gone = reqs.filter(({ key }) => key === op.req)
      if (gone.length === 0) return refuse('requirement-unknown')
      const left = setAside(process, gone)
      return hasEmpty(path, left.reqs) ? refuse('stage-empty') : done({ path, ...left })
    }
    case 'SET_GATE':
      return withRequirement(process, op.req, { gate: op.gate })
    case 'SET_MIN_GRADE':
      return withRequirement(process, op.req, { minGrade: op.minGrade })
    case 'SET_DURATION': {
      const { median, fast, slow } = op
      if (fast > median || median > slow) return refuse('days-order')
      return withStage(process, op.stage, (stage) =>
        done({ ...process, path: replaced(path, { ...stage, median, fast, slow }) }),
      )
    }
  }
}

/** Several operations in their order; the first that cannot be refuses them all. */
export const revise = (process: Process, ops: readonly Operation[]): Applied =>
  ops.reduce<Applied>(
    (before, op) => (before.ok ? applyOperation(before.value, op) : before),
    done(process),
  )

function addStage(
  process: Process,
  { stage, after, reqs: more }: Extract<Operation, { op: 'ADD_STAGE' }>,
): Applied {
  const { path, reqs } = process
  if (path.some(({ key }) => key === stage.key)) return refuse('stage-twice')
  if (stage.signing) return refuse('two-signing-stages')
  if (stage.fast > stage.median || stage.median > stage.slow) return refuse('days-order')
  const keys = [...reqs, ...more].map(({ key }) => key)
  if (new Set(keys).size !== keys.length) return refuse('requirement-twice')
  const longer = placed(path, stage, after)
  if (!longer || more.some((req) => req.stage !== stage.key)) return refuse('stage-unknown')
  const all = takeUp(process, more)
  return hasEmpty(longer, all.reqs) ? refuse('stage-empty') : done({ path: longer, ...all })
}

function withStage({ path }: Process, key: string, then: (stage: PathStage) => Applied): Applied {
  const stage = path.find((one) => one.key === key)
  return stage ? then(stage) : refuse('stage-unknown')
}

function withRequirement(process: Process, key: string, set: Partial<Requirement>): Applied {
  const { reqs } = process
  const req = reqs.find((one) => one.key === key)
  return req
    ? done({ ...process, reqs: replaced(reqs, { ...req, ...set }) })
    : refuse('requirement-unknown')
}

type Settled = Omit<Process, 'path'>

/** What was once said about it stays said: taken up again under its key, it stands where it stood. */
const setAside = ({ reqs, aside = [] }: Process, gone: readonly Requirement[]): Settled => ({
  reqs: reqs.filter((req) => !gone.includes(req)),
  aside: [...aside, ...gone],
})

const takeUp = ({ reqs, aside }: Process, more: readonly Requirement[]): Settled => ({
  reqs: [...reqs, ...more],
  aside: aside?.filter(({ key }) => !more.some((req) => req.key === key)),
})

const hasEmpty = (path: readonly PathStage[], reqs: readonly Requirement[]): boolean =>
  path.some(({ key }) => !reqs.some(({ stage, mandatory }) => mandatory && stage === key))

const without = <T extends { key: string }>(items: readonly T[], key: string): T[] =>
  items.filter((item) => item.key !== key)

const replaced = <T extends { key: string }>(items: readonly T[], next: T): T[] =>
  items.map((item) => (item.key === next.key ? next : item))

/** After the stage named, or first; null when that stage is not on the path. */
function placed(path: readonly PathStage[], stage: PathStage, after: string | null) {
  const at = after === null ? 0 : path.findIndex(({ key }) => key === after) + 1
  return at === 0 && after !== null ? null : path.toSpliced(at, 0, stage)
}
