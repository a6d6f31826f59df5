export const legal = {
  accessibility: {
    title: 'Accessibility statement',
    lead: 'Customer Core is meant for everybody who registers and reviews deals. This is how far we are, and what we know is missing.',
    aim: {
      title: 'What we aim at',
      text: 'The Web Content Accessibility Guidelines 2.2, level AA, on every page, for every role, from a phone to a wide screen.',
    },
    does: {
      title: 'What works today',
      keyboard:
        'Every page can be used with a keyboard alone. The focus is always visible, and the first link of each page skips to its content.',
      script:
        'Reading, registering, reviewing and managing people work with JavaScript switched off.',
      colour:
        'No sign rests on colour: each has a shape and a word. The customer’s path is told in hidden text as well as drawn.',
      size: 'Pages follow the size of text you have set, in light and dark, and fit a screen of 320 pixels without scrolling sideways. A wide table scrolls in its own frame.',
      forms:
        'Labels stand above their fields. A problem is named at the field and at the top of the form, and what you typed comes back.',
      time: 'A session ends after a rest of 60 minutes for partners and 30 for staff. Drafts are saved before that.',
    },
    lacks: {
      title: 'What we know is missing',
      reader:
        'We have not yet heard every page with a screen reader. The order of reading in the path of a deal is the part we trust least.',
      mail: 'Mails are plain, but we have not tried them in every mail program.',
      files: 'Files that partners attach are as accessible as their authors made them.',
    },
    checked: {
      title: 'How we check',
      text: 'Each change runs axe-core on the pages of every role, and journeys in a real browser, with a keyboard and without JavaScript. A check by people with disabilities has not taken place.',
    },
    tell: {
      title: 'Tell us',
      text: 'If something stands in your way, tell {vendor} through your channel manager, with the address of the page. You get an answer that says what will change, and when.',
    },
  },
  privacy: {
    title: 'Privacy',
    lead: 'What this portal keeps about people, why, who sees it, and for how long. {vendor} is responsible for it.',
    you: {
      title: 'About you, who sign in',
      account:
        'Your name, work address, role, firm, time zone and appearance: to let you in and to sign what you do.',
      password: 'Your password only as a hash that cannot be turned back.',
      sessions:
        'For each session the browser’s description and the network address: so that you can see and end it. You find them in your account.',
      audit:
        'What you do to a record, with the time, in a log nobody can change: so that every decision has an author.',
      reading: 'Which playbooks you open: so that a deal shows what was read for it.',
      notes:
        'Private notes that you write on a deal from a playbook: nobody else is shown them. Whoever is erased from your deals is erased from them too.',
    },
    them: {
      title: 'About people at a customer',
      text: 'Name, job and, where they agreed, how to reach them; what they said or wrote about their purchase, who recorded it and when. A partner asks for consent before it shares a contact with {vendor}.',
      apart:
        'Names and words are kept apart from the deal’s log, which holds only keys: they can be erased, and the log still adds up.',
      own: 'Whoever is sent a page of its own answers there or not. Its answers and remarks are kept in its name, and read by that partner and {vendor}. Links and codes are kept only as hashes.',
    },
    sees: {
      title: 'Who sees what',
      partner:
        'A partner sees its own deals and people, and never another partner’s, not even that there are any.',
      vendor: 'Staff of {vendor} see registrations that were sent, never drafts.',
      others:
        'Nobody else. The portal loads nothing from other sites, counts no visits and passes nothing on for advertising.',
    },
    cookies: {
      title: 'One cookie',
      text: 'It holds the key to your session, encrypted, for 12 hours at most. It is needed to stay signed in.',
      own: 'A customer that opens its own page gets one for that page alone, for 12 hours at most, and nobody gets any other.',
    },
    long: {
      title: 'How long',
      account:
        'An account is disabled when somebody leaves; the name stays on what that person signed.',
      session: 'An ended session stays on record with its time, so that a misuse can be traced.',
      deals:
        'Deals and their log stay as long as {vendor} and the partner need them to show who came first.',
      open: 'Fixed periods for erasing are not set in the portal yet. Until they are, {vendor} erases on request.',
    },
    rights: {
      title: 'Your rights',
      text: 'You may ask what is kept about you, have it corrected, receive a copy, and have it erased where nothing obliges {vendor} to keep it. Ask your firm’s admin or your channel manager at {vendor}; at a customer, ask whoever wrote to you. You may also complain to the data protection authority where you live.',
    },
  },
} as const
