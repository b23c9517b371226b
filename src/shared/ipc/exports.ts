import { z } from 'zod';
import { Briefing, ExportOptions } from '../briefing';
import type { BriefingPreview, BriefingWeight } from '../briefing-preview';
import { WireError } from '../errors';
import { PictureFile } from '../picture-file';
import { Printable } from '../printable';

/** The page asks the engine what an export will be. */
export const ENGINE_EXPORT_METHODS = {
  /** What a briefing will be as a file, of its first rows. */
  previewBriefing: z.strictObject({ briefing: Briefing, options: ExportOptions }),
  /** What of it can only be told by looking at all of it. */
  weighBriefing: z.strictObject({ briefing: Briefing, options: ExportOptions }),
} as const;

/** What answers them. */
export interface EngineExportResults {
  readonly previewBriefing: BriefingPreview;
  /** Null when the same page has asked about something else meanwhile. */
  readonly weighBriefing: BriefingWeight | null;
}

/** The page has main ask for a place and write a file there. */
export const SHELL_EXPORT_METHODS = {
  exportBriefing: z.strictObject({ briefing: Briefing, options: ExportOptions }),
  /** Gives up what is being exported; the request that asked for it is refused with `exportCancelled`. */
  cancelExport: z.strictObject({}),
  /** Writes a picture that the page drew. */
  exportPicture: PictureFile,
  showExport: z.strictObject({}),
} as const;

/** What answers them. */
export interface ShellExportResults {
  /** Null when the person closed the dialog. */
  readonly exportBriefing: { readonly fileName: string; readonly rows: number } | null;
  readonly cancelExport: null;
  /** Null when the person closed the dialog. */
  readonly exportPicture: { readonly fileName: string } | null;
  readonly showExport: null;
}

/** How much of an export that takes long is done, from 0 to 1; null while nobody can tell. */
export type ShellExportEvent = { readonly type: 'exportProgress'; readonly share: number | null };

/** Main's messages to the engine about exports. */
export const EXPORT_CONTROLS = [
  z.strictObject({
    type: z.literal('export'),
    requestId: z.int(),
    path: z.string(),
    briefing: Briefing,
    options: ExportOptions,
  }),
  /** Makes a briefing's page to be printed, as HTML. */
  z.strictObject({
    type: z.literal('printable'),
    requestId: z.int(),
    briefing: Briefing,
    options: ExportOptions,
  }),
  /** Gives up everything that is being exported. */
  z.strictObject({ type: z.literal('cancelExports') }),
] as const;

/** The engine's messages to main about it. */
export const EXPORT_REPORTS = [
  z.strictObject({ type: z.literal('exported'), requestId: z.int(), rows: z.int() }),
  Printable.extend({ type: z.literal('printable'), requestId: z.int() }),
  z.strictObject({ type: z.literal('exportProgress'), share: z.number().nullable() }),
  z.strictObject({ type: z.literal('exportFailed'), requestId: z.int(), error: WireError }),
] as const;
