import { expect } from 'vitest';
import { live } from '../../../shared/dossier';
import { fold } from '../../../shared/fold';
import { isBlank } from '../../../shared/is-blank';
import type { Dossier, TableName } from '../../../shared/model';

function expectUniqueNames(rows: readonly { readonly name: string }[]): void {
  const names = rows.map((row) => fold(row.name));
  expect(new Set(names).size).toBe(names.length);
  for (const { name } of rows) expect(isBlank(name)).toBe(false);
}

/** Expects of a dossier what always holds, whatever was done to it. `texts` has the texts of its sources by their hashes. */
export function expectSound(dossier: Dossier, texts: ReadonlyMap<string, string>): void {
  const isLive = (table: Exclude<TableName, 'meta'>, id: string) =>
    dossier[table].get(id)?.deletedAt === null;
  expectUniqueNames(live(dossier.parties));
  for (const speakers of Map.groupBy(live(dossier.speakers), (speaker) => speaker.partyId)) {
    expect(isLive('parties', speakers[0])).toBe(true);
    expectUniqueNames(speakers[1]);
  }
  for (const [parentId, issues] of Map.groupBy(live(dossier.issues), (issue) => issue.parentId)) {
    if (parentId !== null) expect(isLive('issues', parentId)).toBe(true);
    expectUniqueNames(issues);
  }
  for (const issue of live(dossier.issues)) {
    const above = new Set<string>();
    for (let up: string | null = issue.id; up !== null; up = dossier.issues.get(up)?.parentId ?? null) {
      expect(above.has(up)).toBe(false);
      above.add(up);
    }
  }
  for (const passage of live(dossier.passages)) {
    const text = texts.get(passage.textHash) ?? '';
    expect(isLive('sources', passage.sourceId)).toBe(true);
    expect([...text].slice(passage.start, passage.end).join('')).toBe(passage.quote);
    expect(passage.quote.trim()).not.toBe('');
    const citing = live(dossier.positions).filter((one) =>
      one.evidence.some((e) => e.passageId === passage.id),
    );
    expect(citing).not.toEqual([]);
  }
  for (const position of live(dossier.positions)) {
    const issue = dossier.issues.get(position.issueId);
    expect(isLive('parties', position.partyId) && isLive('issues', position.issueId)).toBe(true);
    if (position.scaleValue !== null) expect(issue?.scale).not.toBeNull();
    if (position.speakerId !== null) {
      expect(isLive('speakers', position.speakerId)).toBe(true);
      expect(dossier.speakers.get(position.speakerId)?.partyId).toBe(position.partyId);
    }
    const cited = position.evidence.map((each) => each.passageId);
    expect(cited.length).toBeGreaterThan(0);
    expect(new Set(cited).size).toBe(cited.length);
    expect(cited.every((id) => isLive('passages', id))).toBe(true);
  }
  for (const assessment of live(dossier.assessments)) expect(isLive('issues', assessment.issueId)).toBe(true);
  for (const event of live(dossier.events)) {
    expect(event.partyIds.every((id) => isLive('parties', id))).toBe(true);
    expect(new Set(event.partyIds).size).toBe(event.partyIds.length);
  }
  for (const party of live(dossier.parties)) {
    const above = new Set<string>();
    for (let up: string | null = party.id; up !== null; up = dossier.parties.get(up)?.parentId ?? null) {
      expect(above.has(up)).toBe(false);
      expect(isLive('parties', up)).toBe(true);
      above.add(up);
    }
  }
}
