/** What somebody may say about how one customer buys: each has a form of its own. */
export const revisionKinds = [
  'skip',
  'add-stage',
  'move',
  'add-requirement',
  'drop',
  'gate',
  'grade',
  'duration',
  'waive',
  'confirm',
  'said',
] as const
export type RevisionKind = (typeof revisionKinds)[number]

export const isRevisionKind = (text: string | undefined): text is RevisionKind =>
  revisionKinds.some((kind) => kind === text)

/** Every field of those forms, as it is typed. */
export const revisionFields = [
  'stage',
  'after',
  'label',
  'canon',
  'median',
  'fast',
  'slow',
  'req',
  'text',
  'gate',
  'grade',
  'fresh',
  'leaves',
  'basis',
  'buyer',
  'day',
  'words',
  'file',
  'link',
] as const
export type RevisionField = (typeof revisionFields)[number]
export type TypedRevision = Record<RevisionField, string>

/** The fields of one kind, beside how we know, which every kind asks. */
export const ownFields: Readonly<Record<RevisionKind, readonly RevisionField[]>> = {
  skip: ['stage'],
  'add-stage': ['label', 'canon', 'after', 'median', 'fast', 'slow', 'text', 'grade'],
  move: ['stage', 'after'],
  'add-requirement': ['text', 'stage', 'grade', 'gate', 'fresh', 'leaves'],
  drop: ['req'],
  gate: ['req', 'gate'],
  grade: ['req', 'grade'],
  duration: ['stage', 'median', 'fast', 'slow'],
  waive: ['req'],
  confirm: [],
  said: [],
}
/** How we know, for every kind: whose word it is, from when, and what shows it. */
export const sourceFields: readonly RevisionField[] = [
  'basis',
  'buyer',
  'day',
  'words',
  'file',
  'link',
]

/** What only the customer can say: a guess about it would be no news. */
export const needsBuyer = (kind: RevisionKind): boolean =>
  kind === 'waive' || kind === 'confirm' || kind === 'said'

/** The choice that stands for the first place on the path. */
export const firstPlace = '-'

export const longestLabel = 80
export const longestRequirement = 160
export const longestWords = 2000

/** Why a field cannot be taken; the sentence for each is the page's. */
export const revisionMistakes = [
  'stage-missing',
  'after-missing',
  'after-itself',
  'label-missing',
  'text-missing',
  'too-long',
  'unreadable',
  'canon-missing',
  'days-missing',
  'days-unreadable',
  'days-order',
  'req-missing',
  'gate-missing',
  'grade-missing',
  'no-change',
  'basis-missing',
  'basis-guess',
  'buyer-missing',
  'buyer-not-yet',
  'buyer-left',
  'day-missing',
  'day-unreadable',
  'day-future',
  'proof-missing',
  'file-unknown',
  'link-unreadable',
] as const
export type RevisionMistake = (typeof revisionMistakes)[number]
export type RevisionMistakes = Partial<Record<RevisionField, RevisionMistake>>
