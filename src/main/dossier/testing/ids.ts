/** The nth of a row of UUIDs version 7, the same in every run. */
export function testId(n: number): string {
  return `01988000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
}
