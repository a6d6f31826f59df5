import type { Environment } from '#app/_env'
import type { DemoPerson } from '#db/seeds/fill'

/** What a newcomer needs to know, once, when the portal is up. */
export function tell(
  environment: Environment,
  demo: { people: readonly DemoPerson[]; password: string } | null,
  place: string | undefined,
): void {
  const address = environment.APP_URL ?? `http://localhost:${environment.PORT}`
  const lines = ['', `Customer Core is ready: ${address}`]
  if (demo) {
    lines.push('', `Demo people, all with the password ${demo.password}`)
    const width = Math.max(...demo.people.map((person) => person.role.length))
    for (const { role, email } of demo.people) lines.push(`  ${role.padEnd(width)}  ${email}`)
  }
  lines.push(
    '',
    environment.SMTP_URL
      ? 'Mails go out by SMTP_URL; sent and failed ones are listed at the desk under Letters.'
      : `Mails are kept, not sent: read them at ${address}/desk/letters as the vendor's admin.`,
  )
  if (!address.startsWith('https:')) {
    lines.push(
      'Plain http: cookies go without Secure. Set APP_URL to an https address for real use.',
    )
  }
  lines.push(place ? `Data stays in ${place}; stop with Ctrl-C.` : 'Stop with Ctrl-C.')
  console.log(lines.join('\n'))
}
