import { list } from './deals/list'
import { log } from './deals/log'
import { page } from './deals/page'
import { record } from './deals/record'
import { review } from './deals/review'
import { ribbon } from './deals/ribbon'

/** Texts of the lists of deals and of the page of one. */
export const deals = { list, log, page, record, review, ribbon } as const
