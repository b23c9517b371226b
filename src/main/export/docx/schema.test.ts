import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { traitsOf } from '../../../shared/tables/column-traits';
import { paperTable } from '../../../shared/tables/paper-table';
import { faultsOfOrder, WORD_ORDERS } from '../testing/child-order';
import { faultsOfPackage } from '../testing/package-rules';
import { readXml, unzip } from '../testing/read-office';
import { docxBytes } from './document';
import type { DocxJob } from './job';

/* Word refuses a whole document for one element that stands where its schema has it not; LibreOffice reads on. Word cannot be run here: this is what stands for it. */

type Files = ReadonlyMap<string, string>;

const SHOWN = ['document', 'styles', 'footnotes', 'endnotes', 'settings', 'numbering', 'footer1'].map(
  (name) => `word/${name}.xml`,
);

/** Every reference to a style, a note or a list of a document that leads nowhere. */
function faultsOfReferences(files: Files): readonly string[] {
  const has = (part: string, tag: string, key: string) => valuesOf(files.get(part) ?? '', tag, key);
  const styles = has('word/styles.xml', 'w:style', 'w:styleId');
  const known = {
    ...{ 'w:pStyle': styles, 'w:rStyle': styles, 'w:tblStyle': styles, 'w:basedOn': styles },
    ...{ 'w:next': styles, 'w:link': styles },
    'w:footnoteReference': has('word/footnotes.xml', 'w:footnote', 'w:id'),
    'w:endnoteReference': has('word/endnotes.xml', 'w:endnote', 'w:id'),
    'w:numId': has('word/numbering.xml', 'w:num', 'w:numId'),
  };
  const twice = Object.values(known).filter((ids) => new Set(ids).size !== ids.length);
  const lost = SHOWN.flatMap((part) =>
    Object.entries(known).flatMap(([tag, ids]) =>
      valuesOf(files.get(part) ?? '', tag, tag.endsWith('Reference') ? 'w:id' : 'w:val')
        .filter((id) => !ids.includes(id))
        .map((id) => `${part}: ${tag} ${id}`),
    ),
  );
  return [...twice.map((ids) => `an id is there twice: ${ids.join(' ')}`), ...lost];
}

function valuesOf(xml: string, tag: string, key: string): readonly string[] {
  const found: string[] = [];
  if (xml === '') return found;
  readXml(xml, {
    open({ name, attributes }) {
      if (name === tag && attributes[key] !== undefined) found.push(String(attributes[key]));
    },
  });
  return found;
}

/** A cell that does not end in a paragraph makes Word refuse the document (17.4.65). */
function cellsWithoutEnd(xml: string): number {
  let [count, last] = [0, ''];
  readXml(xml, {
    close(name) {
      if (name === 'w:tc' && last !== 'w:p') count += 1;
      last = name;
    },
  });
  return count;
}

function faultsIn(files: Files): readonly string[] {
  return [
    ...faultsOfPackage(files),
    ...faultsOfReferences(files),
    ...SHOWN.flatMap((part) => {
      const xml = files.get(part);
      return xml === undefined ? [] : faultsOfOrder(xml, WORD_ORDERS).map((fault) => `${part}: ${fault}`);
    }),
    ...(cellsWithoutEnd(files.get('word/document.xml') ?? '') === 0 ? [] : ['a cell without a paragraph']),
  ];
}

function job(rows: readonly (readonly (string | null)[])[], patch: Partial<DocxJob>): DocxJob {
  const traits = [
    traitsOf('', 'head'),
    traitsOf('stance', 'stance', 'P'),
    traitsOf('quote', 'quote', 'P', true),
    traitsOf('citation', 'source', 'P', true),
    traitsOf('date', 'date', 'Q'),
    traitsOf('statement', 'words', 'R'),
  ];
  const columns = ['head', 'P: stance', 'P: quote', 'P: source', 'Q: date', 'R: words'];
  return {
    paper: paperTable({ columns, rows, traits }),
    ...{ title: 'T & <t>', subtitle: 'محادثات', caption: '2 rows', aboutHeading: 'About', about: ['x', 'ع'] },
    ...{ notesHeading: 'Sources', foot: 'Page {page} of {pages}', language: 'en', isRightToLeft: false },
    notes: 'endnotes',
    ...patch,
  };
}

describe('A Word document', () => {
  it('has every element where its schema has it, and every reference leads somewhere, whatever is in it', async () => {
    const text = fc.oneof(
      fc.constantFrom('قَالَ «نَعَمْ»؛ x', 'a\nسطر\n\nb', '\u0001\t', 'mixed عربي 12', ' ', ''),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    const row = fc.tuple(text, text, text, fc.option(text), text, text);
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 4 }),
        fc.constantFrom('endnotes' as const, 'footnotes' as const),
        fc.boolean(),
        async (rows, notes, isRightToLeft) => {
          const files = await unzip(await docxBytes(job(rows, { notes, isRightToLeft })));
          expect(faultsIn(files)).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('would be found out if it had not', async () => {
    const made = await unzip(await docxBytes(job([['a', 'b', 'c', 'One', 'd', 'e']], {})));
    const spoilt = (part: string, from: string | RegExp, to: string) => {
      const xml = made.get(part) ?? '';
      expect(xml).toMatch(from);
      return faultsIn(new Map([...made, [part, xml.replace(from, to)]]));
    };
    expect(spoilt('word/document.xml', /(<w:pStyle [^>]*>)(<w:bidi[^>]*>)/, '$2$1')).not.toEqual([]);
    expect(spoilt('word/document.xml', /<w:pStyle w:val="Title"/, '<w:pStyle w:val="None"')).not.toEqual([]);
    expect(spoilt('word/document.xml', /(<w:endnoteReference w:id=")1/, '$19')).not.toEqual([]);
    expect(spoilt('word/document.xml', /(<w:footerReference [^>]*r:id=")[^"]*/, '$1rId99')).not.toEqual([]);
    expect(
      spoilt('word/document.xml', '</w:tblPr>', '<w:tblStyle w:val="BriefingTable"/></w:tblPr>'),
    ).not.toEqual([]);
    expect(spoilt('[Content_Types].xml', /\/word\/styles.xml/, '/word/other.xml')).not.toEqual([]);
    expect(spoilt('word/styles.xml', /(<w:b\/>)(<w:bCs\/>)/, '$2$1')).not.toEqual([]);
  });
});
