import { app, type Session, type WebContents } from 'electron';
import { devContentPolicy } from './content-policy';
import { isOwnPage, isRequestAllowed, type PageAddress } from './page-address';

/**
 * Closes every session and every page there will ever be: no requests but the application's own, no permissions, no devices, no
 * downloads, no navigation, no new windows. Must be called before the application is ready.
 */
export function guardEverything(page: PageAddress, hasDevTools: boolean): void {
  app.on('session-created', (session) => guardSession(session, page, hasDevTools));
  app.on('web-contents-created', (_event, contents) => guardContents(contents, page));
  // Certificates, passwords and client certificates are only asked for by connections that do not exist.
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, callback) => {
    event.preventDefault();
    callback(false);
  });
  app.on('login', (event) => event.preventDefault());
  app.on('select-client-certificate', (event) => event.preventDefault());
}

function guardSession(session: Session, page: PageAddress, hasDevTools: boolean): void {
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !isRequestAllowed(details.url, page, hasDevTools) });
  });
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.on('select-hid-device', (event) => event.preventDefault());
  session.on('select-serial-port', (event) => event.preventDefault());
  session.on('select-usb-device', (event) => event.preventDefault());
  // The spell checker would download dictionaries.
  session.setSpellCheckerEnabled(false);
  if (process.platform !== 'darwin') session.setSpellCheckerLanguages([]);
  void session.setProxy({ mode: 'direct' });
  const { devOrigin } = page;
  if (devOrigin !== null) addDevPolicy(session, devOrigin);
}

function addDevPolicy(session: Session, devOrigin: string): void {
  session.webRequest.onHeadersReceived((details, callback) => {
    callback({
      responseHeaders: {
        ...details.responseHeaders,
        'content-security-policy': [devContentPolicy(devOrigin)],
      },
    });
  });
}

function guardContents(contents: WebContents, page: PageAddress): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-navigate', (event) => {
    if (!isDevReload(event.url, page)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!isDevReload(event.url, page)) event.preventDefault();
  });
}

/** The development server reloads the page when a change cannot be made in place. */
function isDevReload(url: string, page: PageAddress): boolean {
  return page.devOrigin !== null && isOwnPage(url, page);
}
