/**
 * Remembers what was read last, by its hash: whoever records positions marks one passage after another in the same source, and what is
 * kept under a hash never changes. Throws what `read` throws.
 */
export function lastOf<T>(read: (hash: string) => T): (hash: string) => T {
  let last: { readonly hash: string; readonly value: T } | null = null;
  return (hash) => {
    if (last?.hash !== hash) last = { hash, value: read(hash) };
    return last.value;
  };
}
