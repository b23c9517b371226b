import { expect, it } from 'vitest';
import { directionOf } from './direction';

it('tells the direction of a language by its primary subtag', () => {
  expect(['ar', 'ar-SY', 'HE', 'fa', 'ur-PK'].map(directionOf)).toEqual(Array(5).fill('rtl'));
  expect(['en', 'ru', 'uk-UA', '', 'arn'].map(directionOf)).toEqual(Array(5).fill('ltr'));
});
