import { app } from './en/app';
import { backups } from './en/backups';
import { banner } from './en/banner';
import { bin } from './en/bin';
import { briefings } from './en/briefings';
import { cli } from './en/cli';
import { command } from './en/command';
import { compare } from './en/compare';
import { correct } from './en/correct';
import { cues } from './en/cues';
import { damaged } from './en/damaged';
import { done } from './en/done';
import { error } from './en/error';
import { evidence } from './en/evidence';
import { exports } from './en/exports';
import { filter } from './en/filter';
import { form } from './en/form';
import { frame } from './en/frame';
import { glossary } from './en/glossary';
import { history } from './en/history';
import { matrix } from './en/matrix';
import { menu } from './en/menu';
import { notice } from './en/notice';
import { positions } from './en/positions';
import { reader } from './en/reader';
import { review } from './en/review';
import { search } from './en/search';
import { shiftReason } from './en/shift-reason';
import { sources } from './en/sources';
import { start } from './en/start';
import { starter } from './en/starter';
import { tableImport } from './en/table-import';
import { tables } from './en/tables';
import { timeline } from './en/timeline';
import { uses } from './en/uses';

/** The English catalogue, one file per area. Plurals use i18next's suffixes `_one` and `_other`; blanks are `{{name}}`. */
export const en = {
  app,
  backups,
  banner,
  bin,
  briefings,
  cli,
  command,
  compare,
  correct,
  cues,
  damaged,
  done,
  error,
  evidence,
  exports,
  form,
  frame,
  glossary,
  history,
  matrix,
  shiftReason,
  filter,
  menu,
  notice,
  positions,
  reader,
  search,
  review,
  sources,
  start,
  starter,
  tableImport,
  tables,
  timeline,
  uses,
} as const;

type Leaves<T> = {
  [K in keyof T & (string | number)]: T[K] extends string
    ? `${K}` extends `${infer Base}_${'one' | 'other'}`
      ? Base
      : `${K}`
    : `${K}.${Leaves<T[K]>}`;
}[keyof T & (string | number)];

/** Every key of the catalogue, without plural suffixes, so that a missing message does not compile. */
export type MessageKey = Leaves<typeof en>;
