import source from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?raw';

/** Where pdf.js passes marked content on: with its name and number, but without the words that it says it stands for. */
const WITHOUT_WORDS = /(\w+)=\[\1\[0\]\.name,\1\[1\]instanceof Dict\?\1\[1\]\.get\("MCID"\):null\]/;
const WITH_WORDS =
  '$1=[$1[0].name,...["MCID","ActualText"].map(key=>$1[1]instanceof Dict?$1[1].get(key):null)]';

/**
 * The half of pdf.js that reads files, with one line altered so that it hands on `ActualText` (ISO 32000-2, 14.9.4). Without it Arabic and Hebrew
 * lose vowel signs: a font has one shape for several, and only this entry says which is meant. Throws when a new version of pdf.js
 * does not have that line.
 */
export async function loadPdfWorker(): Promise<unknown> {
  const altered = source.replace(WITHOUT_WORDS, WITH_WORDS);
  if (altered === source)
    throw new Error('pdf.js has changed: look where it handles beginMarkedContentProps');
  const address = `data:text/javascript;base64,${Buffer.from(altered).toString('base64')}`;
  return import(/* @vite-ignore */ address);
}
