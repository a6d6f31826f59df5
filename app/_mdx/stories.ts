import { workedDeals } from '#content/deals'
import { type Source, sources } from '#content/sources'
import { writtenSums } from '#content/sums'
import { type Finding, findingName, type Rule } from '#core/alignment/finding'
import type { Day } from '#core/shared/day'
import { type Sum, SumSchema } from '#core/sums/sum'
import { type Judged, judgedOn } from '#core/worked/judged-on'
import { type Story, StorySchema } from '#core/worked/story'

const stories = new Map<string, Story>()
const readings = new Map<string, Judged>()
const sums = new Map<string, Sum>()

/** A worked deal by name; throws when there is none, or when it could not be a deal's. */
export function storyNamed(name: string): Story {
  if (!workedDeals.has(name)) throw new Error(`no deal is called ${name}`)
  const story = stories.get(name) ?? StorySchema.parse(workedDeals.get(name))
  stories.set(name, story)
  return story
}

/** A worked deal as the rules see it on a day. The texts do not change while the portal runs. */
export function dealOn(name: string, day: Day): Judged & { story: Story } {
  const story = storyNamed(name)
  const key = `${name} ${day}`
  const found = readings.get(key) ?? judgedOn(story, day)
  readings.set(key, found)
  return { story, ...found }
}

/** What a deal's rules find on a day about a subject; throws when they find no such thing. */
export function findingOn(
  judged: Judged & { story: Story },
  { id, on, subject }: { id: Rule; on: Day; subject?: string | undefined },
): Finding {
  const { findings } = judged.assessment
  const found = findings.find(
    (one) => one.rule === id && (subject === undefined || one.subject === subject),
  )
  if (found) return found
  const names = findings.map(findingName).join(', ')
  throw new Error(`${judged.story.customer} on ${on}: no ${id}, but ${names || 'nothing'}`)
}

/** A sum that a text names; throws when there is none. */
export function sumOf(name: string): Sum {
  const sum = sumNamed(name)
  if (!sum) throw new Error(`no sum is called ${name}`)
  return sum
}

/** Where a fact comes from; throws when no source has that name. */
export function sourceOf(name: string): Source {
  const source = sources.get(name)
  if (!source) throw new Error(`no source is called ${name}`)
  return source
}

/** A sum by name, undefined when there is none; throws when it cannot be worked. */
export function sumNamed(name: string): Sum | undefined {
  const written = writtenSums.get(name)
  const sum = sums.get(name) ?? (written === undefined ? undefined : SumSchema.parse(written))
  if (sum) sums.set(name, sum)
  return sum
}
