import type { ExportFormat } from './briefing';
import type { BriefingSetup } from './briefing-choices';
import { BRIEFING_COLUMNS } from './tables/columns';

/** Ways of exporting that come with the application, by the keys of their names. */
export const BUILT_IN_PRESETS = [
  'onePageMatrix',
  'evidenceAnnex',
  'whatChanged',
  'sourceList',
  'allPositions',
] as const;
export type BuiltInPreset = (typeof BUILT_IN_PRESETS)[number];

interface Preset {
  readonly setup: BriefingSetup;
  readonly format: ExportFormat;
}

const PLAIN = {
  columns: null,
  scope: 'screen',
  isTogether: false,
  issueIds: [],
  partyIds: [],
} as const;

/** What each sets up. */
export const PRESET_SETUPS: Readonly<Record<BuiltInPreset, Preset>> = {
  /** For a reader who has a minute: who stands where, and where it says so. */
  onePageMatrix: {
    setup: {
      ...PLAIN,
      kind: 'matrix',
      isTogether: true,
      columns: ['stance', 'firmness', 'statement', 'date', 'citationShort'],
    },
    format: 'html',
  },
  /** For a reader who checks: every passage, with what it takes to find it again. */
  evidenceAnnex: {
    setup: {
      ...PLAIN,
      kind: 'evidence',
      columns: [
        'date',
        'party',
        'issue',
        'stance',
        'statement',
        'quote',
        'translation',
        'passageCitation',
        'standing',
        'textHash',
      ],
    },
    format: 'html',
  },
  whatChanged: { setup: { ...PLAIN, kind: 'compare' }, format: 'html' },
  sourceList: { setup: { ...PLAIN, kind: 'sources' }, format: 'html' },
  /** For a program: all there is. */
  allPositions: {
    setup: { ...PLAIN, kind: 'positions', scope: 'dossier', columns: BRIEFING_COLUMNS.positions },
    format: 'csv',
  },
};
