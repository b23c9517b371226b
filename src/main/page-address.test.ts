import { describe, expect, it } from 'vitest';
import { isOwnPage, isRequestAllowed, pageAddress } from './page-address';

const packaged = pageAddress(null);
const development = pageAddress('http://localhost:5173/');

describe('isOwnPage', () => {
  it('knows the application’s own page and no look-alike', () => {
    expect(isOwnPage('app://parley/', packaged)).toBe(true);
    expect(isOwnPage('app://parley/index.html#x', packaged)).toBe(true);
    expect(isOwnPage('app://parley.example/', packaged)).toBe(false);
    expect(isOwnPage('https://app//parley/', packaged)).toBe(false);
    expect(isOwnPage('about:blank', packaged)).toBe(false);
    expect(isOwnPage('http://localhost:5173/', packaged)).toBe(false);
  });

  it('knows the development server’s page by its whole origin', () => {
    expect(isOwnPage('http://localhost:5173/index.html', development)).toBe(true);
    expect(isOwnPage('http://localhost:51731/', development)).toBe(false);
    expect(isOwnPage('nonsense', development)).toBe(false);
  });
});

describe('isRequestAllowed', () => {
  it('lets only the application’s own files through in a package', () => {
    expect(isRequestAllowed('app://parley/index.js', packaged, false)).toBe(true);
    for (const url of [
      'https://example.org/',
      'http://localhost:5173/',
      'ws://localhost:5173/',
      'file:///etc/passwd',
      'devtools://devtools/bundled/x.js',
      'data:text/html,x',
      'blob:app://parley/1',
      'chrome://gpu/',
      'application://x',
    ]) {
      expect(isRequestAllowed(url, packaged, false)).toBe(false);
    }
  });

  it('lets developer tools and the development server through where they exist', () => {
    expect(isRequestAllowed('devtools://devtools/bundled/x.js', packaged, true)).toBe(true);
    expect(isRequestAllowed('ws://localhost:5173/?token=1', development, true)).toBe(true);
    expect(isRequestAllowed('http://localhost:5173/src/main.tsx', development, true)).toBe(true);
    expect(isRequestAllowed('http://localhost:9999/', development, true)).toBe(false);
    expect(isRequestAllowed('https://example.org/', development, true)).toBe(false);
  });
});
