import type { ComponentProps } from 'react'

import type { RequirementList } from '#ui/requirement-list'

/** One line of what to know before deciding. */
export type Check = ComponentProps<typeof RequirementList>['items'][number]
