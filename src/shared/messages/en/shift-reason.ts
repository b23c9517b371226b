/** What a shift was decided by, as docs/comparison.md has the rules. */
export const shiftReason = {
  coded: 'Coded by the analyst',
  first: 'The first statement recorded',
  afterWithdrawal: 'Raised anew after a withdrawal',
  notYet: 'No statement had been recorded yet',
  stoodUntil: 'Stood until it was withdrawn',
  codedForwards: 'Coded forwards by the analyst: {{shift}}',
  same: 'Same stance and firmness',
  move: '{{from}} → {{to}}: {{tendency}}',
  tendency: { harder: 'less room', softer: 'more room', untold: 'no direction can be told' },
  scale: {
    harder: 'Scale {{from}} → {{to}}: towards its own end',
    softer: 'Scale {{from}} → {{to}}: away from its own end',
    untold: 'Scale {{from}} → {{to}}: the very middle has no end of its own, no direction can be told',
  },
} as const;
