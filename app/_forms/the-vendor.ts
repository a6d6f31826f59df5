import { cache } from 'react'

import { vendorName } from '#db/people/vendor-name'

/** The vendor by its name, asked for once a page; '' before the programme is set up. */
export const theVendor = cache(async (): Promise<string> => (await vendorName()) ?? '')
