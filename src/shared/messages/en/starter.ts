/** The starter set: the issues that wars and ceasefires usually turn on, what belongs to each, and the ends of their scales. */
export const starter = {
  territory: {
    name: 'Territory',
    description:
      'Whose land it is to be: borders, regions, annexations, and what is recognised in law or only in fact. Give each disputed region a sub-issue.',
  },
  withdrawal: {
    name: 'Withdrawal',
    description: 'Whose troops leave which ground, by when, and who verifies it.',
    low: 'No troops leave',
    high: 'All troops leave',
  },
  ceasefire: {
    name: 'Ceasefire',
    description: 'Whether, when and where the fighting stops, on what conditions, and how that is monitored.',
    low: 'None before a settlement',
    high: 'Full, at once and without conditions',
  },
  guarantees: {
    name: 'Security guarantees',
    description: 'Who vouches that the war does not begin again, with what promises and what forces.',
  },
  alliances: {
    name: 'Alliances',
    description:
      'Membership of blocs and unions, neutrality, foreign bases and troops on the soil of a party.',
  },
  arms: {
    name: 'Arms',
    description: 'Deliveries from abroad, limits on forces and weapons, production and training.',
    low: 'Deliveries end',
    high: 'Deliveries without limits',
  },
  sanctions: {
    name: 'Sanctions',
    description:
      'Sanctions, tariffs and frozen assets: imposed, threatened, eased or lifted, and in return for what.',
    low: 'Lifted in full',
    high: 'Kept and tightened',
  },
  people: {
    name: 'Prisoners and children',
    description: 'People who are to come home. What concerns both groups is recorded here.',
  },
  prisoners: {
    name: 'Prisoners',
    description: 'Exchanges of prisoners of war and detained civilians, and the return of the dead.',
  },
  children: {
    name: 'Children',
    description: 'The return of children who were taken away, and of families torn apart.',
  },
  rebuilding: {
    name: 'Reconstruction and reparations',
    description: 'Who pays for the damage. What concerns both is recorded here.',
  },
  reconstruction: {
    name: 'Reconstruction',
    description: 'Funds, loans, investment and contracts for rebuilding.',
  },
  reparations: {
    name: 'Reparations',
    description: 'Compensation that is owed for the damage, and whether frozen assets pay for it.',
  },
  accountability: {
    name: 'Accountability',
    description: 'Courts, tribunals, arrest warrants, investigations and amnesties.',
  },
  politics: {
    name: 'Elections and language',
    description: 'The inner order of a country as far as the other side makes demands on it.',
  },
  elections: {
    name: 'Elections',
    description: 'When and under what conditions there are elections, and whose signature is legitimate.',
  },
  language: {
    name: 'Language',
    description: 'The rights of languages, minorities, churches and the media.',
  },
  trade: {
    name: 'Energy and shipping',
    description: 'Infrastructure and routes that the war touches. What concerns both is recorded here.',
  },
  energy: {
    name: 'Energy',
    description: 'Power stations, grids, nuclear plants, gas transit, and strikes on them.',
  },
  shipping: {
    name: 'Shipping',
    description: 'Ports, sea lanes, grain exports, mines, and inspections of ships.',
  },
} as const;
