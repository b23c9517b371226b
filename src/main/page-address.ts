/** Where the page comes from. */
export interface PageAddress {
  readonly url: string;
  /** The development server's origin, such as `http://localhost:5173`; null when the page comes from the application itself. */
  readonly devOrigin: string | null;
}

const APP_URL = 'app://parley/';

/** The page's address: the development server's when there is one (null in packages), else the application's own files. */
export function pageAddress(devServer: string | null): PageAddress {
  if (devServer === null) return { url: APP_URL, devOrigin: null };
  return { url: devServer, devOrigin: new URL(devServer).origin };
}

/** Whether `url` is a page of Parley, so that what it sends can be considered at all. */
export function isOwnPage(url: string, page: PageAddress): boolean {
  if (page.devOrigin === null) return url.startsWith(APP_URL);
  return originOf(url) === page.devOrigin;
}

/**
 * Whether a request may leave: only for the application's own files; and outside of packages for the developer tools
 * and the development server.
 */
export function isRequestAllowed(url: string, page: PageAddress, hasDevTools: boolean): boolean {
  if (url.startsWith('app:')) return true;
  if (hasDevTools && url.startsWith('devtools:')) return true;
  if (page.devOrigin === null) return false;
  return originOf(url.replace(/^ws/u, 'http')) === page.devOrigin;
}

function originOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).origin : null;
}
