import { type ClipboardTable, clipboardTable } from '../../shared/clipboard-table';
import { DossierError } from '../../shared/errors';
import type { Table } from '../../shared/table';
import { putOnClipboard } from './copy-text';
import { say } from './toasts';
import { words } from './words';

/** What is put on the clipboard, by media types. */
export function formsOf({ html, text }: ClipboardTable): Readonly<Record<string, string>> {
  return { 'text/plain': text, ...(html !== null && { 'text/html': html }) };
}

/** Puts a table on the clipboard, with its form and as plain text, and says so. Throws `clipboardTooLarge` or `nothingToExport`; the clipboard is then as it was. */
export function copyTable(table: Table, options: { readonly guardsFormulas: boolean }): void {
  if (table.rows.length === 0) throw new DossierError('nothingToExport');
  const made = clipboardTable(table, { ...options, hasHeads: true });
  if (made === null) throw new DossierError('clipboardTooLarge');
  putOnClipboard(formsOf(made));
  say(words('exports.copied', { count: table.rows.length }));
}
