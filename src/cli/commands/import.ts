import { basename, resolve } from 'node:path';
import { v7 as makeId } from 'uuid';
import type { Session } from '../../main/dossier/session';
import { matchBibliography } from '../../main/import/bibliography/match';
import type { ReadDocument } from '../../main/import/read-order';
import { offeredFiles } from '../../main/offered-files';
import { citationErrors, EMPTY_CITATION } from '../../shared/citation-fields';
import type { CitationFields, NewSource } from '../../shared/commands';
import { live } from '../../shared/dossier';
import type { ProposedCitation } from '../../shared/draft';
import { isBlank } from '../../shared/is-blank';
import { proposeFromFileName } from '../../shared/propose-from-file-name';
import type { CliCommand } from '../cli-command';
import { EXIT, type Exit, type Io } from '../io';
import { changeDossier } from '../open-dossier';
import { atPace, type Pace } from '../pace';

/** Imports documents with the citation that they propose, all in one step; what cannot be read is refused by its name, and the rest goes in. */
export const importCommand: CliCommand = {
  name: 'import',
  options: { coder: { type: 'string' } },
  operands: [2, Number.POSITIVE_INFINITY],
  async run(args, io) {
    const [file = '', ...paths] = args.operands;
    const files = await offeredFiles(paths.map((path) => resolve(io.cwd, path)));
    const coder = args.text('coder') ?? io.coder;
    return changeDossier(file, null, coder, io, (session) =>
      atPace(io, async (pace) => importInto(session, await readAll(files, pace, io), pace, io)),
    );
  },
};

async function readAll(files: readonly string[], pace: Pace, io: Io): Promise<readonly ReadDocument[]> {
  const reader = io.openReader();
  const reach = pace.reach((share) =>
    io.words('cli.import.reading', { done: Math.round(share * files.length), of: files.length }),
  );
  const documents: ReadDocument[] = [];
  try {
    for (const [place, path] of files.entries()) {
      await reach(place / files.length);
      const order = { fileName: basename(path), from: { kind: 'file', path }, encoding: null } as const;
      documents.push(await pace.unlessStopped(reader.read({ ...order, scope: 'article' })));
    }
    pace.clear();
    return documents;
  } finally {
    await reader.close();
  }
}

/** Says of each document what became of it, and at last how many of each there are; ends with 1 when one was refused. */
async function importInto(
  session: Session,
  documents: readonly ReadDocument[],
  pace: Pace,
  io: Io,
): Promise<Exit> {
  const { words } = io;
  const citations = citationsOf(documents);
  const known = titlesByText(session);
  const sources: NewSource[] = [];
  const counts = { imported: 0, known: 0, refused: 0 };
  documents.forEach(({ draft, text, structure }, at) => {
    const name = draft.fileName;
    if (draft.error !== null) {
      counts.refused += 1;
      say(
        io,
        words('cli.import.refused', { name, why: words(`error.${draft.error.code}`, draft.error.params) }),
      );
      return;
    }
    if (draft.references !== null) {
      say(io, words('cli.import.references', { name, count: draft.references }));
      return;
    }
    const title = known.get(draft.textHash);
    if (title !== undefined) {
      counts.known += 1;
      say(io, words('cli.import.known', { name, title }));
      return;
    }
    const citation = citations[at] ?? EMPTY_CITATION;
    const id = makeId();
    known.set(draft.textHash, citation.title);
    sources.push({ ...citation, id, importedFrom: draft.origin, text, structure });
    counts.imported += 1;
    say(io, words('cli.import.imported', { id, name, title: citation.title, count: draft.length }));
    if (!draft.isEncodingCertain) {
      say(io, words('cli.import.guessed', { name, encoding: draft.origin.encoding }));
    }
  });
  const reach = pace.reach((share) => words('cli.import.taking', { percent: Math.floor(share * 100) }));
  if (sources.length > 0) {
    await reach(0);
    await session.carryOut(makeId(), { type: 'source.import', sources }, reach);
    pace.clear();
  }
  say(io, words('cli.import.summary', counts));
  return counts.refused === 0 ? EXIT.done : EXIT.refused;
}

/** What each document says of itself, what its name says, and what a reference list among them says, as far as that is certain. */
function citationsOf(documents: readonly ReadDocument[]): readonly CitationFields[] {
  const own = documents.map(({ draft }) => {
    return withProposed(
      withProposed(EMPTY_CITATION, proposeFromFileName(draft.fileName, null)),
      draft.proposed,
    );
  });
  const entries = documents.flatMap(({ references }) => references);
  const matched = matchBibliography(
    documents.map(({ draft }, at) => ({ ...(own[at] ?? EMPTY_CITATION), fileName: draft.fileName })),
    entries,
  );
  return documents.map(({ draft }, at) => {
    const entry = matched[at] ?? null;
    const { title, author, publisher, publishedOn, accessedOn, url, language } = entry ?? EMPTY_CITATION;
    const said = { title, author, publisher, publishedOn, accessedOn, url, language };
    return sound(withProposed(withProposed(EMPTY_CITATION, said), own[at] ?? {}), draft.fileName);
  });
}

/** A citation with what is proposed in each field that is empty. */
function withProposed(citation: CitationFields, proposed: ProposedCitation): CitationFields {
  const given = Object.entries(proposed).filter(
    ([field, value]) => value !== undefined && value !== '' && citation[field as keyof CitationFields] === '',
  );
  return { ...citation, ...Object.fromEntries(given) };
}

/** Without what breaks the rules of a citation, and named by the file where it has no title. */
function sound(citation: CitationFields, fileName: string): CitationFields {
  const titled = isBlank(citation.title) ? { ...citation, title: fileName } : citation;
  const wrong = Object.keys(citationErrors(titled)).map((field) => [field, '']);
  return { ...titled, ...Object.fromEntries(wrong) };
}

/** The titles of the sources by the hashes of all their texts, earlier ones too: a text is in a dossier once. */
function titlesByText({ dossier }: Session): Map<string, string> {
  const titles = new Map<string, string>();
  for (const { title, textHash, versions } of live(dossier.sources)) {
    titles.set(textHash, title);
    for (const version of versions) titles.set(version.textHash, title);
  }
  return titles;
}

function say(io: Io, line: string): void {
  io.out(`${line.replaceAll(/\s+/gu, ' ')}\n`);
}
