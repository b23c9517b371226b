import { parse } from 'parse5';
import { expect, it } from 'vitest';
import type { Table } from '../../shared/table';
import { traitsOf } from '../../shared/tables/column-traits';
import { paperTable } from '../../shared/tables/paper-table';
import { printPage } from './print-page';

const TRICKY = ['قَالَ «نَعَمْ»؛ "x" <b>', 'line\nسطر', '</style><script>alert(1)</script>', ' spaces ', '🕊️'];
const table: Table = {
  columns: ['a', 'quote', 'source'],
  rows: TRICKY.map((text) => ['x', text, 'One, ¶ 1\nTwo, ¶ 2']),
  traits: [
    traitsOf('', 'a'),
    traitsOf('quote', 'quote', 'P', true),
    traitsOf('citation', 'source', 'P', true),
  ],
};
const options = {
  ...{ title: 'The matrix </title>', subtitle: 'Dossier', caption: '5 rows', notesHeading: 'Sources' },
  ...{ aboutHeading: 'About', about: ['From <here>'], foot: 'Page "{page}" of </style> {pages}' },
  ...{ language: 'en', isRightToLeft: false },
} as const;

interface Node {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}

function all(node: Node, name: string): readonly Node[] {
  const inside = (node.childNodes ?? []).flatMap((child) => all(child, name));
  return node.nodeName === name ? [node, ...inside] : inside;
}

function textOf(node: Node): string {
  return node.value ?? (node.childNodes ?? []).map(textOf).join('');
}

const page = parse(printPage(paperTable(table), options)) as Node;

it('The page to be printed has every quote as it is, each line in its direction, and nothing in it is markup', () => {
  const cells = all(page, 'td').map((cell) =>
    all(cell, 'p')
      .map((line) => ({ line, text: (line.childNodes ?? []).filter(({ nodeName }) => nodeName === '#text') }))
      .map(({ text }) => text.map(textOf).join(''))
      .join('\n'),
  );
  expect(cells).toEqual(TRICKY);
  expect(all(page, 'script')).toEqual([]);
  expect(all(page, 'title').map(textOf)).toEqual(['The matrix </title>']);
  const directions = all(page, 'p').filter((line) => /^(line|سطر)/.test(textOf(line)));
  expect(directions.map(({ attrs }) => attrs?.find(({ name }) => name === 'dir')?.value)).toEqual([
    'ltr',
    'rtl',
  ]);
});

it('Citations are numbered notes, each once, and the page asks for nothing from anywhere', () => {
  expect(all(page, 'li').map(textOf)).toEqual(['One, ¶ 1', 'Two, ¶ 2']);
  expect(all(page, 'sup').map(textOf)).toEqual(TRICKY.map(() => '1, 2'));
  expect(all(page, 'style')).toHaveLength(2);
  expect(printPage(paperTable(table), options)).not.toMatch(/(src|href)=|url\(|@import/);
});
