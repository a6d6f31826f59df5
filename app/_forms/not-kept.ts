/** What a page learns when its answers could not be kept: why, and every answer back. */
export type NotKept = { text: string; typed: [name: string, value: string][] } | null
