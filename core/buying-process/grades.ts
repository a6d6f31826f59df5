/** How we know a fact, weakest first. A guess is ours; the other three come from the customer. */
export const grades = ['GUESS', 'SAID', 'DOCUMENT', 'CONFIRMED'] as const
export type Grade = (typeof grades)[number]

export const isAtLeast = (grade: Grade, minimum: Grade): boolean =>
  grades.indexOf(grade) >= grades.indexOf(minimum)

/** Only what the customer said, wrote or confirmed may move the customer. */
export const isFromCustomer = (grade: Grade): boolean => isAtLeast(grade, 'SAID')
