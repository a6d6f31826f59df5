import type { Review } from '#db/seeds/review-of'
import type { Story } from '#db/seeds/story'

/** A story with the number it got and the review it went through. */
export type Told = { story: Story; reference: string; review: Review }
