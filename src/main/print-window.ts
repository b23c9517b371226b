import { randomUUID } from 'node:crypto';
import { BrowserWindow, type Session, session } from 'electron';
import { DossierError } from '../shared/errors';

/** What is served to the windows that print, by its path, as long as it is printed. */
const pages = new Map<string, string>();
let printing: Session | null = null;

/**
 * Prints a page as PDF (ISO 32000) in a hidden window without script, without preload and, as every session of Parley, without network, and resolves to its
 * bytes. Its size and margins are those of its style. Rejects with `exportCancelled` when the signal is aborted, and with `printFailed`.
 */
export async function printToPdf(html: string, signal: AbortSignal): Promise<Uint8Array> {
  if (signal.aborted) throw new DossierError('exportCancelled');
  const path = `/${randomUUID()}`;
  pages.set(path, html);
  const browser = new BrowserWindow({
    show: false,
    webPreferences: {
      session: printSession(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      webSecurity: true,
      images: false,
      spellcheck: false,
      webviewTag: false,
      devTools: false,
    },
  });
  // A window that is gone may never answer what it was asked before.
  const aborted = Promise.withResolvers<never>();
  const end = () => aborted.reject(new DossierError('exportCancelled'));
  signal.addEventListener('abort', end, { once: true });
  try {
    return await Promise.race([print(browser, path), aborted.promise]);
  } catch (error) {
    if (!signal.aborted) throw new DossierError('printFailed', {}, error);
    throw new DossierError('exportCancelled');
  } finally {
    signal.removeEventListener('abort', end);
    pages.delete(path);
    browser.destroy();
  }
}

async function print(browser: BrowserWindow, path: string): Promise<Uint8Array> {
  await browser.loadURL(`app://print${path}`);
  return browser.webContents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
}

/** A session in the memory that knows the pages to be printed and nothing else. */
function printSession(): Session {
  if (printing !== null) return printing;
  printing = session.fromPartition('print');
  printing.protocol.handle('app', ({ method, url }) => {
    const { host, pathname } = new URL(url);
    const html = method === 'GET' && host === 'print' ? pages.get(pathname) : undefined;
    if (html === undefined) return new Response(null, { status: 404 });
    return new Response(html, {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
        'x-content-type-options': 'nosniff',
      },
    });
  });
  return printing;
}
