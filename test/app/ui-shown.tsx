import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

import { process } from '#app/_messages/en/process'
import { ui } from '#app/_messages/en/ui'

/** The markup a reader gets for an element, with the English texts. */
export const shown = (element: ReactNode): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={{ process, ui }} timeZone="UTC">
      {element}
    </NextIntlClientProvider>,
  )
