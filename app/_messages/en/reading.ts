/** Around a playbook: its place among the others, and its text to take along. */
export const reading = {
  paths: {
    title: 'Part of these paths',
    place: '{at, number} of {all, number}',
    along: '<path></path>, {at, number} of {all, number}',
    end: 'The end of this path: {title}',
  },
  copy: {
    text: 'Text only',
    button: 'Copy as text',
    copied: 'The text is copied. Paste it where you need it.',
    failed: 'Your browser did not allow it. Open “Text only” and copy it there.',
  },
  sum: {
    what: 'Change these',
    from: 'From',
    work: 'Work it out',
    reset: 'Back to the numbers of the text',
    back: 'Back to {title}',
    backToAll: 'All playbooks',
    none: 'cannot be worked out',
    now: 'Worked out with your numbers. Nothing is stored: the address of this page holds them.',
    text: 'These are the numbers of the text. Change any of them, and see what follows.',
    problems: {
      title: 'Some numbers cannot be used',
      missing: 'Enter a number for “{label}”, {column}',
      number: 'Enter “{label}”, {column}, in digits, such as 12 or 6.5',
      negative: 'Enter 0 or more for “{label}”, {column}',
      most: 'Enter {most, number} at most for “{label}”, {column}',
    },
  },
} as const
