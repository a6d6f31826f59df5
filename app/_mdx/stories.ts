import { workedDeals } from '#content/deals'
import { writtenSums } from '#content/sums'
import type { Day } from '#core/shared/day'
import { type Sum, SumSchema } from '#core/sums/sum'
import { type Judged, judgedOn } from '#core/worked/judged-on'
import { type Story, StorySchema } from '#core/worked/story'

const stories = new Map<string, Story>()
const judged = new Map<string, Judged>()
const sums = new Map<string, Sum>()

/** A worked deal by name; throws when there is none, or when it could not be a deal's. */
export function storyNamed(name: string): Story {
  const story = stories.get(name) ?? StorySchema.parse(workedDeals.get(name))
  stories.set(name, story)
  return story
}

/** A worked deal as the rules see it on a day. The texts do not change while the portal runs. */
export function dealOn(name: string, day: Day): Judged & { story: Story } {
  const story = storyNamed(name)
  const key = `${name} ${day}`
  const found = judged.get(key) ?? judgedOn(story, day)
  judged.set(key, found)
  return { story, ...found }
}

/** A sum by name, undefined when there is none; throws when it cannot be worked. */
export function sumNamed(name: string): Sum | undefined {
  const written = writtenSums.get(name)
  const sum = sums.get(name) ?? (written === undefined ? undefined : SumSchema.parse(written))
  if (sum) sums.set(name, sum)
  return sum
}
