import {
  attribute,
  descendants,
  type HtmlDocument,
  type HtmlElement,
  isElement,
  textWithin,
} from './html-tree';
import { foundInJsonLd } from './json-ld';
import { type Found, words } from './proposals';

/** Names of metadata in lower case: Highwire Press (`citation_`), OpenGraph, Dublin Core and what sites made up. */
const TITLES = ['citation_title', 'og:title', 'dc.title', 'dcterms.title', 'twitter:title', 'parsely-title'];
const AUTHORS = [
  'dc.creator',
  'dcterms.creator',
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
];
const PUBLISHERS = [
  ...['citation_publisher', 'citation_journal_title', 'og:site_name', 'dc.publisher', 'dcterms.publisher'],
  ...['copyright', 'application-name'],
];
const DATES = [
  ...['citation_publication_date', 'citation_date', 'citation_online_date', 'article:published_time'],
  ...['og:published_time', 'dcterms.issued', 'dc.date.issued', 'dc.date', 'dcterms.date', 'dcterms.created'],
  ...[
    'dc.date.created',
    'datepublished',
    'parsely-pub-date',
    'sailthru.date',
    'pubdate',
    'publishdate',
    'date',
  ],
];
const LANGUAGES = ['content-language', 'dc.language', 'dcterms.language', 'language', 'og:locale'];

/** What a page says of itself in its head, its markup and the note of whoever saved it, by field, the likeliest first. */
export function foundInPage(page: HtmlDocument): Found {
  const facts = gather(page);
  const meta = (names: readonly string[]) => names.flatMap((name) => facts.metas.get(name) ?? []);
  const article = foundInJsonLd(facts.scripts);
  const citedAuthors = meta(['citation_author']);
  const saved = savedFrom(facts.comments);
  return {
    title: [...meta(TITLES.slice(0, 1)), ...(article.title ?? []), ...meta(TITLES), ...facts.titles],
    // An account on a social network is given as an address.
    author: [citedAuthors.join('; '), ...(article.author ?? []), ...meta(AUTHORS), ...facts.authors].filter(
      (author) => !/^https?:/i.test(author),
    ),
    publisher: [...meta(PUBLISHERS.slice(0, 3)), ...(article.publisher ?? []), ...meta(PUBLISHERS)],
    publishedOn: [...meta(DATES.slice(0, 3)), ...(article.publishedOn ?? []), ...meta(DATES), ...facts.dates],
    accessedOn: saved.dates,
    language: [...facts.languages, ...meta(LANGUAGES), ...(article.language ?? [])],
    url: mostSpecific(
      [...facts.canonical, ...meta(['og:url']), ...saved.urls, ...(article.url ?? [])],
      saved.urls[0],
    ),
  };
}

interface Facts {
  readonly metas: Map<string, string[]>;
  readonly scripts: string[];
  readonly comments: string[];
  readonly titles: string[];
  readonly authors: string[];
  readonly dates: string[];
  readonly languages: string[];
  readonly canonical: string[];
}

function gather(page: HtmlDocument): Facts {
  const facts: Facts = {
    metas: new Map(),
    ...{ scripts: [], comments: [], titles: [], authors: [], dates: [], languages: [], canonical: [] },
  };
  for (const node of descendants(page, ({ tagName }) => tagName !== 'svg')) {
    if (isElement(node)) gatherElement(node, facts);
    else if ('data' in node) facts.comments.push(node.data);
  }
  return facts;
}

function gatherElement(element: HtmlElement, facts: Facts): void {
  const { tagName } = element;
  const of = (name: string) => attribute(element, name) ?? '';
  const property = of('itemprop').toLowerCase();
  if (tagName === 'html') facts.languages.push(of('lang'), of('xml:lang'));
  if (tagName === 'title' || (tagName === 'h1' && facts.titles.length === 0))
    facts.titles.push(textWithin(element));
  if (tagName === 'script' && /^application\/ld\+json/i.test(of('type').trim())) {
    facts.scripts.push(textWithin(element));
  }
  if (tagName === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(of('rel').slice(0, 200)))
    facts.canonical.push(of('href'));
  if (tagName === 'time') {
    const date = attribute(element, 'datetime') ?? textWithin(element);
    if (property === 'datepublished' || attribute(element, 'pubdate') !== null) facts.dates.unshift(date);
    else facts.dates.push(date);
  }
  if (tagName === 'meta') gatherMeta(element, property, facts.metas);
  else if ((of('rel') === 'author' || property === 'author') && facts.authors.length < 10) {
    facts.authors.push(words(textWithin(element)) ?? '');
  }
}

function gatherMeta(element: HtmlElement, property: string, metas: Map<string, string[]>): void {
  const content = attribute(element, 'content') ?? '';
  if (content.trim() === '') return;
  const names = ['name', 'property', 'http-equiv'].map((name) => attribute(element, name) ?? '');
  for (const name of new Set([...names, property].map((each) => each.trim().toLowerCase()))) {
    const contents = metas.get(name);
    if (contents !== undefined) contents.push(content);
    else if (name !== '') metas.set(name, [content]);
  }
}

/** What browsers and programs that save pages note in a comment: the address, and some the date. */
function savedFrom(comments: readonly string[]): { readonly urls: string[]; readonly dates: string[] } {
  const urls: string[] = [];
  const dates: string[] = [];
  for (const comment of comments.slice(0, 100).map((each) => each.slice(0, 3_000))) {
    const [, url] = /(?:saved from url=\(\d+\)|Mirrored from |\surl:\s*)(\S+)/i.exec(comment) ?? [];
    if (url !== undefined) urls.push(/^[a-z]+:/i.test(url) ? url : `http://${url}`);
    const [, date] = /\ssaved date:\s*([^\n]+)/i.exec(comment) ?? [];
    if (date !== undefined && url !== undefined) dates.push(date);
  }
  return { urls, dates };
}

/** Addresses in full, relative ones from where the page was saved; those of a site's front page come last, as templates give them by mistake. */
function mostSpecific(urls: readonly string[], base: string | undefined): string[] {
  const full = urls.map((url) => (/^(?:\/|\.)/.test(url) ? (URL.parse(url, base)?.href ?? '') : url));
  const isFrontPage = (url: string) => /^https?:\/\/[^/]+\/?$/i.test(url.trim());
  return [...full.filter((url) => !isFrontPage(url)), ...full.filter(isFrontPage)];
}
