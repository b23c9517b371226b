import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Prints the texts of texts.json with LibreOffice, saves memo.fodt in other formats and, where `ELECTRON` names it, prints with Chromium; see README.md. */
const here = import.meta.dirname;
const texts = JSON.parse(readFileSync(join(here, 'texts.json'), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'specimens-'));

for (const [name, font, paragraphs] of [
  ['arabic-amiri', 'Amiri', texts.arabic],
  ['arabic-noto', 'Noto Sans Arabic', texts.arabic],
  ['arabic-dejavu', 'DejaVu Sans', texts.arabic],
  ['hebrew', 'DejaVu Sans', texts.hebrew],
]) {
  writeFileSync(join(folder, `${name}.fodt`), flatOpenDocument(font, paragraphs));
  execFileSync('soffice', [
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    here,
    join(folder, `${name}.fodt`),
  ]);
}
for (const format of ['docx:MS Word 2007 XML', 'odt']) {
  execFileSync('soffice', ['--headless', '--convert-to', format, '--outdir', here, join(here, 'memo.fodt')]);
}
if (process.env.ELECTRON) {
  const pages = {
    'arabic-chromium': ['Amiri', texts.arabic],
    'hebrew-chromium': ['DejaVu Sans', texts.hebrew],
  };
  for (const [name, [font, paragraphs]] of Object.entries(pages)) {
    writeFileSync(join(folder, `${name}.html`), page(font, paragraphs));
  }
  writeFileSync(join(folder, 'package.json'), '{ "main": "print.cjs" }');
  writeFileSync(join(folder, 'print.cjs'), PRINT());
  execFileSync(process.env.ELECTRON, [...process.argv.slice(2), '.', ...Object.keys(pages)], { cwd: folder });
  for (const name of Object.keys(pages)) renameSync(join(folder, `${name}.pdf`), join(here, `${name}.pdf`));
}
rmSync(folder, { recursive: true });

function flatOpenDocument(font, paragraphs) {
  const namespaces = ['office', 'text', 'style', 'xsl-fo-compatible', 'svg-compatible', 'meta']
    .map(
      (name) =>
        `xmlns:${{ 'xsl-fo-compatible': 'fo', 'svg-compatible': 'svg' }[name] ?? name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
    )
    .join(' ');
  const body = paragraphs.map((text) => `<text:p text:style-name="P">${text}</text:p>`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?><office:document ${namespaces} xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>${paragraphs[0]}</dc:title><meta:initial-creator>A. Analyst</meta:initial-creator></office:meta>
<office:font-face-decls><style:font-face style:name="F" svg:font-family="'${font}'"/></office:font-face-decls>
<office:automatic-styles><style:style style:name="P" style:family="paragraph"><style:paragraph-properties style:writing-mode="rl-tb" fo:text-align="start" fo:margin-bottom="0.3cm"/><style:text-properties style:font-name="F" style:font-name-complex="F" fo:font-size="12pt" style:font-size-complex="12pt"/></style:style></office:automatic-styles>
<office:body><office:text>${body}</office:text></office:body></office:document>`;
}

function page(font, paragraphs) {
  const body = paragraphs.map((text) => `<p>${text}</p>`).join('');
  return `<!doctype html><meta charset="utf-8"><title>${paragraphs[0]}</title><body dir="rtl" style="font: 12pt '${font}'">${body}`;
}

function PRINT() {
  return `const { app, BrowserWindow } = require('electron');
const { writeFileSync } = require('node:fs');
app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false });
  for (const name of process.argv.filter((argument) => argument.endsWith('-chromium'))) {
    await window.loadFile(name + '.html');
    writeFileSync(name + '.pdf', await window.webContents.printToPDF({}));
  }
  app.quit();
});`;
}
