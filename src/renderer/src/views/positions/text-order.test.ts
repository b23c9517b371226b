import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NO_ORDER, orderTexts, type TextOrder } from './text-order';

const { compare } = new Intl.Collator('en', { numeric: true });
const texts = fc.array(fc.constantFrom('a', 'A', 'á', 'b', 'ب', 'بَ', 'ё', 'е', 'ж', '10', '9', 'Ж', 'z'), {
  maxLength: 40,
});

function order(of: readonly string[], before: TextOrder = NO_ORDER): TextOrder {
  const computation = orderTexts(before, new Set(of), compare);
  let step = computation.next();
  while (step.done !== true) step = computation.next();
  return step.value;
}

it('gives every text a place, earlier ones smaller and equal ones the same', () => {
  fc.assert(
    fc.property(texts, (of) => {
      const { placeOf } = order(of);
      for (const a of of) {
        for (const b of of) {
          expect(Math.sign((placeOf.get(a) ?? -1) - (placeOf.get(b) ?? -1))).toBe(Math.sign(compare(a, b)));
        }
      }
    }),
  );
});

it('comes to the same when texts are added to an order as when all are ordered at once', () => {
  fc.assert(
    fc.property(texts, texts, (first, more) => {
      const all = [...first, ...more];
      const grown = order(all, order(first));
      const fresh = order(all);
      for (const text of all) expect(grown.placeOf.get(text)).toBe(fresh.placeOf.get(text));
      expect(grown.places).toBe(fresh.places);
    }),
  );
});

it('sorts thousands in many small steps', () => {
  const many = Array.from({ length: 5_000 }, (_, n) => `text ${(n * 7_919) % 5_000}`);
  let steps = 0;
  const computation = orderTexts(NO_ORDER, new Set(many), compare);
  let step = computation.next();
  for (; step.done !== true; step = computation.next()) steps += 1;
  expect(steps).toBeGreaterThan(10);
  expect(step.value.sorted).toEqual(many.toSorted(compare));
});

it('forgets texts once there are more that are gone than there are', () => {
  const before = order(Array.from({ length: 100 }, (_, n) => `old ${n}`));
  expect(order(['new'], before).sorted).toEqual(['new']);
});
