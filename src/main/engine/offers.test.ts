import { expect, it } from 'vitest';
import { Offers } from './offers';

it('knows the paths of the last twenty offers in their order, and no older ones', () => {
  const offers = new Offers();
  for (let n = 0; n < 25; n += 1) offers.add(`offer ${n}`, [`/b${n}.txt`, `/a${n}.txt`]);
  expect(offers.pathsOf('offer 24')).toEqual(['/b24.txt', '/a24.txt']);
  expect(offers.pathsOf('offer 5')).toEqual(['/b5.txt', '/a5.txt']);
  expect(() => offers.pathsOf('offer 4')).toThrow('offerExpired');
});

it('takes no offer for another, whatever it is called', () => {
  const offers = new Offers();
  for (const id of ['__proto__', 'constructor', 'toString', '']) {
    expect(() => offers.pathsOf(id)).toThrow('offerExpired');
  }
  offers.add('__proto__', ['/a.txt']);
  expect(offers.pathsOf('__proto__')).toEqual(['/a.txt']);
});
