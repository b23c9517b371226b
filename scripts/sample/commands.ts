import { Command } from '../../src/shared/commands';
import type { Alias } from '../../src/shared/model';
import { ASSESSMENTS } from './assessments';
import type {
  Aliases,
  SampleIssue,
  SampleParty,
  SamplePassage,
  SampleSource,
  SampleSpeaker,
} from './content';
import { ISSUES } from './issues';
import { rangeOf } from './mark';
import { PARTIES } from './parties';
import { POSITIONS } from './positions';
import { SOURCES } from './sources';
import { SPEAKERS } from './speakers';

const TITLE = 'Ukraine, August 2025';
const NOTES =
  'Written for this sample. It states publicly reported facts of the time in words of its own and is not a press report; ' +
  'the reliability is given for practice.';

/**
 * The sample as the commands that a person would give, `dossier.create` first; `makeId` gives the ids in their order. Throws a
 * plain Error when a passage's words do not stand in their source exactly once, when a key leads nowhere, when a passage
 * proves nothing, and zod's error when a command is not one.
 */
export function sampleCommands(makeId: () => string): readonly Command[] {
  const commands: Command[] = [{ type: 'dossier.create', id: makeId(), title: TITLE }];
  const ids = new Map<string, string>();
  function idFor(kind: string, key: string): string {
    const id = makeId();
    ids.set(`${kind} ${key}`, id);
    return id;
  }
  function idOf(kind: string, key: string): string {
    const id = ids.get(`${kind} ${key}`);
    if (id === undefined) throw new Error(`there is no ${kind} ${key}`);
    return id;
  }

  for (const [key, party] of Object.entries<SampleParty>(PARTIES)) {
    const fields = { ...party, aliases: aliasesOf(party.aliases) };
    commands.push({ type: 'party.create', id: idFor('party', key), fields });
  }
  for (const [key, { party, ...speaker }] of Object.entries<SampleSpeaker>(SPEAKERS)) {
    const aliases = aliasesOf(speaker.aliases);
    const fields = { ...speaker, partyId: idOf('party', party), aliases, notes: '' };
    commands.push({ type: 'speaker.create', id: idFor('speaker', key), fields });
  }
  const issues = Object.entries<SampleIssue>(ISSUES).map(([key, { parent, ...issue }]) => {
    const parentId = parent === undefined ? null : idOf('issue', parent);
    return { id: idFor('issue', key), ...issue, parentId, scale: issue.scale ?? null };
  });
  commands.push({ type: 'issue.create', issues });

  const unused = new Map<string, SamplePassage & { readonly source: string; readonly text: string }>();
  const sources = Object.entries<SampleSource>(SOURCES).map(([key, { paragraphs, passages, ...source }]) => {
    const text = paragraphs.join('\n\n');
    for (const [name, passage] of Object.entries(passages)) {
      unused.set(`${key}.${name}`, { ...passage, source: key, text });
    }
    const citation = { publisher: 'Parley sample', accessedOn: '', url: '', notes: NOTES };
    return { id: idFor('source', key), ...source, ...citation, importedFrom: null, text, structure: null };
  });
  commands.push({ type: 'source.import', sources });

  /** The passage's mark the first time it is cited; afterwards it is there. */
  function markOf(key: string) {
    const passage = unused.get(key);
    if (passage === undefined) return [];
    unused.delete(key);
    const { quote, source, text, translation = '', note = '' } = passage;
    const id = idFor('passage', key);
    return [{ id, sourceId: idOf('source', source), ...rangeOf(text, quote), translation, note }];
  }
  for (const [party, positions] of Object.entries(POSITIONS)) {
    for (const { issue, speaker, evidence, ...position } of positions) {
      const passages = Object.keys(evidence).flatMap(markOf);
      const fields = {
        ...{ scaleValue: null, codedShift: null, notes: '', tags: [], ...position },
        partyId: idOf('party', party),
        issueId: idOf('issue', issue),
        speakerId: speaker === undefined ? null : idOf('speaker', speaker),
        evidence: Object.entries(evidence).map(([key, role]) => ({ passageId: idOf('passage', key), role })),
      };
      commands.push({ type: 'position.record', id: makeId(), fields, passages });
    }
  }
  if (unused.size > 0) throw new Error(`passages that no position cites: ${[...unused.keys()].join(', ')}`);

  for (const { issue, ...assessment } of ASSESSMENTS) {
    const fields = { ...assessment, issueId: idOf('issue', issue) };
    commands.push({ type: 'assessment.record', id: makeId(), fields });
  }
  return commands.map((command) => Command.parse(command));
}

function aliasesOf(aliases: Aliases): Alias[] {
  return Object.entries(aliases).flatMap(([language, names]) => names.map((text) => ({ language, text })));
}
