import { getRequestConfig } from 'next-intl/server'

import { whoIsAsking } from '#app/_auth/session'
import { en } from '#app/_messages/en'

declare module 'next-intl' {
  interface AppConfig {
    Messages: typeof en
  }
}

export default getRequestConfig(async () => {
  const signedIn = await whoIsAsking()
  return { locale: 'en', messages: en, timeZone: signedIn?.person.timeZone ?? 'UTC' }
})
