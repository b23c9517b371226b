import type { CommandType } from '../commands';
import type { ErrorCode } from '../errors';
import { TABLE_SCHEMAS, type TableName } from '../model';

const PASSAGE_ERRORS = ['passageEmpty', 'passageOutOfRange', 'passageWholeText'] as const;
const POSITION_ERRORS = [
  'notFound',
  'speakerOfOtherParty',
  'dateMissing',
  'dateInvalid',
  'statementMissing',
  'scaleValueWithoutScale',
] as const;
const NAME_ERRORS = ['nameMissing', 'nameTaken'] as const;
const CITATION_ERRORS = ['titleMissing', 'dateInvalid', 'urlInvalid'] as const;
/** What each command may touch, and with what it may be refused, as the comments in plan/ say. */
export const COMMAND_RULES: Readonly<
  Record<CommandType, { readonly tables: readonly TableName[]; readonly errors: readonly ErrorCode[] }>
> = {
  'dossier.create': { tables: ['meta'], errors: ['titleMissing', 'alreadyExists'] },
  'dossier.rename': { tables: ['meta'], errors: ['titleMissing'] },
  'party.create': {
    tables: ['parties'],
    errors: ['alreadyExists', 'notFound', 'parentIsDescendant', ...NAME_ERRORS],
  },
  'party.edit': { tables: ['parties'], errors: ['notFound', 'parentIsDescendant', ...NAME_ERRORS] },
  'party.move': { tables: ['parties'], errors: ['notFound'] },
  'party.delete': { tables: ['parties'], errors: ['notFound', 'inUse'] },
  'party.merge': {
    tables: ['parties', 'speakers', 'positions', 'events'],
    errors: ['notFound', 'requestInvalid'],
  },
  'speaker.create': { tables: ['speakers'], errors: ['alreadyExists', 'notFound', ...NAME_ERRORS] },
  'speaker.edit': { tables: ['speakers'], errors: ['notFound', ...NAME_ERRORS] },
  'speaker.delete': { tables: ['speakers'], errors: ['notFound', 'inUse'] },
  'issue.create': {
    tables: ['issues'],
    errors: ['alreadyExists', 'notFound', ...NAME_ERRORS, 'scaleInvalid'],
  },
  'issue.edit': { tables: ['issues'], errors: ['notFound', ...NAME_ERRORS, 'scaleInvalid', 'inUse'] },
  'issue.move': { tables: ['issues'], errors: ['notFound', 'parentIsDescendant', 'nameTaken'] },
  'issue.delete': { tables: ['issues'], errors: ['notFound', 'inUse'] },
  'issue.merge': {
    tables: ['issues', 'positions', 'assessments'],
    errors: ['notFound', 'requestInvalid', 'nameTaken'],
  },
  'issue.split': {
    tables: ['issues', 'positions', 'assessments'],
    errors: ['alreadyExists', 'notFound', ...NAME_ERRORS],
  },
  'source.import': {
    tables: ['sources'],
    errors: [
      'alreadyExists',
      ...CITATION_ERRORS,
      'textEmpty',
      'textBinary',
      'textUndecodable',
      'textDuplicate',
      'requestInvalid',
    ],
  },
  'source.edit': { tables: ['sources'], errors: ['notFound', ...CITATION_ERRORS] },
  'source.delete': { tables: ['sources'], errors: ['notFound', 'inUse'] },
  'source.correct': {
    tables: ['sources', 'passages'],
    errors: ['notFound', 'textEmpty', 'textBinary', 'textUndecodable', 'textDuplicate', 'requestInvalid'],
  },
  'passage.edit': { tables: ['passages'], errors: ['notFound'] },
  'passage.reanchor': { tables: ['passages'], errors: ['notFound', ...PASSAGE_ERRORS, 'rangeTaken'] },
  'passage.reanchorAll': { tables: ['passages'], errors: ['notFound', ...PASSAGE_ERRORS, 'rangeTaken'] },
  'passage.orphan': { tables: ['passages'], errors: ['notFound'] },
  'position.record': {
    tables: ['positions', 'passages'],
    errors: ['alreadyExists', ...POSITION_ERRORS, 'evidenceMissing', 'passageTwice', ...PASSAGE_ERRORS],
  },
  'position.edit': { tables: ['positions', 'passages'], errors: [...POSITION_ERRORS, 'passageTwice'] },
  'position.editAll': { tables: ['positions'], errors: [...POSITION_ERRORS] },
  'position.importAll': {
    tables: ['parties', 'speakers', 'issues', 'sources', 'passages', 'positions'],
    errors: [
      'alreadyExists',
      ...POSITION_ERRORS,
      ...NAME_ERRORS,
      ...CITATION_ERRORS,
      ...PASSAGE_ERRORS,
      'parentIsDescendant',
      'scaleInvalid',
      'textEmpty',
      'textBinary',
      'textUndecodable',
      'textDuplicate',
      'evidenceMissing',
      'requestInvalid',
    ],
  },
  'position.attach': {
    tables: ['positions', 'passages'],
    errors: ['notFound', 'alreadyExists', 'passageTwice', 'requestInvalid', ...PASSAGE_ERRORS],
  },
  'position.detach': { tables: ['positions', 'passages'], errors: ['notFound', 'lastEvidence'] },
  'position.delete': { tables: ['positions', 'passages'], errors: ['notFound'] },
  'backup.restore': { tables: ['parties'], errors: ['requestInvalid'] },
  'assessment.record': {
    tables: ['assessments'],
    errors: ['alreadyExists', 'notFound', 'dateMissing', 'dateInvalid'],
  },
  'assessment.edit': { tables: ['assessments'], errors: ['notFound', 'dateMissing', 'dateInvalid'] },
  'assessment.delete': { tables: ['assessments'], errors: ['notFound'] },
  'event.create': {
    tables: ['events'],
    errors: ['alreadyExists', 'notFound', 'nameMissing', 'dateMissing', 'dateInvalid', 'datesReversed'],
  },
  'event.edit': {
    tables: ['events'],
    errors: ['notFound', 'nameMissing', 'dateMissing', 'dateInvalid', 'datesReversed'],
  },
  'event.delete': { tables: ['events'], errors: ['notFound'] },
  'tag.rename': { tables: ['positions'], errors: ['notFound', 'nameMissing'] },
  'tag.delete': { tables: ['positions'], errors: ['notFound'] },
  'record.restore': {
    tables: Object.keys(TABLE_SCHEMAS) as TableName[],
    errors: [
      'notFound',
      'restoreFirst',
      'nameTaken',
      'parentIsDescendant',
      'scaleValueWithoutScale',
      'inUse',
      'textDuplicate',
    ],
  },
  'bin.restore': {
    tables: ['parties', 'speakers', 'issues', 'sources', 'passages', 'positions', 'assessments', 'events'],
    errors: [
      'notFound',
      'restoreNameTaken',
      'restoreNameTwice',
      'restoreTextDuplicate',
      'restoreTextTwice',
      'restoreWithoutScale',
      'restorePassageAlone',
    ],
  },
};
