import { z } from 'zod';
import { readLanguage } from '../../../shared/read-language';
import {
  type BibliographyEntry,
  commonDate,
  dateOfParts,
  firstAddress,
  joinNames,
  oneLine,
  plainDoi,
  writtenDate,
} from './entry';

const Text = z.union([z.string(), z.number().transform(String)]).catch('');
const Name = z.looseObject({
  family: Text.optional(),
  given: Text.optional(),
  literal: Text.optional(),
  'dropping-particle': Text.optional(),
  'non-dropping-particle': Text.optional(),
  suffix: Text.optional(),
});
const DateParts = z.array(z.array(z.union([z.string(), z.number()]).nullable()));
const CslDate = z.looseObject({
  'date-parts': DateParts.optional().catch(undefined),
  literal: Text.optional(),
  raw: Text.optional(),
  circa: z.union([z.boolean(), z.string(), z.number()]).optional(),
});
const Names = z.array(Name).catch([]);
const Dated = CslDate.optional().catch(undefined);
const Item = z.looseObject({
  title: Text.optional(),
  author: Names.optional(),
  editor: Names.optional(),
  publisher: Text.optional(),
  'container-title': Text.optional(),
  issued: Dated,
  accessed: Dated,
  URL: Text.optional(),
  DOI: Text.optional(),
  language: Text.optional(),
});

/** Types of items of documents such as analysts cite (csl-data.json). */
const TYPES =
  'article(?:-journal|-magazine|-newspaper)?|bill|book|broadcast|chapter|document|interview|legal_case|legislation|manuscript|' +
  'pamphlet|paper-conference|personal_communication|post(?:-weblog)?|regulation|report|review|speech|standard|thesis|treaty|webpage';
const ITEM = new RegExp(`"type"\\s*:\\s*"(?:${TYPES})"`);

/** Whether a JSON text is a list of references, by how it begins. */
export function looksLikeCslJson(beginning: string): boolean {
  return /^\ufeff?\s*(?:\[\s*\{|\{\s*")/.test(beginning) && ITEM.test(beginning);
}

/**
 * Reads a reference list in CSL-JSON (Citation Style Language 1.0.2, schemas/input/csl-data.json): a list of items, one alone, or a list
 * under `items`. What is no item, or has neither a title nor an address, is left out. Null when the text is no such JSON.
 */
export function readCslJson(text: string): readonly BibliographyEntry[] | null {
  const json = parse(text);
  const list = z
    .union([z.array(z.unknown()), z.looseObject({ items: z.array(z.unknown()) })])
    .safeParse(json);
  const items = !list.success ? [json] : Array.isArray(list.data) ? list.data : list.data.items;
  const entries = items.flatMap((item) => {
    const read = Item.safeParse(item);
    return read.success ? [entryOf(read.data)] : [];
  });
  const known = entries.filter(({ title, url, doi }) => title !== '' || url !== '' || doi !== '');
  return known.length === 0 ? null : known;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function entryOf(item: z.infer<typeof Item>): BibliographyEntry {
  const names = item.author !== undefined && item.author.length > 0 ? item.author : (item.editor ?? []);
  return {
    title: plain(item.title),
    author: joinNames(names.map(nameOf)),
    publisher: plain(item.publisher) || plain(item['container-title']),
    publishedOn: dateOf(item.issued),
    accessedOn: dateOf(item.accessed),
    url: firstAddress([item.URL ?? '']),
    language: readLanguage(item.language ?? '') ?? '',
    doi: plainDoi(item.DOI ?? ''),
    files: [],
  };
}

/** Titles may carry the marks that CSL processors understand: italics, small capitals, superscripts. */
function plain(text: string | undefined): string {
  return oneLine((text ?? '').replaceAll(/<\/?(?:i|b|sup|sub|sc|span)(?:\s[^>]*)?>/giu, ''));
}

function nameOf(name: z.infer<typeof Name>): string {
  if (name.literal !== undefined && name.literal !== '') return name.literal;
  const family = oneLine(`${name['non-dropping-particle'] ?? ''} ${name.family ?? ''}`);
  const given = oneLine(`${name.given ?? ''} ${name['dropping-particle'] ?? ''}`);
  return [family, given, name.suffix ?? ''].filter((part) => part !== '').join(', ');
}

function dateOf(date: z.infer<typeof CslDate> | undefined): string {
  if (date === undefined) return '';
  const [from, to] = (date['date-parts'] ?? []).map(([year, month, day]) => dateOfParts(year, month, day));
  const found =
    from !== undefined && from !== ''
      ? commonDate(from, to ?? '')
      : writtenDate(date.literal ?? date.raw ?? '');
  const isAbout = date.circa === true || date.circa === 1 || date.circa === '1' || date.circa === 'true';
  return isAbout && /\d$/.test(found) ? `${found}~` : found;
}
