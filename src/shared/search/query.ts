import { z } from 'zod';
import { FIRMNESSES, STANCES } from '../vocabulary';

/** Words that follow one another, folded; the last one may be only the beginning of a word. */
const Words = z.strictObject({
  kind: z.literal('words'),
  words: z.array(z.string().max(200)).min(1).max(100).readonly(),
  isPrefix: z.boolean(),
});
/** Each word, folded, begins a word of the name. */
const Name = z.strictObject({
  kind: z.enum(['party', 'issue', 'source']),
  words: z.array(z.string().max(200)).min(1).max(100).readonly(),
});
/** For these three, `typed` is what was typed; the values are those that it can mean, perhaps none. */
const Stance = z.strictObject({
  kind: z.literal('stance'),
  typed: z.string().max(1_000),
  values: z.array(z.enum(STANCES)).readonly(),
});
const Firmness = z.strictObject({
  kind: z.literal('firmness'),
  typed: z.string().max(1_000),
  values: z.array(z.enum(FIRMNESSES)).readonly(),
});
const Language = z.strictObject({
  kind: z.literal('language'),
  typed: z.string().max(1_000),
  /** BCP 47 tags in lower case. */
  values: z.array(z.string().max(35)).max(500).readonly(),
});
/** From one ISO day to another, both included; null leaves a side open. */
const Dates = z.strictObject({
  kind: z.literal('date'),
  typed: z.string().max(1_000),
  from: z.string().max(10).nullable(),
  to: z.string().max(10).nullable(),
});
const Part = z.discriminatedUnion('kind', [Words, Name, Stance, Firmness, Language, Dates]);

/** A part of a query that stands for itself. */
export type QueryPart = Readonly<z.infer<typeof Part>>;
export type WordsPart = Extract<QueryPart, { readonly kind: 'words' }>;

/** What is sought, as it was understood. */
export type SearchQuery =
  | QueryPart
  | { readonly kind: 'and' | 'or'; readonly parts: readonly SearchQuery[] }
  | { readonly kind: 'not'; readonly part: SearchQuery };

/** The schema of a query on its way to the engine. */
export const SearchQuery: z.ZodType<SearchQuery> = z.lazy(() =>
  z.union([
    Part,
    z.strictObject({ kind: z.enum(['and', 'or']), parts: z.array(SearchQuery).readonly() }),
    z.strictObject({ kind: z.literal('not'), part: SearchQuery }),
  ]),
);

/** How long a query may be, in UTF-16 units. */
export const LONGEST_QUERY = 1_000;

/** The words that a match has to show: those of the query that are not behind a NOT. */
export function soughtWords(query: SearchQuery): readonly WordsPart[] {
  switch (query.kind) {
    case 'words':
      return [query];
    case 'and':
    case 'or':
      return query.parts.flatMap(soughtWords);
    default:
      return [];
  }
}
