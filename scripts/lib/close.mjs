import { sum, summarise } from './summary.mjs';

/**
 * Says how the tests went; the last line is the count.
 * @param {readonly import('./summary.mjs').Outcome[]} outcomes
 * @returns {number} the exit code: 0 when nothing failed, else 1
 */
export function closeWith(outcomes) {
  const total = sum(outcomes);
  for (const line of summarise(total)) console.log(line);
  return total.failed.length === 0 ? 0 : 1;
}
