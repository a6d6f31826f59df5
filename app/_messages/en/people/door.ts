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
    caption:
      'One deal, three lanes: the customer’s path, and the partner and the vendor in step with it.',
    emailNeeded: 'Enter the e-mail address of your account.',
    passwordNeeded: 'Enter your password.',
    wrong: 'E-mail and password do not match. Try again, or choose a new password.',
    wait: 'Several tries did not match. Wait {seconds, plural, one {# second} other {# seconds}}, then try again, or choose a new password.',
    waitMinutes:
      'Several tries did not match. Wait {minutes, plural, one {# minute} other {# minutes}}, then try again, or choose a new password.',
    notHere: 'This form did not come from this portal. Open the sign-in page again.',
  },
  signOut: {
    title: 'Sign out of Customer Core',
    text: 'Your drafts are saved. Other devices stay signed in; you can end them in your account.',
    leave: 'Sign out',
    stay: 'Stay signed in',
  },
} as const
