import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'

import { authSecret, isHttps } from '#app/_env'
import { longestSessionMs } from '#core/people/session'
import { signOut } from '#db/people/end-sessions'
import { signIn } from '#db/people/sign-in'

declare module 'next-auth' {
  interface User {
    sid: string
  }
  interface Session {
    sid: string
  }
}
declare module 'next-auth/jwt' {
  interface JWT {
    sid?: string
  }
}

/** The cookie that holds the session id. Over https it is bound to this host and never sent in the clear. */
export function sessionCookie() {
  const secure = isHttps()
  return {
    name: secure ? '__Host-portal.session' : 'portal.session',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure } as const,
  }
}

/** Another way in (OIDC) is another provider here: its sign-in makes a session row and hands on the same `sid`. */
export const authOptions = (): NextAuthOptions => ({
  secret: authSecret(),
  useSecureCookies: isHttps(),
  session: { strategy: 'jwt', maxAge: longestSessionMs / 1000 },
  cookies: { sessionToken: sessionCookie() },
  pages: { signIn: '/sign-in', signOut: '/sign-out', error: '/sign-in' },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      async authorize(typed, request) {
        const visitor = {
          agent: String(request.headers?.['user-agent'] ?? ''),
          address: String(request.headers?.['x-portal-address'] ?? ''),
        }
        const came = await signIn(
          { email: typed?.email ?? '', password: typed?.password ?? '' },
          visitor,
        )
        return came.ok ? { id: 'session', sid: came.value.sid } : null
      },
    }),
  ],
  // Its own way out ends the session's row too, not only the cookie of one browser.
  events: { signOut: ({ token }) => (token?.sid ? signOut(token.sid) : undefined) },
  callbacks: {
    // The token carries the session id and nothing else.
    jwt: ({ token, user }) => {
      const sid = user?.sid ?? token.sid
      return sid === undefined ? {} : { sid }
    },
    session: ({ session, token }) => ({ expires: session.expires, sid: token.sid ?? '' }),
  },
})

/** For next-auth's own addresses: as the server reads a session, but a script gets no session id to carry away. */
export const sideDoorOptions = (): NextAuthOptions => ({
  ...authOptions(),
  callbacks: {
    ...authOptions().callbacks,
    session: ({ session }) => ({ expires: session.expires, sid: '' }),
  },
})
