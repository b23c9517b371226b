import { z } from 'zod';
import { USUAL_READING } from '../shared/reading';
import { Settings, ViewState } from '../shared/settings';
import { Place } from './place';
import { Recent } from './recents';

/**
 * What is remembered of one dossier, by its id, so that a copy or a moved file is recognised.
 * A part that an older or newer version wrote differently is forgotten without losing the rest.
 */
const Remembered = z.object({
  id: z.string(),
  viewState: ViewState.nullable().catch(null),
  place: Place.nullable().catch(null),
  /** Whether the analyst has been told what to mind when a service synchronises the dossier's folder. */
  isSyncTold: z.boolean().catch(false),
});
export type Remembered = Readonly<z.infer<typeof Remembered>>;

/** Everything in `settings.json`. */
export const StoredSettings = z.object({
  settings: Settings,
  recents: z.array(Recent),
  /** The dossier that the next launch opens, as an absolute path; null opens the Start view. */
  lastOpen: z.string().nullable(),
  startPlace: Place.nullable().catch(null),
  /** The dossier touched last comes first. */
  dossiers: z.array(Remembered),
});
export type StoredSettings = Readonly<z.infer<typeof StoredSettings>>;

const MOST_DOSSIERS = 200;

/** The settings of somebody who starts Parley for the first time; `coder` is the name that entries will carry. */
export function firstSettings(coder: string): StoredSettings {
  return {
    settings: {
      coder: coder.slice(0, 200),
      theme: 'system',
      fileNamePattern: '',
      keepsOriginals: false,
      reading: USUAL_READING,
      tableMaps: [],
    },
    recents: [],
    lastOpen: null,
    startPlace: null,
    dossiers: [],
  };
}

/** The settings that the text of `settings.json` holds, or null when it is damaged. */
export function parseSettings(text: string): StoredSettings | null {
  try {
    return StoredSettings.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** What is remembered of the dossier with this id; nothing but nulls when it is new. */
export function rememberedOf(stored: StoredSettings, id: string): Remembered {
  return (
    stored.dossiers.find((dossier) => dossier.id === id) ?? {
      id,
      viewState: null,
      place: null,
      isSyncTold: false,
    }
  );
}

/** The settings with `patch` remembered for a dossier, which moves to the front; the 201st is forgotten. */
export function withRemembered(
  stored: StoredSettings,
  id: string,
  patch: Partial<Omit<Remembered, 'id'>>,
): StoredSettings {
  const others = stored.dossiers.filter((dossier) => dossier.id !== id);
  const dossiers = [{ ...rememberedOf(stored, id), ...patch }, ...others].slice(0, MOST_DOSSIERS);
  return { ...stored, dossiers };
}
