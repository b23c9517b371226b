import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInstance } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { Command, titleKey } from '../commands';
import { ERROR_CODES } from '../errors';
import { MENU_COMMANDS } from '../ipc/menu';
import { NOTICES } from '../notices';
import {
  ATTRIBUTIONS,
  CREDIBILITIES,
  EVIDENCE_ROLES,
  FIRMNESSES,
  JUDGEMENTS,
  PARTY_KINDS,
  RELIABILITIES,
  SHIFTS,
  STANCES,
} from '../vocabulary';
import { en } from './en';

const i18n = createInstance();
beforeAll(async () => {
  await i18n.init({
    lng: 'en',
    resources: { en: { translation: en } },
    interpolation: { escapeValue: false },
  });
});

/** Every message by its whole key. */
function messages(tree: object = en, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) => {
    const here = path === '' ? key : `${path}.${key}`;
    return typeof value === 'string' ? [[here, value] as const] : messages(Object(value), here);
  });
}

function blanksOf(message: string): readonly string[] {
  return [...message.matchAll(/\{\{(\w+)(?:, number)?\}\}/gu)].map(([, name = '']) => name);
}

/** The program's own files, without tests. */
function sources(folder = join(import.meta.dirname, '..', '..')): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'testing' ? [] : sources(path);
    return /(?<!\.test)\.tsx?$/u.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });
}

/** The names given where a code or key is written down together with its parameters, one list for each such place. */
function paramsGiven(pattern: RegExp): ReadonlyMap<string, readonly (readonly string[])[]> {
  const found = sources().flatMap((source) =>
    [...source.matchAll(pattern)].map(([, key = '', params = '']) => ({
      key,
      names: [...params.matchAll(/(?:^|[,{])\s*(\w+)/gu)].map(([, name = '']) => name),
    })),
  );
  return new Map(
    [...Map.groupBy(found, ({ key }) => key)].map(([key, its]) => [key, its.map(({ names }) => names)]),
  );
}

describe('the English catalogue', () => {
  it('has words for every code, notice, command and value of a vocabulary', () => {
    const keys = [
      ...ERROR_CODES.map((code) => `error.${code}`),
      ...NOTICES.map((key) => `notice.${key}`),
      ...Command.options.map((option) => titleKey(option.shape.type.value)),
      ...STANCES.map((value) => `glossary.stance.${value}`),
      ...FIRMNESSES.map((value) => `glossary.firmness.${value}`),
      ...ATTRIBUTIONS.map((value) => `glossary.attribution.${value}`),
      ...RELIABILITIES.map((value) => `glossary.reliability.${value}`),
      ...CREDIBILITIES.map((value) => `glossary.credibility.${value}`),
      ...PARTY_KINDS.map((value) => `glossary.partyKind.${value}`),
      ...EVIDENCE_ROLES.map((value) => `glossary.role.${value}`),
      ...[...SHIFTS, 'unchanged', 'silent'].map((value) => `glossary.shift.${value}`),
      ...JUDGEMENTS.map((value) => `glossary.judgement.${value}`),
    ];
    for (const key of keys) expect(i18n.exists(key, { count: 2 }), key).toBe(true);
    expect(MENU_COMMANDS.length).toBeGreaterThan(0);
  });

  it('has no empty message, none with space around it, and every plural in both forms with its number', () => {
    const all = new Map(messages());
    for (const [key, message] of all) {
      expect(message.trim(), key).toBe(message);
      expect(message, key).not.toBe('');
      const [, base, form] = /^(.*)_(one|other)$/u.exec(key) ?? [];
      if (base !== undefined) expect(all.has(`${base}_${form === 'one' ? 'other' : 'one'}`), key).toBe(true);
      if (form === 'other') expect(blanksOf(message), key).toContain('count');
    }
  });

  it('writes blanks in one way, so that none is shown as it stands', () => {
    for (const [key, message] of messages()) {
      expect(message.replaceAll(/\{\{\w+(?:, number)?\}\}/gu, ''), key).not.toMatch(/[{}]|\$t/u);
    }
  });

  it('says no number before a plural that is not chosen by it, unless the number is a limit or never one', () => {
    const limits = new Set(['most', 'limit', 'seconds']);
    // What passed a limit is more than one.
    const never =
      /^error\.(?:tableTooLarge|passageWholeText|tableTooWide|tableTooManyNew.*)$|^cli\.quoteTwice$/u;
    // Offered for several only.
    const many = /^positions\.(?:editThese|deleteThese|theseActions)$/u;
    for (const [key, message] of messages()) {
      if (never.test(key) || many.test(key)) continue;
      // On the command line numbers are written without grouping, so without saying that they are numbers.
      const numbers = /\{\{(\w+, number|count|length|most|limit|seconds)\}\} ([a-z-]+s)\b/gu;
      for (const [, blank = '', next = ''] of message.matchAll(numbers)) {
        const [name = ''] = blank.split(', ');
        if (limits.has(name) || /^(?:is|was|has|as|passes)$/u.test(next)) continue;
        // A share stands before the whole, which chooses.
        expect([name, /_(?:one|other)$/u.test(key)], `${key}: ${next}`).toEqual(['count', true]);
      }
    }
  });

  it('groups the digits of counts, but for what a script reads on the command line', () => {
    for (const [key, message] of messages()) {
      if (key.startsWith('cli.')) continue;
      expect(message, key).not.toMatch(/\{\{(?:count|shown|all|total|most|done)\}\}/u);
    }
    expect(i18n.t('positions.count', { shown: 12_345, count: 100_000 })).toBe('12,345 of 100,000 positions');
    expect(i18n.t('briefings.about.rows', { count: 100_000 })).toBe('100,000 rows');
  });

  it('leaves no blank in a refusal that the place which refuses does not fill', () => {
    const given = paramsGiven(/new DossierError\(\s*'(\w+)'(?:,\s*\{([^}]*)\})?/gu);
    expect(given.size).toBeGreaterThan(30);
    for (const [key, message] of messages(en.error)) {
      // The counts of `inUse` are spread into it, by a name for each table.
      const [code = ''] = key.split('_');
      if (code === 'inUse') continue;
      for (const names of given.get(code) ?? []) {
        for (const blank of blanksOf(message)) expect(names, `${code}: ${blank}`).toContain(blank);
      }
    }
  });

  it('leaves no blank in a notice that its place does not fill', () => {
    const given = paramsGiven(/key: '(\w+)',\s*params: \{([^}]*)\}/gu);
    expect(given.size).toBeGreaterThan(4);
    for (const [key, message] of messages(en.notice)) {
      const [name = ''] = key.split('_');
      for (const names of given.get(name) ?? []) {
        for (const blank of blanksOf(message)) expect(names, `${name}: ${blank}`).toContain(blank);
      }
    }
  });

  it('counts one change as one', () => {
    expect(i18n.t('notice.logReplayed', { count: 1 })).toMatch(/\b1 change was\b/u);
    expect(i18n.t('notice.logReplayed', { count: 2 })).toMatch(/\b2 changes were\b/u);
  });

  it('shows the analyst’s own words as they are, whatever they look like', () => {
    for (const name of ['{{count}}', '$t(app.save)', '<b>&amp;"', '__proto__', '\u202eabc']) {
      expect(i18n.t('error.nameTaken', { name })).toContain(`“${name}”`);
    }
  });
});
