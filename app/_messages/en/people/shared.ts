export const shared = {
  mend: 'Mend this, then send it again',
  roles: {
    seller: 'seller',
    leader: 'leader',
    admin: 'admin',
    reviewer: 'reviewer',
    'channel-manager': 'channel manager',
    'content-editor': 'content editor',
    'vendor-admin': 'vendor admin',
  },
  roleNames: {
    seller: 'Seller',
    leader: 'Leader',
    admin: 'Admin',
    reviewer: 'Reviewer',
    'channel-manager': 'Channel manager',
    'content-editor': 'Content editor',
    'vendor-admin': 'Vendor admin',
  },
  roleMeanings: {
    seller: 'registers deals and records what the customer said',
    leader: 'does what a seller does, and sees the team',
    admin: 'does what a leader does, and invites, changes and disables people',
    reviewer: 'reads all registrations and decides on them',
    'channel-manager': 'looks after partners, reads all registrations and decides on them',
    'content-editor': 'reads playbooks and works at the desk',
    'vendor-admin': 'does everything at the desk, and manages people, letters and the audit log',
  },
  problems: {
    'bad-address':
      'This is not an e-mail address we can write to. Check it for a missing dot or sign.',
    'bad-role': 'Choose one of the roles in the list.',
    'already-here': 'This address belongs to a person in the list above already.',
    'already-invited':
      'This address has an open invitation already. Send it again from the list instead.',
    'too-many-today':
      'You have sent 20 invitations in 24 hours, the most we allow. Send the next one tomorrow.',
    'last-admin':
      'This is the last admin. Make somebody else an admin first, so that the others are not left alone.',
    'bad-name': 'Enter a name of 1 to 120 characters, on one line.',
    'bad-zone': 'Choose a time zone from the list.',
    'bad-appearance': 'Choose one of the three appearances.',
    unreadable:
      'This contains a sign that cannot be kept. Leave it out, or type the password anew.',
    'too-short': 'Use at least 15 characters. A sentence only you would write is good.',
    'too-long': 'Use at most 256 characters.',
    'about-you':
      'Leave out your name, your address, your firm and the names of this product and its vendor: they are tried first.',
    'too-common':
      'Too many people use passwords like this one. Write a sentence only you would write.',
    wrong: 'This is not your present password. Nothing has changed.',
    unknown: 'This was changed by somebody else a moment ago. The list below is up to date.',
    address: 'Enter an e-mail address.',
  },
  wait: 'Several tries did not match. Wait {seconds, plural, one {# second} other {# seconds}}, then try again.',
  waitMinutes:
    'Several tries did not match. Wait {minutes, plural, one {# minute} other {# minutes}}, then try again.',
} as const
