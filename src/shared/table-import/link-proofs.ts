import { passageCitation } from '../citation';
import type { CodePointIndex } from '../code-points';
import type { Dossier, Source } from '../model';
import { paragraphNumberAt } from '../paragraphs';
import { pageAt, type Structure } from '../structure';
import type { EvidenceRole } from '../vocabulary';
import { findQuote, type QuotePlace, standsIn, type UnlinkedWhy } from './find-quote';
import type { Proof } from './row-draft';
import { splitQuotes } from './split-quotes';

/** What a row's proof comes to: passages in texts, words that wait for review, or the table itself. */
export type Linked = {
  readonly role: EvidenceRole | null;
  readonly translation: string;
  readonly note: string;
} & (
  | {
      readonly kind: 'passage';
      readonly sourceId: string;
      /** Null for the source's present text. */
      readonly textHash: string | null;
      readonly start: number;
      readonly end: number;
      readonly isOrphaned: boolean;
    }
  | {
      readonly kind: 'waits';
      readonly sourceId: string;
      readonly quote: string;
      readonly why: UnlinkedWhy;
    }
  | { readonly kind: 'table' }
);

export interface TextAccess {
  readonly textOf: (hash: string) => CodePointIndex;
  readonly structureOf: (hash: string) => Structure;
}

/** Looks into the texts for what rows quote. Never guesses: what has no one exact place waits. */
export class Linker {
  readonly #dossier: Dossier;
  readonly #texts: TextAccess;
  readonly #found = new Map<string, Linked>();
  readonly #kept = new Map<string, CodePointIndex>();

  constructor(dossier: Dossier, texts: TextAccess) {
    this.#dossier = dossier;
    this.#texts = texts;
  }

  /** What a proof comes to, one for each passage. */
  link(proof: Proof): readonly Linked[] {
    switch (proof.kind) {
      case 'table':
        return [proof];
      case 'exact':
        return [this.#exact(proof)];
      case 'search':
        return [this.#search(proof)];
      case 'cited':
        return this.#cited(proof);
    }
  }

  /** At its offsets in the text that the table names, if the very words stand there; otherwise it is looked for as any other. */
  #exact(proof: Extract<Proof, { readonly kind: 'exact' }>): Linked {
    const { sourceId, textHash, start, end, quote, isOrphaned, role, translation, note } = proof;
    const about = { role, translation, note };
    const isPresent = this.#dossier.sources.get(sourceId)?.textHash === textHash;
    if (this.#text(textHash)?.slice(start, end) !== quote)
      return this.#search({ ...about, kind: 'search', sourceId, quote });
    return {
      ...about,
      kind: 'passage',
      sourceId,
      textHash: isPresent ? null : textHash,
      start,
      end,
      isOrphaned,
    };
  }

  #search({ sourceId, quote, ...about }: Extract<Proof, { readonly kind: 'search' }>): Linked {
    const key = `${sourceId} ${quote}`;
    const { role, translation, note } = about;
    const before = this.#found.get(key);
    if (before !== undefined) return { ...before, role, translation, note };
    const index = this.#present(sourceId);
    const result = index === null ? ({ kind: 'missing' } as const) : findQuote(index, quote);
    const linked: Linked =
      result.kind === 'found'
        ? {
            role,
            translation,
            note,
            kind: 'passage',
            sourceId,
            textHash: null,
            start: result.start,
            end: result.end,
            isOrphaned: false,
          }
        : { role, translation, note, kind: 'waits', sourceId, quote: quote.trim(), why: result.kind };
    this.#found.set(key, linked);
    return linked;
  }

  /** Quotes of a positions briefing: each in one of the sources that it cites, at a place that is cited there. */
  #cited(proof: Extract<Proof, { readonly kind: 'cited' }>): readonly Linked[] {
    const { cell, count, citations, sources, translation, note } = proof;
    const indexes = sources.flatMap((source) => {
      const index = this.#present(source.id);
      return index === null ? [] : [{ source, index }];
    });
    const quotes = splitQuotes(cell, count, (quote) =>
      indexes.some(({ index }) => standsIn(index, quote)),
    ) ?? [cell];
    return quotes.map((quote, at): Linked => {
      const about = { role: proof.role ?? (at === 0 ? ('primary' as const) : null), translation, note };
      const found = indexes.flatMap(({ source, index }) => {
        const result = findQuote(index, quote, (place) =>
          citations.includes(this.#citation(source, index, place)),
        );
        return result.kind === 'found' ? [{ sourceId: source.id, ...result }] : [];
      });
      const [only, ...others] = found;
      if (only !== undefined && others.length === 0)
        return {
          ...about,
          kind: 'passage',
          sourceId: only.sourceId,
          textHash: null,
          start: only.start,
          end: only.end,
          isOrphaned: false,
        };
      const stood = indexes.find(({ index }) => standsIn(index, quote));
      const sourceId = stood?.source.id ?? sources[0]?.id;
      if (sourceId === undefined) return { ...about, kind: 'table' };
      return {
        ...about,
        kind: 'waits',
        sourceId,
        quote: quote.trim(),
        why: stood === undefined ? 'missing' : 'several',
      };
    });
  }

  #citation(source: Source, index: CodePointIndex, { start }: QuotePlace): string {
    const { structureHash, textHash } = source;
    const page = structureHash === null ? null : pageAt(this.#texts.structureOf(structureHash), start);
    const paragraph = paragraphNumberAt(index.text, index.toUtf16(start));
    return passageCitation(source, { page: page ?? '', paragraph, textHash, orphanedAt: null });
  }

  #present(sourceId: string): CodePointIndex | null {
    const source = this.#dossier.sources.get(sourceId);
    return source === undefined ? null : this.#text(source.textHash);
  }

  /** The last few texts are kept: the rows of a table come source by source. */
  #text(hash: string): CodePointIndex | null {
    const before = this.#kept.get(hash);
    if (before !== undefined) return before;
    try {
      const index = this.#texts.textOf(hash);
      this.#kept.set(hash, index);
      const oldest = this.#kept.keys().next().value;
      if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
      return index;
    } catch {
      return null;
    }
  }
}

const MOST_KEPT = 8;
