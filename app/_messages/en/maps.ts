export const maps = {
  partner: {
    name: 'Your stages',
    title:
      '{count, plural, =0 {Your stages have no names yet} one {Your own stage, translated} other {Your # stages, translated}}',
    lead: 'Keep your own words and your own order. For each stage, say which of the customer’s stages it serves; that map is all that is compared with where the customer is.',
    readOnly: 'The leaders and admins of your firm publish this map.',
  },
  vendor: {
    name: 'Vendor stages',
    title:
      '{count, plural, =0 {Our stages have no names yet} one {Our own stage, translated} other {Our # stages, translated}}',
    lead: 'The vendor’s selling stages, in its own words and order, each with the customer’s stages it serves. Partners keep their own.',
    readOnly: 'Channel managers and vendor admins publish this map.',
  },
  /** In lists, below the stage of the customer: the partner’s own word for where it is. */
  ownStage: 'partner at {stage}',
  version: 'Version {version}',
  publishedBy: 'Published by {name}, ',
  firstMap: 'The map this portal was set up with',
  none: 'No stage has a name yet.',
  saidPublished:
    'Version {version} is published. Deals keep the map they were moved with; the next move of a stage uses this one.',
  map: {
    title: 'The map',
    edit: 'Change the map',
    stage: 'Own stage',
    customer: 'serves a customer in',
    forecast: 'Forecast',
    serves: '{stage}: yes',
    servesNot: '{stage}: no',
    unmapped: 'not mapped',
  },
  row: {
    legend: 'Stage {row}',
    label: 'Name of the stage',
    fit: 'Serves a customer in',
    category: 'Forecast',
    choose: 'Choose',
    up: 'Up',
    down: 'Down',
    remove: 'Remove',
    which: ', stage {row}',
    order: 'Order',
  },
  preset: {
    title: 'Start from a list',
    label: 'List',
    hint: 'It replaces the rows below; nothing is published. The stage names are those of the system named, the placing is our own reading.',
    empty: 'Choose a list',
    press: 'Fill the rows',
    VENDOR: 'A vendor with six stages',
    PARTNER: 'A reseller with six stages',
    AWS_ACE: 'AWS ACE',
    MCEM: 'Microsoft MCEM',
    HUBSPOT: 'HubSpot, as it comes',
    SALESFORCE: 'Salesforce-style list',
    SAP_B1: 'SAP Business One examples',
  },
  add: 'Add a stage',
  test: 'Test on three past deals',
  publish: 'Publish this map',
  note: {
    label: 'What changed, and why (optional)',
    hint: 'Your colleagues read it beside the version.',
  },
  unmapped: {
    title:
      '{count, plural, one {One stage serves no stage of the customer} other {# stages serve no stage of the customer}}',
    text: 'A deal there reads as “not mapped”: nobody can say whether it is in step. This concerns {stages}.',
    label: 'Publish it all the same',
  },
  tried: {
    title: 'How it would read on past deals',
    lead: 'Nothing is published yet. The customer’s stage is computed from evidence and does not change with the map.',
    none: 'No deal has a stage of yours yet, so there is nothing to test on.',
    deal: 'Deal',
    customer: 'The customer is in',
    before: 'Today',
    now: 'With this map',
    gone: 'This stage is no longer in the map; the deal keeps what it has.',
  },
  behind: {
    title:
      '{count, plural, one {One open deal still reads by an earlier map} other {# open deals still read by an earlier map}}',
    text: 'Each gets one new record of today, with the stage’s name and the customer’s stages it serves now. What was recorded before stays.',
    press:
      '{count, plural, one {Reread it with the map of today} other {Reread them with the map of today}}',
    said: '{count, plural, =0 {Every open deal reads by the map of today.} one {One deal was reread.} other {# deals were reread.}}',
    left: '{count, plural, one {One more waits: press again.} other {# more wait: press again.}}',
  },
  versions: {
    title: 'Versions',
    whole: 'The whole map of version {version}',
  },
  changes: {
    added: '“{label}” is new; it serves {fit}.',
    removed: '“{label}” was removed.',
    renamed: '“{before}” is now called “{label}”.',
    served: '“{label}” serves {fit}; before, {before}.',
    forecast: '“{label}” is forecast as {category}.',
    order: 'The order changed.',
    nothing: 'no stage of the customer',
  },
  fix: '{count, plural, one {One thing to mend} other {# things to mend}}',
  problems: {
    'no-stage': 'A map needs at least one stage. Add one, or start from a list.',
    'too-many': 'A map holds 30 stages at most. Remove some.',
    'label-missing': 'Stage {row} has no name. Name it, or remove it.',
    'label-too-long': 'The name of stage {row} is longer than 120 signs. Shorten it.',
    'label-unreadable': 'The name of stage {row} holds a sign that cannot be stored. Type it anew.',
    'label-twice': 'Stage {row} has the name of another stage. Give each its own.',
    'fit-unknown':
      'Stage {row} serves something that is no stage of the customer. Tick its boxes again.',
    'category-missing': 'Choose the forecast of stage {row}.',
    'note-unfit':
      'The note is longer than 500 signs, or holds a sign that cannot be stored. Shorten it, or type it anew.',
    'changed-meanwhile':
      'Somebody else published version {version} while this page was open. What you typed is all here. Read what changed there, then publish yours on top of it.',
    'nothing-new': 'This map is the same as the one of today, so there is nothing to publish.',
    'preset-missing': 'Choose a list to start from.',
  },
} as const
