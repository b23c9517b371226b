import type { PositionFields } from '../../../../shared/commands';
import { readDateInput } from '../../../../shared/date-input';
import { issuesInOrder, live, partiesInOrder } from '../../../../shared/dossier';
import { isBlank } from '../../../../shared/is-blank';
import type { MessageKey } from '../../../../shared/messages/en';
import type { Dossier } from '../../../../shared/model';
import { readPlaceOnScale, readTags } from '../../../../shared/position-input';
import type { Translate } from '../../../../shared/translate';
import type { PositionRow } from '../../../../shared/views/positions';
import { ATTRIBUTIONS, CREDIBILITIES, FIRMNESSES, STANCES } from '../../../../shared/vocabulary';
import { type FilterOption, optionLabel } from './filter-options';
import type { ColumnId } from './position-columns';

/** How a cell is edited where it stands: by choosing, in one line, in several; null where its words come from elsewhere. */
export function editorOf(id: ColumnId): 'choice' | 'line' | 'lines' | null {
  switch (id) {
    case 'party':
    case 'issue':
    case 'speaker':
    case 'stance':
    case 'firmness':
    case 'attribution':
    case 'credibility':
      return 'choice';
    case 'date':
    case 'scaleValue':
    case 'tags':
      return 'line';
    case 'statement':
    case 'notes':
      return 'lines';
    case 'passageCount':
    case 'quotes':
    case 'citations':
    case 'coder':
    case 'recordedAt':
    case 'updatedAt':
      return null;
  }
}

/** What an editor begins with: the text as it is typed, or the key of what is chosen; '' stands for no value. */
export function editedValue({ position }: PositionRow, id: ColumnId): string {
  switch (id) {
    case 'party':
      return position.partyId;
    case 'issue':
      return position.issueId;
    case 'speaker':
      return position.speakerId ?? '';
    case 'stance':
      return position.stance;
    case 'firmness':
      return position.firmness;
    case 'attribution':
      return position.attribution;
    case 'credibility':
      return String(position.credibility ?? '');
    case 'date':
      return position.date;
    case 'scaleValue':
      return String(position.scaleValue ?? '');
    case 'tags':
      return position.tags.join(', ');
    case 'statement':
      return position.statement;
    case 'notes':
      return position.notes;
    default:
      return '';
  }
}

/** All that can be chosen for a cell, in the usual order; '' stands for no value. */
export function cellOptions(
  row: PositionRow,
  id: ColumnId,
  dossier: Dossier,
  t: Translate,
): readonly FilterOption[] {
  return keysFor(row, id, dossier).map((key) => ({ key, label: optionLabel(id, key, dossier, t) }));
}

function keysFor(row: PositionRow, id: ColumnId, dossier: Dossier): readonly string[] {
  switch (id) {
    case 'party':
      return partiesInOrder(dossier).map((party) => party.id);
    case 'issue':
      return issuesInOrder(dossier).map(({ issue }) => issue.id);
    case 'speaker': {
      const its = live(dossier.speakers).filter(({ partyId }) => partyId === row.party.id);
      return ['', ...its.map((speaker) => speaker.id)];
    }
    case 'stance':
      return STANCES;
    case 'firmness':
      return FIRMNESSES;
    case 'attribution':
      return ATTRIBUTIONS;
    case 'credibility':
      return ['', ...CREDIBILITIES.map(String)];
    default:
      return [];
  }
}

/** What an edited cell makes of a position, or what is wrong with what was typed: the key of its message and the message's blanks. */
export type CellEdit =
  | { readonly patch: Partial<Omit<PositionFields, 'evidence'>> }
  | { readonly error: MessageKey; readonly params?: Readonly<Record<string, string>> };

/** Reads what was typed or chosen for a cell. A party of its own takes along a speaker who is not of it: nobody speaks for two. */
export function cellEdit(row: PositionRow, id: ColumnId, value: string, dossier: Dossier): CellEdit {
  switch (id) {
    case 'party': {
      const speaker = row.position.speakerId === null ? null : dossier.speakers.get(row.position.speakerId);
      const loses = speaker !== null && speaker?.partyId !== value;
      return { patch: { partyId: value, ...(loses && { speakerId: null }) } };
    }
    case 'issue':
      return { patch: { issueId: value } };
    case 'speaker':
      return { patch: { speakerId: value === '' ? null : value } };
    case 'date': {
      const date = readDateInput(value);
      if (isBlank(value)) return { error: 'error.dateMissing' };
      return date === null
        ? { error: 'error.dateInvalid', params: { date: value.trim() } }
        : { patch: { date } };
    }
    case 'scaleValue': {
      const scaleValue = readPlaceOnScale(value);
      return Number.isNaN(scaleValue) ? { error: 'positions.bulk.placeMissing' } : { patch: { scaleValue } };
    }
    case 'tags':
      return { patch: { tags: [...readTags(value)] } };
    case 'statement':
      return isBlank(value) ? { error: 'error.statementMissing' } : { patch: { statement: value } };
    case 'notes':
      return { patch: { notes: value } };
    default:
      return { patch: wordPatch(id, value) };
  }
}

function wordPatch(id: ColumnId, value: string): Partial<PositionFields> {
  const stance = STANCES.find((each) => each === value);
  const firmness = FIRMNESSES.find((each) => each === value);
  const attribution = ATTRIBUTIONS.find((each) => each === value);
  if (id === 'stance' && stance !== undefined) return { stance };
  if (id === 'firmness' && firmness !== undefined) return { firmness };
  if (id === 'attribution' && attribution !== undefined) return { attribution };
  if (id !== 'credibility') return {};
  return { credibility: CREDIBILITIES.find((each) => String(each) === value) ?? null };
}
