const browsers = [
  ['Edge', /Edg(e|A|iOS)?\//],
  ['Opera', /OPR\//],
  ['Samsung Internet', /SamsungBrowser\//],
  ['Firefox', /(Firefox|FxiOS)\//],
  ['Chrome', /(Chrome|CriOS|HeadlessChrome)\//],
  ['Safari', /Version\/.*Safari\//],
] as const

const systems = [
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Android', /Android/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X|Macintosh/],
  ['ChromeOS', /CrOS/],
  ['Linux', /Linux|X11/],
] as const

/** Browser and system by the names people know, null where the browser does not say. */
export function deviceOf(agent: string): { browser: string | null; system: string | null } {
  const named = (list: readonly (readonly [string, RegExp])[]): string | null =>
    list.find(([, sign]) => sign.test(agent))?.[0] ?? null
  return { browser: named(browsers), system: named(systems) }
}
