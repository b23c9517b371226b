import { useSyncExternalStore } from 'react';
import { isRTL } from 'react-aria-components';

export type Direction = 'ltr' | 'rtl';

/** Which way the window runs: as its document says, now and whenever that changes. */
export function useWindowDirection(): Direction {
  return useSyncExternalStore(subscribe, windowDirection);
}

function windowDirection(): Direction {
  return document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr';
}

function subscribe(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ['dir'] });
  return () => observer.disconnect();
}

/**
 * The locale to be given to a library that reads its direction off the locale: the same language and region, in a script that
 * runs as the window does. Numbers stay as that language writes them. `locale` is a BCP 47 tag.
 */
export function localeThatRuns(locale: string, direction: Direction): string {
  if (isRTL(locale) === (direction === 'rtl')) return locale;
  return new Intl.Locale(locale, { script: direction === 'rtl' ? 'Arab' : 'Latn' }).toString();
}
