import { cutShort } from '../../../../shared/cut-short';
import { isoDayOf } from '../../../../shared/day-number';
import { isolated } from '../../../../shared/direction';
import type { Dossier } from '../../../../shared/model';
import type { Translate } from '../../../../shared/translate';
import type { TimelineMark } from '../../../../shared/views/timeline';
import { countStances } from '../../../../shared/views/timeline-clusters';
import type { TimelineEvent } from '../../../../shared/views/timeline-events';
import { dateInWords, datesInWords } from '../../components/DateText';

/** The words of a statement that are said of a mark; the rest is in the evidence. In UTF-16 units. */
const MOST_SAID = 240;
const MOST_KEPT = 10_000;
const known = new Map<string, string>();

/** A partial date in words. A picture says the same few dates again and again. */
export function quickDate(date: string, t: Translate): string {
  const found = known.get(date);
  if (found !== undefined) return found;
  if (known.size >= MOST_KEPT) known.clear();
  const words = dateInWords(date, t);
  known.set(date, words);
  return words;
}

/** A day number in words. */
export function dayInWords(day: number, t: Translate): string {
  return quickDate(isoDayOf(day), t);
}

/** What is said of a position: who, on what, how, when, and the statement. */
export function markInWords({ position, shift }: TimelineMark, dossier: Dossier, t: Translate): string {
  return t('timeline.mark', {
    party: isolated(dossier.parties.get(position.partyId)?.name ?? ''),
    issue: isolated(dossier.issues.get(position.issueId)?.name ?? ''),
    stance: t(`glossary.stance.${position.stance}`),
    firmness: t(`glossary.firmness.${position.firmness}`),
    shift: t(`glossary.shift.${shift}`),
    date: quickDate(position.date, t),
    statement: isolated(cutShort(position.statement, MOST_SAID)),
  });
}

/** What is said of positions that stand together: how many, from when to when, and which stances. */
export function clusterInWords(
  marks: readonly TimelineMark[],
  from: number,
  to: number,
  t: Translate,
): string {
  return t('timeline.cluster', {
    count: to - from,
    days: daysInWords(marks[from]?.first ?? 0, marks[to - 1]?.first ?? 0, t),
    stances: stancesInWords(marks, from, to, t),
  });
}

/** Stances with how many take each: "5 × Demands, 3 × Rejects". */
function stancesInWords(marks: readonly TimelineMark[], from: number, to: number, t: Translate): string {
  return countStances(marks, from, to)
    .map(({ stance, count }) => t('timeline.stanceCount', { stance: t(`glossary.stance.${stance}`), count }))
    .join(', ');
}

/** A day, or the days from one to another. */
export function daysInWords(from: number, to: number, t: Translate): string {
  if (from === to) return dayInWords(from, t);
  return t('timeline.fromTo', { from: dayInWords(from, t), to: dayInWords(to, t) });
}

/** What is said of an event: what it is, its name and when. */
export function eventInWords({ event }: TimelineEvent, dossier: Dossier, t: Translate): string {
  const parties = event.partyIds.map((id) => dossier.parties.get(id)?.name ?? '').filter(Boolean);
  return t(parties.length > 0 ? 'timeline.eventOf' : 'timeline.event', {
    kind: t(`glossary.eventKind.${event.kind}`),
    name: isolated(event.name),
    date: datesInWords(event, t),
    parties: parties.map(isolated).join(', '),
  });
}
