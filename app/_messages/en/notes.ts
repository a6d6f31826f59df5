/** What a reader writes below an exercise, kept on a deal for the reader alone. */
export const notes = {
  title: 'Write it on a deal of yours',
  deal: 'Deal, and where its customer stands',
  choose: 'Choose a deal',
  option: {
    partner: '{customer}: {title} ({stage})',
    staff: '{customer}: {title} ({partner}, {stage})',
  },
  other: {
    partner: 'Not in the list? Open the deal and come to this playbook from there.',
    staff:
      'Open deals at this stage come first. Not in the list? Open the deal and come to this playbook from there.',
  },
  line: 'Your line',
  private: 'It is kept on the deal as a private note. Only you can read it.',
  keep: 'Keep it on the deal',
  none: 'Your firm has no open deal to write it on.',
  register: 'Register a deal',
  noneForStaff: 'No deal is open.',
  problems: {
    title: 'Not kept yet',
    'deal-missing': 'Choose the deal that the line is about',
    'text-missing': 'Write the line to keep',
    'too-long': 'Shorten it to 2,000 characters',
    unreadable: 'Write it again without the sign that cannot be stored',
    'not-found': 'Choose a deal from the list: this one is not yours to write on',
    'sent-before':
      'A note from this page is on the deal already. Keep this one as well, or change the first below',
    'changed-since':
      'Read what stands there: the note has other words since you opened it. Save to put yours in their place',
    'too-many': 'Delete a note on this deal first: it holds 50 of yours, the most there can be',
    'deleted-since':
      'Keep it once more if you want it back: the note kept from this page is deleted since',
    gone: 'The note you changed is deleted meanwhile. Keep your words as a new one',
  },
  own: {
    title: 'Your notes from here',
    on: 'On <deal></deal>, <when></when>',
    changed: 'On <deal></deal>, <when></when>, changed <later></later>',
    change: 'Change',
    save: 'Save the change',
    delete: 'Delete',
    sure: 'It goes for good, also from the deal.',
    deleteIt: 'Delete this note',
    kept: 'It is on the deal. Only you can read it.',
    saved: 'The change is on the deal.',
    deleted: 'The note is deleted.',
    about: 'note on {customer}',
    older: '{count, plural, one {One more note from here} other {# more notes from here}}',
    stands: 'It now reads:',
    erased: 'A person was erased from it. Leave the name out of your words too.',
    rescue: 'Keep it as a new note',
  },
  onDeal: {
    title: '{count, plural, one {Your note from a playbook} other {Your # notes from playbooks}}',
    private: 'Only you can read {count, plural, one {it} other {them}}.',
    from: 'From <book></book>, <when></when>',
    change: 'Change or delete',
  },
} as const
