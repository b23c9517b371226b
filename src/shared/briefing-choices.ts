import { z } from 'zod';
import { ExportOptions } from './briefing';
import { KeptName, sameNamed } from './same-name';

/** The briefings that a person can choose, in the order in which they are offered. */
export const BRIEFING_KINDS = [
  'matrix',
  'compare',
  'sides',
  'history',
  'positions',
  'evidence',
  'sources',
] as const;
export type BriefingKind = (typeof BRIEFING_KINDS)[number];

/** Whose positions a list is of: of those on the screen, or of all in the dossier. */
export const BRIEFING_SCOPES = ['screen', 'dossier'] as const;

const Ids = z.array(z.string().max(64)).readonly();
const Kind = z.enum(BRIEFING_KINDS);

/** What a briefing is set to beside its dates and its filter, which are those of the screen. */
export const BriefingSetup = z.strictObject({
  kind: Kind,
  /** The ids of its columns; null for those of the screen, or the usual ones. */
  columns: z.array(z.string().max(64)).readonly().nullable(),
  scope: z.enum(BRIEFING_SCOPES),
  /** Of a matrix: whether all that is said of a party stands in one column. */
  isTogether: z.boolean(),
  /** What a history is about: one issue with all under it, one party, or all. */
  issueIds: Ids,
  partyIds: Ids,
});
export type BriefingSetup = Readonly<z.infer<typeof BriefingSetup>>;

/** How long the name of a preset can be, in UTF-16 units. */
export const LONGEST_PRESET_NAME = 100;

/** The days that can be set for a briefing: of a matrix or of parties side by side, of a comparison, and the bounds of a history. */
const BRIEFING_DAYS = ['asOf', 'from', 'to', 'historyFrom', 'historyTo'] as const;
export type BriefingDay = (typeof BRIEFING_DAYS)[number];

/** Of those, the ones that were fixed: ISO days, or '' for no bound. What is not among them is as the dossier shows now. */
export const FixedDays = z.partialRecord(z.enum(BRIEFING_DAYS), z.string().max(32));
export type FixedDays = Readonly<z.infer<typeof FixedDays>>;

/** A way of exporting that was given a name. */
export const BriefingPreset = z.strictObject({
  name: KeptName.max(LONGEST_PRESET_NAME),
  setup: BriefingSetup,
  options: ExportOptions,
  days: FixedDays.default({}),
});
export type BriefingPreset = Readonly<z.infer<typeof BriefingPreset>>;

/** What is remembered of the export of briefings, for each dossier; how they are written is remembered beside it. */
export const BriefingChoices = z.strictObject({
  /** What was last exported or set up, and the view on which: the same view comes back to it, every other begins with what it shows. */
  last: z.strictObject({ on: z.string().max(32), setup: BriefingSetup }).nullable(),
  /** The columns that were chosen for each kind of briefing. */
  columns: z.partialRecord(Kind, z.array(z.string().max(64)).readonly()),
  presets: z.array(BriefingPreset).readonly(),
});
export type BriefingChoices = Readonly<z.infer<typeof BriefingChoices>>;

/** Nothing was ever exported. */
export const NO_BRIEFING_CHOICES: BriefingChoices = { last: null, columns: {}, presets: [] };

/** The presets with one more, or with this one in the place of the one that has its name (`sameNamed`), and of no other; in the order of names. */
export function withPreset(
  presets: readonly BriefingPreset[],
  preset: BriefingPreset,
): readonly BriefingPreset[] {
  const byName = new Intl.Collator(undefined, { numeric: true });
  const replaced = sameNamed(presets, preset.name);
  return [...presets.filter((each) => each !== replaced), preset].toSorted((a, b) =>
    byName.compare(a.name, b.name),
  );
}

/** The presets with another name for one; in place of another that had that name before. */
export function withRenamed(
  presets: readonly BriefingPreset[],
  name: string,
  newName: string,
): readonly BriefingPreset[] {
  const preset = presets.find((each) => each.name === name);
  if (preset === undefined) return presets;
  return withPreset(
    presets.filter((each) => each !== preset),
    { ...preset, name: newName },
  );
}
