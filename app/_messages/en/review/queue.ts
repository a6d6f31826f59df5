/** The list of registrations, and what stands over it. */
export const queue = {
  title: {
    waiting:
      '{count, plural, =0 {No registration waits for a decision} one {# registration waits for a decision} other {# registrations wait for a decision}}',
    mine: '{count, plural, =0 {No registration waits for you} one {# registration waits for you} other {# registrations wait for you}}',
    overdue:
      '{count, plural, =0 {No registration is overdue} one {# registration is overdue} other {# registrations are overdue}}',
    asked:
      '{count, plural, =0 {No partner has something to answer} one {# registration waits for its partner} other {# registrations wait for their partners}}',
    decided:
      '{count, plural, =0 {No registration is decided yet} one {# registration is decided} other {# registrations are decided}}',
  },
  overdueCount: '{count, plural, one {# overdue} other {# overdue}}',
  target:
    '{days, plural, one {Target: # business day} other {Target: # business days}}, shown to both sides',
  held: 'In time over the last 7 days: <b>{share}</b> of {of}',
  views: {
    label: 'Saved views',
    waiting: 'Waiting',
    mine: 'Mine',
    overdue: 'Overdue',
    asked: 'Asked, with the partner',
    decided: 'Decided',
  },
  filters: {
    search: 'Search',
    searchHint: 'Customer, partner or number',
    status: 'Status',
    anyStatus: 'Any status',
    partner: 'Partner',
    anyPartner: 'Any partner',
    stage: 'Customer is at',
    anyStage: 'Any stage',
    light: 'Light',
    anyLight: 'Any light',
    show: 'Show',
    clear: 'Show everything in this view',
  },
  caption: {
    waiting:
      'Oldest first. Lanes: customer on top, partner filled, vendor outlined; the line marks where the customer stands.',
    decided:
      'Latest first. Lanes: customer on top, partner filled, vendor outlined; the line marks where the customer stands.',
  },
  columns: {
    light: 'Light',
    customer: 'Customer and deal',
    partner: 'Partner',
    lanes: 'Lanes',
    stage: 'Customer is at',
    received: 'Received',
    value: 'Value',
    due: 'Decide',
    status: 'Status',
    reviewer: 'Reviewer',
  },
  claimed: 'claimed {stage}',
  receivedOn: 'received <when></when>',
  decidedOn: 'on <when></when>',
  noValue: 'Not known',
  assign: 'Assign to me',
  you: 'You',
  empty: {
    view: 'Nothing in this view',
    viewText: 'New registrations come in here as partners send them.',
    filtered: 'Nothing fits these filters',
    filteredText: 'Loosen a filter, or look in another view.',
  },
  clock: {
    left: {
      minutes: '{count, plural, one {in # minute} other {in # minutes}}',
      hours: '{count, plural, one {in # hour} other {in # hours}}',
      days: '{count, plural, one {in # day} other {in # days}}',
    },
    over: {
      minutes: '{count, plural, one {# minute over} other {# minutes over}}',
      hours: '{count, plural, one {# hour over} other {# hours over}}',
      days: '{count, plural, one {# day over} other {# days over}}',
    },
  },
} as const
