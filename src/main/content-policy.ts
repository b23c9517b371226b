import { createHash } from 'node:crypto';
import { PAGE_STYLE } from './export/html';
import { PRINT_STYLE } from './export/print-page';

/**
 * Two style sheets that react-aria-components writes into the page (touch-action of pressable elements; overscroll behind a
 * dialogue) are allowed by their digests, as CSP Level 3 provides, so that no other inline style is.
 */
const REACT_ARIA_STYLES = [
  "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
  "'sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg='",
];

/** The styles of pages that are exported, allowed by their digests too, so that a preview is the page itself. */
const EXPORTED_STYLES = [PAGE_STYLE, PRINT_STYLE].map(
  (style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
);

/** The content security policy (W3C CSP Level 3) of every file of `app://parley`: the application's own files and nothing else. */
export const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${[...REACT_ARIA_STYLES, ...EXPORTED_STYLES].join(' ')}`,
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The policy of a page that comes from the development server, whose client needs inline scripts and styles and a socket. */
export function devContentPolicy(devOrigin: string): string {
  const socket = devOrigin.replace(/^http/u, 'ws');
  return [
    "default-src 'none'",
    "script-src 'self' 'unsafe-inline'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' data:",
    `connect-src 'self' ${socket}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
