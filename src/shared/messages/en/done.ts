/** What was done, as the notice says it that offers to take it back. */
export const done = {
  dossier: { create: 'Dossier made.', rename: 'Dossier renamed.' },
  party: { create: 'Party added.', edit: 'Party changed.', move: 'Party moved.', delete: 'Party deleted.' },
  speaker: { create: 'Speaker added.', edit: 'Speaker changed.', delete: 'Speaker deleted.' },
  issue: {
    create_one: 'Issue added.',
    create_other: '{{count}} issues added.',
    edit: 'Issue changed.',
    move: 'Issue moved.',
    delete: 'Issue deleted.',
  },
  source: {
    import_one: 'Source imported.',
    import_other: '{{count}} sources imported.',
    edit: 'Source changed.',
    delete: 'Source deleted.',
    correct: 'Text corrected.',
  },
  passage: {
    edit: 'Passage changed.',
    reanchor: 'Passage placed.',
    reanchorAll_one: '{{count}} passage placed.',
    reanchorAll_other: '{{count}} passages placed.',
    orphan_one: 'Passage left with the earlier text.',
    orphan_other: '{{count}} passages left with the earlier text.',
  },
  position: {
    record: 'Position recorded.',
    edit: 'Position changed.',
    attach: 'Passage added.',
    detach: 'Passage removed.',
    delete_one: 'Position deleted.',
    delete_other: '{{count}} positions deleted.',
  },
  backup: { restore: 'Backup restored.' },
  bin: {
    restore_one: 'Restored, with everything it refers to.',
    restore_other: '{{count}} entries restored, with everything they refer to.',
  },
  assessment: { record: 'Assessment recorded.', edit: 'Assessment changed.', delete: 'Assessment deleted.' },
  record: { restore: 'Earlier state restored.' },
} as const;
