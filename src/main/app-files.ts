import { join, sep } from 'node:path';

/** Media types by file ending (IANA media types registry); a page is never given a type that it would have to guess. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/**
 * The file inside `folder` (an absolute path) that an `app://parley/…` address stands for; null when the address is another
 * application's, is malformed, or would lead out of the folder.
 */
export function appFile(folder: string, address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'app:' || url.host !== 'parley') return null;
  const path = decoded(url.pathname);
  if (path === null || /[\0\\]/u.test(path)) return null;
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  return file.startsWith(folder + sep) ? file : null;
}

/** The media type of a file by its ending; null for endings that the page has no use for. */
export function mediaType(file: string): string | null {
  const ending = /\.[a-z0-9]+$/u.exec(file.toLowerCase())?.[0];
  return ending === undefined ? null : (MEDIA_TYPES[ending] ?? null);
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
