import type { Person } from '#core/access/actor'
import { dayIn } from '#core/deals/day-in'
import type { Day } from '#core/shared/day'

/** The day it is for whoever reads. */
export const todayFor = ({ timeZone }: Person): Day => dayIn(timeZone, new Date())
