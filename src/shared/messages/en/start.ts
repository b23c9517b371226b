/** Words of the Start view and of making a dossier. */
export const start = {
  tagline: 'Who demands what, since when, and where it says so.',
  new: 'New dossier…',
  open: 'Open…',
  sample: 'Open the sample',
  opening: 'Opening the dossier…',
  recent: 'Recent dossiers',
  noRecents: 'Dossiers you open will be listed here.',
  gone: 'The file is no longer there',
  forget: 'Take “{{title}}” off this list',
  newTitle: 'New dossier',
  dossierTitle: 'Title',
  dossierTitleHint: 'The negotiation it is about, such as “Ukraine, August 2025”.',
  starterIssues: 'Begin with the starter set of issues',
  starterIssuesHint:
    'Twelve issues, some with others under them, that wars and ceasefires usually turn on, from territory to energy and shipping. Change or delete any of them later.',
  choosePlace: 'Choose a place…',
} as const;
