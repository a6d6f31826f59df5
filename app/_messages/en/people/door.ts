export const door = {
  signIn: {
    title: 'Sign in',
    lead: 'For partners of {vendor} and its own staff.',
    email: 'Work e-mail',
    password: 'Password',
    enter: 'Sign in',
    forgot: 'Choose a new password',
    invited: 'Invited by a colleague? Open the link in your invitation; it is valid for 72 hours.',
    line: 'Only the customer moves the customer.',
    caption: 'One deal, three lanes: the customer’s path, and its sellers in step with it.',
    changed: 'Your new password is set, and every session has ended. Sign in with it.',
    emailNeeded: 'Enter the e-mail address of your account.',
    passwordNeeded: 'Enter your password.',
    wrong: 'E-mail and password do not match. Try again, or choose a new password.',
  },
  signOut: {
    title: 'Sign out of Customer Core',
    text: 'Your drafts are saved. Other devices stay signed in; you can end them in your account.',
    leave: 'Sign out',
    stay: 'Stay signed in',
  },
  forgot: {
    title: 'Choose a new password',
    lead: 'Enter the address of your account. We send a link there that works once, for one hour.',
    email: 'Work e-mail',
    send: 'Send the link',
    back: 'Back to sign in',
    sentTitle: 'If the address has an account, a link is on its way',
    sent: 'Look in the mailbox of {email}. The link works once, for one hour. We send at most three in an hour; nothing arrives for an address we do not know.',
  },
  reset: {
    title: 'Set your new password',
    lead: 'For {email}. Every session of this account ends, on all devices.',
    password: 'New password',
    set: 'Set the password',
  },
  deadLink: {
    title: 'This link no longer works',
    reset:
      'A link for a new password works once, for one hour, and a newer one replaces it. Ask for another; it takes a minute.',
    again: 'Ask for another link',
    invitation:
      'An invitation works once, for 72 hours, and ends when it is taken back. If you have an account already, sign in. If not, ask the colleague who invited you to send it again.',
    signIn: 'Sign in',
  },
  welcome: {
    title: 'Welcome to {organisation}',
    invitedBy: '{name} has invited {email} as {role}.',
    invited: '{email} is invited as {role}.',
    meaning: 'In this role a person {meaning}.',
    name: 'Your name',
    nameHint: 'As colleagues and customers know you.',
    password: 'Password',
    zone: 'Time zone',
    zoneHint: 'Times are shown on this clock. You can change it later in your account.',
    join: 'Open my account',
    otherAccount: 'You are signed in as {name}. Sign out first to accept an invitation.',
    addressTaken:
      'The address {email} has an account already. Sign in with it, or choose a new password.',
  },
  passwordHint:
    'At least 15 characters. A sentence only you would write is good; your name, your firm and this product’s name are not.',
} as const
