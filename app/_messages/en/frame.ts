export const frame = {
  product: 'Customer Core',
  today: 'Today',
  deals: 'Deals',
  playbooks: 'Playbooks',
  team: 'Team',
  review: 'Review',
  partners: 'Partners',
  staff: 'Staff',
  letters: 'Letters',
  audit: 'Audit log',
  account: 'My account',
  signOut: 'Sign out',
  invented: 'All deals, firms and people here are invented.',
  notFound: {
    title: 'There is no page here for you',
    text: 'The address may be mistyped, or the page belongs to somebody else. Nothing is lost.',
    home: 'Go to Today',
  },
  foreign:
    'This form was not sent from a page of the portal, so nothing was changed. Open the portal and send the form there.',
  error: {
    title: 'This did not work, and it is our fault',
    text: 'What you had saved is safe. Try again; if it happens twice, tell us this number:',
    again: 'Try again',
    home: 'Go to Today',
  },
} as const
