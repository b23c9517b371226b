/** Words that every view uses. */
export const app = {
  name: 'Parley',
  cancel: 'Cancel',
  save: 'Save',
  close: 'Close',
  delete: 'Delete',
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  saved: 'Saved',
  saving: 'Saving…',
  loading: 'Loading…',
} as const;
