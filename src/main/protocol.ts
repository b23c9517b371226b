import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { appFile, mediaType } from './app-files';
import { CONTENT_POLICY } from './content-policy';

/** Announces `app://` as a secure standard scheme. Must be called before the application is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built page: the files inside `folder` (an absolute path) and nothing else. */
export function serveAppFiles(folder: string): void {
  protocol.handle('app', async (request) => {
    if (request.method !== 'GET') return refuse(405);
    const file = appFile(folder, request.url);
    const type = file === null ? null : mediaType(file);
    if (file === null || type === null) return refuse(404);
    try {
      const bytes = await readFile(file);
      return new Response(new Uint8Array(bytes), { headers: { ...HEADERS, 'content-type': type } });
    } catch {
      return refuse(404);
    }
  });
}

const HEADERS = {
  'content-security-policy': CONTENT_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
} as const;

function refuse(status: 404 | 405): Response {
  return new Response(null, { status, headers: HEADERS });
}
