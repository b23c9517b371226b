import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseWith, refusalOf } from '../testing/refusal';
import { makeZip, type ZipEntry } from '../testing/zip';
import { parseOdt } from './odt';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';
const NAMESPACES = [
  ...['office', 'text', 'table', 'style', 'meta', 'manifest'].map(
    (name) => `xmlns:${name}="${OASIS}:${name}:1.0"`,
  ),
  `xmlns:draw="${OASIS}:drawing:1.0" xmlns:fo="${OASIS}:xsl-fo-compatible:1.0" xmlns:svg="${OASIS}:svg-compatible:1.0"`,
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ');

function makeOdt(body: string, styles = '', others: readonly ZipEntry[] = []) {
  const content = `<office:document-content ${NAMESPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  return makeZip([{ path: 'content.xml', content }, ...others]);
}
async function blocksOf(body: string, styles = '') {
  return (await parseWith(parseOdt, makeOdt(body, styles))).blocks;
}
async function textsOf(body: string, styles = '') {
  return (await blocksOf(body, styles)).map((block) =>
    'text' in block ? block.text : JSON.stringify(block),
  );
}
const p = (words: string, style = 'Standard') => `<text:p text:style-name="${style}">${words}</text:p>`;
const style = (name: string, rest: string, content = '') =>
  `<style:style style:name="${name}" ${rest}>${content}</style:style>`;

describe('the blocks of an OpenDocument text', () => {
  it('are headings, paragraphs, items of lists, quotations and rows', async () => {
    const cell = (words: string, rest = '') => `<table:table-cell ${rest}>${p(words)}</table:table-cell>`;
    const body =
      '<text:h text:outline-level="2">Talks</text:h>' +
      p('words') +
      `<text:section><text:list><text:list-item>${p('one')}<text:list><text:list-item>${p('two')}</text:list-item></text:list></text:list-item></text:list></text:section>` +
      p('said', 'P1') +
      `<table:table><table:table-header-rows><table:table-row>${cell('a')}${cell('', 'table:number-columns-repeated="2"')}<table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row>${cell('framed')}</table:table-row></table:table>`;
    const styles = style('Quotations', '') + style('P1', 'style:parent-style-name="Quotations"');
    expect(await blocksOf(body, styles)).toEqual([
      { kind: 'heading', text: 'Talks', level: 2 },
      { kind: 'paragraph', text: 'words' },
      { kind: 'listItem', text: 'one' },
      { kind: 'listItem', text: 'two' },
      { kind: 'quotation', text: 'said' },
      { kind: 'tableRow', cells: ['a\n', '\n', '\n', ''] },
      { kind: 'paragraph', text: 'framed' },
    ]);
  });

  it('begin on pages, where the program laid them out or somebody began one', async () => {
    const styles = style('Break', '', '<style:paragraph-properties fo:break-before="page"/>');
    const body = `${p('one ')}${p('ends <text:soft-page-break/>there')}${p('two')}<text:soft-page-break/>${p('three')}${p('four', 'Break')}`;
    expect(await textsOf(body, styles)).toEqual([
      '{"kind":"pageBreak","page":"1"}',
      'one ',
      'ends there',
      '{"kind":"pageBreak","page":"2"}',
      'two',
      '{"kind":"pageBreak","page":"3"}',
      'three',
      '{"kind":"pageBreak","page":"4"}',
      'four',
    ]);
  });
});

describe('the words of an OpenDocument text', () => {
  it('have white space once, and what is written out of it as often as it says', async () => {
    const body = p(
      '  a \n b<text:span> c</text:span> <text:span> d</text:span><text:s text:c="3"/>e<text:tab/>f<text:line-break/> g\u00a0\u00a0h',
    );
    expect(await textsOf(body)).toEqual(['a b c d   e\tf\ng\u00a0\u00a0h']);
  });

  it('are those that stand when all changes are accepted, without what is hidden or only about the text', async () => {
    const styles = style('Gone', '', '<style:text-properties text:display="none"/>');
    const body =
      `<text:tracked-changes><text:changed-region><text:deletion>${p('struck out')}</text:deletion></text:changed-region></text:tracked-changes>` +
      p(
        'a<text:change text:change-id="c"/><text:change-start text:change-id="d"/>b<text:change-end text:change-id="d"/><office:annotation><dc:creator>X</dc:creator><text:p>remark</text:p></office:annotation>c',
      ) +
      p(
        '<text:span text:style-name="Gone">hidden</text:span>d<text:hidden-text text:is-hidden="true">e</text:hidden-text><draw:frame><svg:title>name</svg:title></draw:frame>',
      ) +
      p('hidden', 'Gone') +
      `<text:section text:display="none">${p('hidden')}</text:section>` +
      p(
        '<text:ruby><text:ruby-base>f</text:ruby-base><text:ruby-text>aid</text:ruby-text></text:ruby><text:page-number>3</text:page-number>',
      );
    expect((await textsOf(body, styles)).filter(Boolean)).toEqual(['abc', 'd', 'f3']);
  });

  it('of boxes come after the paragraph where they are anchored, those of notes at the end', async () => {
    const note = (kind: string, words: string) =>
      `<text:note text:note-class="${kind}"><text:note-citation>1</text:note-citation><text:note-body>${p(words)}</text:note-body></text:note>`;
    const body =
      p(
        `be<draw:frame><draw:text-box>${p('boxed')}</draw:text-box></draw:frame>fo<draw:g><draw:custom-shape>${p('shaped')}</draw:custom-shape></draw:g>re${note('endnote', 'end')}${note('footnote', 'foot')}`,
      ) + p('after');
    expect(await textsOf(body)).toEqual(['before', 'boxed', 'shaped', 'after', 'foot', 'end']);
  });
});

it('What an OpenDocument text says of itself is proposed', async () => {
  const meta = `<office:document-meta ${NAMESPACES}><office:meta><dc:title>Talks</dc:title><meta:initial-creator>A. Analyst</meta:initial-creator><dc:creator>Typist</dc:creator><meta:creation-date>2025-08-06T10:00:00.5</meta:creation-date><dc:language>ar</dc:language></office:meta></office:document-meta>`;
  const bytes = makeOdt(p('كييف'), '', [{ path: 'meta.xml', content: meta }]);
  expect((await parseWith(parseOdt, bytes)).proposed).toEqual({
    title: 'Talks',
    author: 'A. Analyst',
    publishedOn: '2025-08-06',
    language: 'ar',
  });
});

it('An OpenDocument text with a password is said to be protected, and one without a text damaged', async () => {
  const manifest = `<manifest:manifest ${NAMESPACES}><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`;
  const locked = makeZip([
    { path: 'content.xml', content: 'noise' },
    { path: 'META-INF/manifest.xml', content: manifest },
  ]);
  expect(await refusalOf(parseWith(parseOdt, locked))).toBe('documentProtected');
  expect(await refusalOf(parseWith(parseOdt, makeZip([{ path: 'a', content: 'x' }])))).toBe(
    'documentDamaged',
  );
});

const CORPUS = '../shared/corpus/ID2.odt';
it.runIf(existsSync(CORPUS))('A real OpenDocument text comes in with its paragraphs', async () => {
  const { blocks, proposed } = await parseWith(parseOdt, readFileSync(CORPUS));
  expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'paragraph']);
  expect(blocks.some((block) => 'text' in block && block.text.includes('€200.00'))).toBe(true);
  expect(proposed.publishedOn).toBe('2013-10-19');
});
