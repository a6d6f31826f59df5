/**
 * What each rule says. `text` is the sentence, `ask` the one question for the customer (for the
 * partner where the finding is about a map), to be shown in quotation marks.
 */
export const findings = {
  A1: {
    text: '{lane} is at {laneStage}, which fits a customer in {fit}. {settledKey, select, UNVERIFIED {Nothing from this customer shows that it is buying yet} other {The evidence shows this customer in {settled}}}: {steps, plural, one {# step} other {# steps}} earlier. Next thing they need to settle: {next}.',
    ask: '{hasQuestion, select, yes {{question}} other {Before we go on: what do you still have to settle among yourselves?}}',
  },
  A2: {
    text: '{settledKey, select, COMPLETE {The customer has settled everything on its path} other {The customer is already in {settled}}}; {lane} still works as if in {laneStage}. Someone else may be helping them.',
    ask: 'Who is helping you with this step, and what do you still need from us?',
  },
  A3: {
    text: '{partner} and {vendor} plan for different customers: {partnerFit} versus {vendorFit}. Agree on the customer’s stage first.',
    ask: 'How would you describe, in one sentence, where your decision stands today?',
  },
  A4: {
    text: 'We cannot translate {laneStage}. {lane}, which customer stage does it serve?',
    ask: 'When you call a deal {laneStage}, what has the customer usually settled?',
  },
  A5: {
    text: 'Customer, partner and vendor are in three different places. Stop planning the next selling step; ask the customer.',
    ask: 'What would you want settled on your side before anyone talks about price?',
  },
  B1: {
    text: 'Claimed: {stage}. {settledKey, select, UNVERIFIED {Nothing from the customer is confirmed yet} other {Confirmed up to: {settled}}}.{count, plural, =0 {} other { Missing: {missing}.}}',
    ask: '{hasQuestion, select, yes {{question}} other {What made you look into this at all?}}',
  },
  B2: {
    text: '{count, plural, one {# item is marked done on our own belief} other {# items are marked done on our own belief}}. Who at the customer said so?',
    ask: '{question}',
  },
  B3: {
    text: 'The customer has moved on to {stage} while this is open: {missing}. Either they skip it (record that they said so) or it will come back.',
    ask: 'You seem to have gone on. Is the earlier step settled, or do you not need it?',
  },
  B4: {
    text: '{hasLeaver, select, yes {This was confirmed by {leaver}, who left: {first}} other {This was confirmed {days, plural, one {# day} other {# days}} ago: {first}}}. {lapsed, select, yes {It stopped counting after {date}. Ask again} other {Reconfirm by {date}, or the customer’s stage will read {stage}}}.',
    ask: 'Some time has passed, and people changed. Does what we noted still hold?',
  },
  B5: {
    text: 'On {date} the customer re-opened this: {missing}.',
    ask: 'What changed, who raised it, and what would settle it again?',
  },
  B6: {
    text: '{count, plural, =0 {Nobody still there stands behind what we know} other {Everything we know comes from {people}}}.',
    ask: 'Who else there would miss it if this did not happen? May I talk with them?',
  },
  C1: {
    text: '{roleKey, select, ECONOMIC {The fund-holder} DECIDER {The last one to decide} other {{role}}} left on {date}, and nobody has taken over.{count, plural, =0 {} other { Until a successor confirms, this rests on nobody: {missing}.}}',
    ask: 'Who takes this over, and what do they want to look at again?',
  },
  C2: {
    text: 'Nobody has told us who releases the money.',
    ask: 'When the group says yes, whose budget does it come from, and who signs that off?',
  },
  C3: {
    text: '{person} holds the funds, and nobody has spoken with them.',
    ask: 'What would {person} want to know before saying yes, and may we hear it from them?',
  },
  C4: {
    text: '{person} is against it since {date}. What would they need?',
    ask: 'What would have to be true for you to support this?',
  },
  C5: {
    text: '{person} joined on {date}. New people re-open questions: ask which.',
    ask: 'You are new to this. Which question would you like to open again?',
  },
  C6: {
    text: 'Nobody inside carries this when we are not in the room.',
    ask: 'Who there will speak for this when we are not in the room?',
  },
  C7: {
    text: 'We do not know where {count, number} of {total, number} people who decide stand: {people}.',
    ask: 'Who has already said yes, who has doubts, and who has not been asked yet?',
  },
  D1: {
    text: 'The customer went back from {stage} to {to}.{count, plural, =0 {} other { Open again: {missing}.}} Normal for buyers; adjust our steps and the date.',
    ask: 'What did you learn that made you look at it again?',
  },
  D2: {
    text: '{days, plural, one {# day} other {# days}} in {stage}; most take under {usual, number}. What is it waiting for, on their side?',
    ask: 'What is it waiting for on your side, and on whose desk is it?',
  },
  D3: {
    text: '{days, plural, one {# day} other {# days}} without a word from the customer.',
    ask: 'Has this become less pressing for you? An honest no helps us both.',
  },
  D4: {
    text: '{count, plural, one {# message} other {# messages}} out, none back, in two weeks.',
    ask: 'I have written several times. Is somebody else the better person to ask?',
  },
  E1: {
    text: '{days, plural, =0 {Signing today} one {Signing in # day} other {Signing in # days}}. Customers with this path left usually need {usual, number}, the quickest about {quick, number}.',
    ask: 'What happens at your company on that day, and what has to happen before it?',
  },
  E2: {
    text: 'The date passed {days, plural, one {# day} other {# days}} ago.',
    ask: 'The day we had noted has passed. Which event sets the new one?',
  },
  E3: {
    text: 'Moved {count, plural, one {once} other {# times}} ({days, plural, one {# day} other {# days}}). Whose date is it?',
    ask: 'The date has moved. What does it depend on, and who decides that?',
  },
  E4: {
    text: 'This date is {source}. What happens at the customer on that day?',
    ask: 'By when do you need it, and what happens if that day passes?',
  },
  F1: {
    text: 'Forecast as commit by {lane}; the customer still has {ahead} ahead.',
    ask: 'What has to happen on your side, step by step, before anyone can sign?',
  },
  F2: {
    text: 'Before this can be approved, something from the customer is missing.',
    ask: 'What did the customer last tell you, who said it, and when?',
  },
  F3: {
    text: 'This is our template of how such customers buy. Has this one seen it?',
    ask: 'This is how we think you will decide. Which step is missing, or wrong?',
  },
  F4: {
    text: '{person} came or left on {date}, after the customer confirmed its process. Ask whether the steps still hold.',
    ask: 'With the change on your side, do the steps we drew still hold?',
  },
} as const
