/** When the sample was coded: every record carries this instant, so that the file is the same however often it is built. */
export const CODED_AT = new Date('2025-08-09T09:00:00.000Z');

/** A source of ids: UUIDs version 7 (RFC 9562) of a fixed instant, whose random part is a counter that begins at 1. */
export function countingIds(): () => string {
  const clock = CODED_AT.getTime().toString(16).padStart(12, '0');
  let count = 0;
  return () => {
    count += 1;
    return `${clock.slice(0, 8)}-${clock.slice(8)}-7000-8000-${count.toString(16).padStart(12, '0')}`;
  };
}
