export const appearances = ['device', 'light', 'dark'] as const
export type Appearance = (typeof appearances)[number]

export const isAppearance = (text: string): text is Appearance =>
  appearances.some((known) => known === text)
