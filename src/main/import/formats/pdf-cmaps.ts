/**
 * The character maps of Chinese, Japanese and Korean fonts that a PDF may name instead of holding them, as data URLs by path. The build puts them into
 * a chunk of their own that is loaded when the first is asked for: there is no file to be found at run time.
 */
const MAPS = import.meta.glob('/node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url&inline',
  import: 'default',
  eager: true,
});

/** The bytes of a character map such as `UniGB-UCS2-H.bcmap`; null when there is none of that name. */
export function characterMap(fileName: string): Uint8Array | null {
  const url = MAPS[`/node_modules/pdfjs-dist/cmaps/${fileName}`];
  return url === undefined ? null : Uint8Array.from(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
}
