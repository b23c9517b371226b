import type { TableName } from '../../../shared/model';
import { textHashesIn } from '../../../shared/text-references';
import type { Rows } from './gather';

/** The fields that refer to another row, by the table they refer to; the parent of a party is a party. */
const REFERENCES = {
  partyId: 'parties',
  speakerId: 'speakers',
  issueId: 'issues',
  parentId: 'issues',
  sourceId: 'sources',
  passageId: 'passages',
} as const satisfies Readonly<Record<string, TableName>>;

/** How many rows and texts that a row refers to are not there. */
export function missingOf(rows: Rows, texts: ReadonlyMap<string, string>, row: object): number {
  const fields = row as Readonly<Record<string, unknown>>;
  let missing = 0;
  for (const [field, usual] of Object.entries(REFERENCES)) {
    const id = fields[field];
    const table = field === 'parentId' && 'shortName' in fields ? 'parties' : usual;
    if (typeof id === 'string' && !rows[table].has(id)) missing += 1;
  }
  const takingPart = Array.isArray(fields.partyIds) ? fields.partyIds : [];
  missing += takingPart.filter((id) => !rows.parties.has(String(id))).length;
  for (const hash of textHashesIn(row)) if (!texts.has(hash)) missing += 1;
  const cited = Array.isArray(fields.evidence) ? fields.evidence : [];
  return cited.reduce((sum: number, each: object) => sum + missingOf(rows, texts, each), missing);
}
