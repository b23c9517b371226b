import { localeForFormats } from '../words';

/** A file's size in words, such as "87 bytes" or "4.2 kB"; `bytes` counts bytes, and a kilobyte is a thousand of them. */
export function formatSize(bytes: number): string {
  const [unit, size] =
    bytes < 1_000
      ? (['byte', bytes] as const)
      : bytes < 1_000_000
        ? (['kilobyte', bytes / 1_000] as const)
        : (['megabyte', bytes / 1_000_000] as const);
  const format = {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumFractionDigits: 1,
  } as const;
  return new Intl.NumberFormat(localeForFormats(), format).format(size);
}
