import { z } from 'zod';

/**
 * Everything that can be refused, each with a message in `messages/en/errors.ts` that says in the analyst's words what is wrong and what to do.
 * The code travels between processes; the words are chosen where they are shown.
 */
export const ERROR_CODES = [
  // the file
  'fileMissing',
  'fileIsFolder',
  'fileUnreadable',
  'fileReadOnly',
  'fileEmpty',
  'fileTruncated',
  'fileNotDossier',
  'fileForeignDatabase',
  'fileNewer',
  'fileDamaged',
  'fileExists',
  'nameTooLong',
  'fileInUse',
  'fileReplaced',
  'diskFull',
  'saveFailed',
  'logDamaged',
  'copyFailed',
  'lockLost',
  'lockHeld',
  'heldBy',
  'exportFailed',
  'exportFolderMissing',
  'exportInUse',
  'exportIsFolder',
  'exportNameForbidden',
  'exportNameTooLong',
  'exportReadOnly',
  'exportCancelled',
  'printFailed',
  'tooLongForPaper',
  'clipboardTooLarge',
  'cellTooLong',
  'tableTooLarge',
  'backupMissing',
  'backupDamaged',
  'backupFailed',
  'nothingToRecover',
  // what a person asked for
  'changeStopped',
  'readOnly',
  'notFound',
  'alreadyExists',
  'inUse',
  'nameMissing',
  'nameTaken',
  'titleMissing',
  'dateMissing',
  'dateInvalid',
  'statementMissing',
  'evidenceMissing',
  'passageEmpty',
  'passageOutOfRange',
  'passageWholeText',
  'passageTwice',
  'rangeTaken',
  'lastEvidence',
  'speakerOfOtherParty',
  'parentIsDescendant',
  'scaleInvalid',
  'scaleValueWithoutScale',
  'urlInvalid',
  'datesReversed',
  'restoreFirst',
  'nothingToUndo',
  'nothingToRedo',
  'nothingToExport',
  // texts that come in
  'textEmpty',
  'textTooLarge',
  'textUndecodable',
  'textDamaged',
  'textBinary',
  'textDuplicate',
  'bibliographyUnreadable',
  'offerExpired',
  'folderWithoutDocuments',
  'formatUnknown',
  'formatOld',
  'formatTable',
  'documentTooSlow',
  'documentTooLarge',
  'documentStopped',
  'documentChanged',
  // documents that come in
  'documentDamaged',
  'documentTooComplex',
  'archiveUnsafe',
  'documentUnsafe',
  'documentProtected',
  'documentWithoutText',
  // tables of positions that come in
  'tableEmpty',
  'tableTooWide',
  'tableTooLong',
  'tableQuoteOpen',
  'tableFormatOld',
  'tableFormatOther',
  'tableTooManyNew',
  'tableNothing',
  // out of the bin
  'restoreNameTaken',
  'restoreNameTwice',
  'restoreTextDuplicate',
  'restoreTextTwice',
  'restoreWithoutScale',
  'restorePassageAlone',
  // between processes
  'requestInvalid',
  'engineLost',
  'engineGone',
  'searchFailed',
  'unexpected',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];
export type ErrorParams = Readonly<Record<string, string | number>>;

/** A DossierError as it crosses from one process to another. */
export const WireError = z.strictObject({
  code: z.enum(ERROR_CODES),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type WireError = Readonly<z.infer<typeof WireError>>;

/** A refusal in terms of the field. `params` fill the blanks of its message and never hold a path or a stack. */
export class DossierError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;

  constructor(code: ErrorCode, params: ErrorParams = {}, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.name = 'DossierError';
    this.code = code;
    this.params = params;
  }
}

/** What of an error crosses to another process: a DossierError keeps its code, anything else becomes `unexpected`. */
export function toWire(error: unknown): WireError {
  if (error instanceof DossierError) return { code: error.code, params: { ...error.params } };
  return { code: 'unexpected', params: {} };
}

/** The error a wire form stands for. */
export function fromWire(wire: WireError): DossierError {
  return new DossierError(wire.code, wire.params);
}
