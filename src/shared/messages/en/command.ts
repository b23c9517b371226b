/** The title of every command, as menus show it after "Undo" and "Redo". */
export const command = {
  dossier: { create: 'New dossier', rename: 'Rename dossier' },
  party: { create: 'Add party', edit: 'Edit party', move: 'Move party', delete: 'Delete party' },
  speaker: { create: 'Add speaker', edit: 'Edit speaker', delete: 'Delete speaker' },
  issue: { create: 'Add issues', edit: 'Edit issue', move: 'Move issue', delete: 'Delete issue' },
  source: { import: 'Import sources', edit: 'Edit source', delete: 'Delete source', correct: 'Correct text' },
  passage: {
    edit: 'Edit passage',
    reanchor: 'Place passage',
    reanchorAll: 'Place passages',
    orphan: 'Leave passage with earlier text',
  },
  position: {
    record: 'Record position',
    edit: 'Edit position',
    attach: 'Add passage',
    detach: 'Remove passage',
    delete: 'Delete position',
  },
  backup: { restore: 'Restore backup' },
  bin: { restore: 'Restore from bin' },
  assessment: { record: 'Record assessment', edit: 'Edit assessment', delete: 'Delete assessment' },
  record: { restore: 'Restore earlier state' },
} as const;
