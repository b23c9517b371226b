import type { CommandOf } from './commands';
import type { Scale } from './model';
import type { Translate } from './translate';

/** In the order of the matrix's rows. The double ones have a sub-issue for each half: parties often take another position on each. */
const STARTER_ISSUES = [
  { key: 'territory', under: [] },
  { key: 'withdrawal', under: [] },
  { key: 'ceasefire', under: [] },
  { key: 'guarantees', under: [] },
  { key: 'alliances', under: [] },
  { key: 'arms', under: [] },
  { key: 'sanctions', under: [] },
  { key: 'people', under: ['prisoners', 'children'] },
  { key: 'rebuilding', under: ['reconstruction', 'reparations'] },
  { key: 'accountability', under: [] },
  { key: 'politics', under: ['elections', 'language'] },
  { key: 'trade', under: ['energy', 'shipping'] },
] as const;

/** Those whose positions lie between two ends that any war has; the ends of a scale of territory, say, differ from war to war. */
const WITH_SCALE = ['withdrawal', 'ceasefire', 'arms', 'sanctions'] as const;

type StarterRoot = (typeof STARTER_ISSUES)[number];
type StarterKey = StarterRoot['key'] | StarterRoot['under'][number];
type NewIssue = CommandOf<'issue.create'>['issues'][number];

/**
 * The command that adds the starter set: twelve root issues that analysts of wars and ceasefires use, some with sub-issues, parents
 * first. `newId` makes a UUID version 7 for each.
 */
export function starterIssues(t: Translate, newId: () => string): CommandOf<'issue.create'> {
  function issueOf(key: StarterKey, parentId: string | null): NewIssue {
    return {
      id: newId(),
      parentId,
      name: t(`starter.${key}.name`),
      description: t(`starter.${key}.description`),
      scale: scaleOf(t, key),
    };
  }
  const issues = STARTER_ISSUES.flatMap(({ key, under }) => {
    const root = issueOf(key, null);
    return [root, ...under.map((child) => issueOf(child, root.id))];
  });
  return { type: 'issue.create', issues };
}

function scaleOf(t: Translate, key: StarterKey): Scale | null {
  const scaled = WITH_SCALE.find((each) => each === key);
  if (scaled === undefined) return null;
  return { lowLabel: t(`starter.${scaled}.low`), highLabel: t(`starter.${scaled}.high`) };
}
