import type { Story } from '#db/seeds/story'
import { brightwaterDeciding } from '#db/seeds/world/brightwater-deciding'
import { brightwaterWaiting } from '#db/seeds/world/brightwater-waiting'

export const stories: readonly Story[] = [...brightwaterDeciding, ...brightwaterWaiting]
