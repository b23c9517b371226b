import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCommand } from '../main/dossier/testing/arbitrary-commands';
import { Command, titleKey } from './commands';
import { Party, Passage, Position, TABLE_SCHEMAS } from './model';
import { aParty, aPassage, aPosition, idOf } from './testing/rows';

function isCommand(value: unknown): boolean {
  return Command.safeParse(value).success;
}
const rename = { type: 'dossier.rename', title: 'Talks' };

describe('the schema of commands', () => {
  it('takes every command as it is, also after the way between processes, and nothing with a field too many', () => {
    fc.assert(
      fc.property(anyCommand, (command) => {
        expect(Command.parse(command)).toEqual(command);
        expect(Command.parse(structuredClone(command))).toEqual(command);
        expect(isCommand({ ...command, extra: 1 })).toBe(false);
      }),
    );
  });

  it.each([
    null,
    [],
    'dossier.rename',
    {},
    { type: 'constructor' },
    { type: '__proto__' },
    { ...rename, title: 1 },
    { ...rename, title: 'x'.repeat(1_001) },
    JSON.parse('{"type":"dossier.rename","title":"x","__proto__":{"admin":true}}'),
  ])('refuses %j', (value) => {
    expect(isCommand(value)).toBe(false);
  });

  it('takes no id but a UUID version 7', () => {
    const withId = (id: string) => isCommand({ type: 'party.delete', id });
    expect(withId(idOf(1))).toBe(true);
    expect(withId('f47ac10b-58cc-4372-a567-0e02b2c3d479')).toBe(false);
    expect(withId('__proto__')).toBe(false);
    expect(withId('')).toBe(false);
  });

  it('takes no patch of what a command must not touch', () => {
    const patched = (type: string, patch: object) => isCommand({ type, id: idOf(1), patch });
    expect(patched('party.edit', { ordinal: 5 })).toBe(false);
    expect(patched('party.edit', { deletedAt: null })).toBe(false);
    expect(patched('speaker.edit', { partyId: idOf(2) })).toBe(false);
    expect(patched('source.edit', { textHash: '0'.repeat(64) })).toBe(false);
    expect(patched('passage.edit', { quote: 'another' })).toBe(false);
    expect(patched('position.edit', { evidence: [] })).toBe(false);
    expect(patched('position.edit', { coder: 'Somebody else' })).toBe(false);
    expect(patched('assessment.edit', { issueId: idOf(2) })).toBe(false);
  });

  it('asks for at least one of what a command is about', () => {
    expect(isCommand({ type: 'issue.create', issues: [] })).toBe(false);
    expect(isCommand({ type: 'source.import', sources: [] })).toBe(false);
    expect(isCommand({ type: 'position.delete', ids: [] })).toBe(false);
  });

  it('has a title for every command', () => {
    expect(titleKey('party.create')).toBe('command.party.create');
  });
});

describe('the schemas of rows', () => {
  it('keep numbers inside what they stand for', () => {
    const position = aPosition(idOf(1), idOf(2), idOf(3));
    const scaled = (scaleValue: number) => Position.safeParse({ ...position, scaleValue }).success;
    expect([0, 33.5, 100].every(scaled)).toBe(true);
    expect([-0.1, 100.1, Number.NaN, Number.POSITIVE_INFINITY].some(scaled)).toBe(false);
    const credible = (credibility: number) => Position.safeParse({ ...position, credibility }).success;
    expect([1, 6].every(credible)).toBe(true);
    expect([0, 7, 1.5].some(credible)).toBe(false);
    const passage = aPassage(idOf(1), idOf(2));
    expect(Passage.safeParse({ ...passage, start: -1 }).success).toBe(false);
    expect(Passage.safeParse({ ...passage, start: 0.5 }).success).toBe(false);
    expect(Passage.safeParse({ ...passage, paragraph: 0 }).success).toBe(false);
  });

  it('take any words, however strange, up to their length', () => {
    const named = (name: string) => Party.safeParse({ ...aParty(idOf(1)), name }).success;
    expect(named('\u202e__proto__ 👩🏽‍⚖️ \n')).toBe(true);
    expect(named('x'.repeat(1_000))).toBe(true);
    expect(named('x'.repeat(1_001))).toBe(false);
  });

  it('take only colours that a style sheet takes', () => {
    const coloured = (colour: string) => Party.safeParse({ ...aParty(idOf(1)), colour }).success;
    expect(coloured('#a1b2c3')).toBe(true);
    for (const colour of ['red', '#A1B2C3', '#fff', '#a1b2c3;', 'url(x)', '#a1b2c3\n']) {
      expect(coloured(colour)).toBe(false);
    }
  });

  it('are there for every table', () => {
    expect(Object.keys(TABLE_SCHEMAS)).toHaveLength(9);
  });
});
