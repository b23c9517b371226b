import { assertNever } from '../assert-never';
import { isolated } from '../direction';
import type { Translate } from '../translate';
import type { PositionDifference } from './position-differences';
import type { SidesGap, SidesRelation, SidesView } from './sides';
import type { Side } from './sides-chosen';

/** The name of a side: the party's, the speaker's, or that no speaker is named. */
export function sideName(side: Side, words: Translate): string {
  if (side.kind === 'party') return side.party.name;
  return side.speaker?.name ?? words('tables.noSpeaker');
}

/** How the sides stand to each other on an issue, as far as the filter lets it be told. */
export function relationWords(
  relation: SidesRelation,
  { isFiltered }: Pick<SidesView, 'isFiltered'>,
  words: Translate,
): string {
  return words(isFiltered ? `compare.relationFiltered.${relation}` : `compare.relation.${relation}`);
}

/** The names of the two sides between which a gap lies, each isolated from the direction of what is around it. */
export function pairName({ between }: SidesGap, { sides }: SidesView, words: Translate): string {
  const [one, other] = between.map((place) => {
    const side = sides[place];
    return isolated(side === undefined ? '' : sideName(side, words));
  });
  return words('compare.pair', { one: one ?? '', other: other ?? '' });
}

/** In what the two sides of a gap differ, a line for each difference; that nothing does where nothing does. */
export function gapWords(gap: SidesGap, view: SidesView, words: Translate): readonly string[] {
  if (gap.differences.length === 0) return [words('compare.alike')];
  return gap.differences.map((difference) => differenceWords(difference, gap, view, words));
}

function differenceWords(
  difference: PositionDifference,
  { between, points }: SidesGap,
  { sides }: SidesView,
  words: Translate,
): string {
  switch (difference.kind) {
    case 'stance': {
      const [one, other] = difference.values;
      return ofField('stance', words(`glossary.stance.${one}`), words(`glossary.stance.${other}`), words);
    }
    case 'firmness': {
      const [one, other] = difference.values;
      return ofField(
        'firmness',
        words(`glossary.firmness.${one}`),
        words(`glossary.firmness.${other}`),
        words,
      );
    }
    case 'scale': {
      const [one, other] = difference.values;
      return words('compare.differs.scale', { one, other, count: points ?? Math.abs(one - other) });
    }
    case 'withdrawn': {
      const side = sides[between[difference.side]];
      return words('compare.differs.withdrawn', {
        side: isolated(side === undefined ? '' : sideName(side, words)),
      });
    }
    default:
      return assertNever(difference);
  }
}

function ofField(field: 'stance' | 'firmness', one: string, other: string, words: Translate): string {
  return words('compare.differs.field', { field: words(`compare.field.${field}`), one, other });
}
