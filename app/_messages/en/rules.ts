export const rules = {
  title: 'The rules',
  lead: 'What the portal looks for in every deal, and how much each finding weighs. The light and the sentences are made from this; the score only sorts lists.',
  inForce: 'In force: ruleset {ruleset}',
  every:
    'Every judgement keeps the name of the ruleset that made it, and can be made again from the same facts.',
  weighs: 'What a finding weighs',
  severity: 'Severity',
  penalty: 'Taken from the score of 100',
  light: 'The light of the deal when this is the worst',
  once: 'Each rule counts once, at its worst. While the customer has paused, the light says paused and the rules about time are silent.',
  looksFor: 'What raises a finding',
  rule: 'Rule',
  when: 'When it is raised',
  assumed: 'All of these numbers are assumed until enough closed deals have been learnt from.',
  families: {
    A: 'The stages of customer and sellers',
    B: 'Evidence',
    C: 'People at the customer',
    D: 'Movement',
    E: 'Time',
    F: 'Forecast, registration and process',
  },
  list: {
    A1: {
      name: 'A seller is ahead of the customer',
      when: 'One step: watch. Two: warning. Three or more: critical.',
    },
    A2: {
      name: 'A seller is behind the customer',
      when: 'One step: for information. Two: watch. Three or more: warning.',
    },
    A3: {
      name: 'Partner and vendor plan for different customers',
      when: 'One step apart: watch. Two or more: warning.',
    },
    A4: { name: 'A selling stage is not mapped', when: 'Always: watch.' },
    A5: {
      name: 'Customer, partner and vendor are in three places',
      when: 'Always: critical.',
    },
    B1: {
      name: 'The claim goes beyond the evidence',
      when: 'One stage: watch. Two: warning. Three or more: critical.',
    },
    B2: {
      name: 'Marked done on a guess',
      when: 'Watch; warning when one of them is a decision gate.',
    },
    B3: {
      name: 'Something is open behind the customer',
      when: 'One stage back: for information. Two: watch. Three or more: warning.',
    },
    B4: {
      name: 'Evidence has gone stale',
      when: 'Watch; warning for a decision gate. It still counts for {grace} days.',
    },
    B5: {
      name: 'The customer took something back',
      when: 'Watch; warning for a decision gate.',
    },
    B6: {
      name: 'Everything comes from one person',
      when: 'Four steps before signing: watch. From two steps on: warning.',
    },
    C1: {
      name: 'Somebody with a part left, and nobody has it',
      when: 'The fund-holder: warning, critical from three steps before signing. The decider: watch, then warning.',
    },
    C2: {
      name: 'Nobody known releases the money',
      when: 'Four steps before signing: watch. Three: warning. Two or fewer: critical.',
    },
    C3: {
      name: 'Nobody has spoken with the fund-holder',
      when: 'Three steps before signing: watch. Two or fewer: warning.',
    },
    C4: {
      name: 'Somebody is against it',
      when: 'The fund-holder: critical. A decider, approver or technical judge: warning. Others: watch.',
    },
    C5: {
      name: 'Somebody new, whose stance nobody knows',
      when: 'Up to 30 days after joining: watch. From two steps before signing: warning.',
    },
    C6: {
      name: 'Nobody inside speaks for it',
      when: 'From four steps before signing: watch.',
    },
    C7: {
      name: 'Nobody knows where deciders stand',
      when: 'More than half of them, three steps before signing: watch. More than a third, from two steps: warning.',
    },
    D1: {
      name: 'The customer went back',
      when: 'One step: watch. Two or more: warning.',
    },
    D2: {
      name: 'Slow in one stage',
      when: 'Longer than the slow pace of the stage: watch. Twice as long: warning.',
    },
    D3: {
      name: 'Silence',
      when: 'More than 21, 35 and 60 days without a word: watch, warning, critical. From two steps before signing: more than 10, 21 and 35.',
    },
    D4: {
      name: 'Messages out, none back',
      when: 'Three or more in 14 days: watch.',
    },
    E1: {
      name: 'The date comes before the customer’s path ends',
      when: 'Sooner than the usual pace: watch. Sooner than the quick pace: warning. Sooner than half of that: critical.',
    },
    E2: {
      name: 'The date has passed',
      when: 'Warning; critical after 30 days.',
    },
    E3: {
      name: 'The date keeps moving',
      when: 'Moved later twice in 90 days, or by 60 days in total: watch. Three times: warning.',
    },
    E4: {
      name: 'The date is not the customer’s',
      when: 'Three steps before signing: watch. Two or fewer: warning.',
    },
    F1: {
      name: 'Forecast as certain without the customer',
      when: 'Two steps before signing: warning. Three or more: critical.',
    },
    F2: {
      name: 'A thin registration',
      when: 'Holds the approval back; it does not change the light.',
    },
    F3: {
      name: 'Nobody asked the customer about its process',
      when: 'From four steps before signing: watch. Two or fewer: warning.',
    },
    F4: {
      name: 'People changed since the process was confirmed',
      when: 'Always: watch.',
    },
  },
  again: {
    title: 'Read all deals again',
    lead: 'For a changed ruleset, or when a list and a deal seem to disagree. Every deal is read from its whole log. What customers and partners recorded does not change.',
    confirm: 'Read all {count, plural, one {# deal} other {# deals}} again',
    press: 'Read all deals again',
    running: 'A run is under way. The next can begin when it has ended.',
    begun: '{count, plural, one {# deal is} other {# deals are}} being read again.',
    tick: 'Tick the box first, so that no run begins by accident.',
  },
  runs: {
    title: 'Runs',
    none: 'No run yet.',
    asked: 'Asked',
    by: 'By',
    ruleset: 'Ruleset',
    read: 'Deals read',
    changed: 'Read differently',
    ended: 'Ended',
    progress: '{done, number} of {total, number} deals read',
    underWay: 'under way',
  },
} as const
