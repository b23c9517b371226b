import { isRTL } from 'react-aria-components';
import { expect, it } from 'vitest';
import { localeThatRuns } from './window-direction';

it.each(['en-GB', 'en-US', 'en', 'en-u-hc-h12', 'ru', 'ar', 'ar-EG'])('makes %s run both ways', (locale) => {
  expect(isRTL(localeThatRuns(locale, 'rtl'))).toBe(true);
  expect(isRTL(localeThatRuns(locale, 'ltr'))).toBe(false);
});

it('leaves a locale alone that runs as the window does', () => {
  expect(localeThatRuns('en-GB', 'ltr')).toBe('en-GB');
  expect(localeThatRuns('ar-EG', 'rtl')).toBe('ar-EG');
});

it('keeps the language, its words for numbers and its digits', () => {
  const mirrored = localeThatRuns('en-GB', 'rtl');
  expect(new Intl.Locale(mirrored).language).toBe('en');
  for (const style of ['decimal', 'percent'] as const) {
    expect(new Intl.NumberFormat(mirrored, { style }).format(12_345.6)).toBe(
      new Intl.NumberFormat('en-GB', { style }).format(12_345.6),
    );
  }
});
