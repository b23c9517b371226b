import { expect, it } from 'vitest';
import { Offers } from './offers';

it('knows the paths of the last twenty offers in their order, and no older ones', () => {
  const offers = new Offers();
  for (let n = 0; n < 25; n += 1) offers.add(`offer ${n}`, [`/b${n}.txt`, `/a${n}.txt`]);
  expect([0, 1].map((place) => offers.pathOf('offer 24', place))).toEqual(['/b24.txt', '/a24.txt']);
  expect([0, 1].map((place) => offers.pathOf('offer 5', place))).toEqual(['/b5.txt', '/a5.txt']);
  expect(() => offers.pathOf('offer 4', 0)).toThrow('offerExpired');
  expect(() => offers.pathOf('offer 24', 2)).toThrow('offerExpired');
});

it('takes no offer for another, whatever it is called', () => {
  const offers = new Offers();
  for (const id of ['__proto__', 'constructor', 'toString', '']) {
    expect(() => offers.pathOf(id, 0)).toThrow('offerExpired');
  }
  offers.add('__proto__', ['/a.txt']);
  expect(offers.pathOf('__proto__', 0)).toBe('/a.txt');
});
