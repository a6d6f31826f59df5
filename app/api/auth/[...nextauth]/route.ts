import NextAuth from 'next-auth'

import { authOptions } from '#app/_auth/options'

const door = (request: Request, context: unknown): Promise<Response> =>
  NextAuth(authOptions())(request, context)

export { door as GET, door as POST }
