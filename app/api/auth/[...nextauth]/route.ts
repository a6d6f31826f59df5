import NextAuth from 'next-auth'

import { sideDoorOptions } from '#app/_auth/options'

async function door(request: Request, context: unknown): Promise<Response> {
  // It copies the query into a header, where anything but visible signs is an error of ours.
  const asked = [...new URL(request.url).searchParams.values()].join('')
  if (/[^\x20-\x7e]/.test(asked)) return new Response(null, { status: 400 })
  return NextAuth(sideDoorOptions())(request, context)
}

export { door as GET, door as POST }
