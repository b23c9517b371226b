import { isolated } from '../../shared/direction';
import type { FileAction, FileStatus, Holder, Trouble } from '../../shared/file-status';
import type { MessageKey } from '../../shared/messages/en';
import type { Translate } from '../../shared/translate';

/** A button of the banner: what it does, and how it is called. */
export interface BannerAction {
  readonly action: FileAction;
  readonly label: MessageKey;
  readonly isMain: boolean;
}

/** What the banner over the views says. */
export interface Banner {
  /** Whether something is wrong, or only otherwise than usual. */
  readonly tone: 'notice' | 'warning';
  readonly title: string;
  readonly sentences: readonly string[];
  readonly actions: readonly BannerAction[];
}

const TAKE_OVER: BannerAction = { action: 'takeOver', label: 'banner.takeOver', isMain: true };
const EDIT: BannerAction = { action: 'takeOver', label: 'banner.edit', isMain: true };
const REOPEN: BannerAction = { action: 'reopen', label: 'banner.reopen', isMain: false };
const READ_CHANGED: BannerAction = { action: 'reopen', label: 'banner.readChanged', isMain: false };
const RETRY: BannerAction = { action: 'retry', label: 'banner.tryAgain', isMain: false };
const SAVE_COPY: BannerAction = { action: 'saveCopy', label: 'banner.saveCopy', isMain: true };
const ELSEWHERE: BannerAction = { action: 'saveElsewhere', label: 'banner.saveElsewhere', isMain: true };
const CONFLICT_COPY: BannerAction = {
  action: 'saveConflictCopy',
  label: 'banner.saveConflictCopy',
  isMain: true,
};

/**
 * What lasts about the open dossier's file, in the interface's words, and what can be done about it; null when all is as usual.
 * `fileName` is the file's name, and `inWords` writes an instant (ISO) as people of this locale do.
 */
export function bannerOf(
  status: FileStatus,
  fileName: string,
  t: Translate,
  inWords: (instant: string) => string,
): Banner | null {
  const { access, holder, isLost, isStale, trouble } = status;
  const who = whoHas(holder, t, inWords);
  const stale = isStale ? [t('banner.stale')] : [];
  if (isLost) return lostBanner(status, who, t);
  switch (access) {
    case 'held':
      return {
        tone: 'notice',
        title: t('banner.held.title'),
        sentences: [t('banner.held.text', { who }), ...stale],
        actions: isStale ? [REOPEN] : [],
      };
    case 'silent':
      return {
        tone: 'notice',
        title: t('banner.silent.title'),
        sentences: [t('banner.silent.text', { who }), ...stale],
        actions: [TAKE_OVER],
      };
    case 'free':
      return {
        tone: 'notice',
        title: t('banner.free.title'),
        sentences: [
          holder === null ? t('banner.free.textUnknown') : t('banner.free.text', { who }),
          ...stale,
        ],
        actions: [EDIT],
      };
    case 'readOnly':
      return trouble === null ? null : unlockableBanner(t);
    case 'editing':
      return trouble === null ? null : troubleBanner(trouble, status.isUnsaved, fileName, t);
  }
}

function lostBanner({ access, isStale, isUnsaved }: FileStatus, who: string, t: Translate): Banner {
  const isFree = access === 'free';
  const mayTake = isFree || access === 'silent';
  return {
    tone: 'warning',
    title: t('banner.lost.title'),
    sentences: [
      t('banner.lost.text', { who }),
      ...(isUnsaved ? [t('banner.lost.unsaved')] : []),
      ...(isFree ? [t('banner.lost.free')] : []),
    ],
    actions: [
      ...(isUnsaved ? [SAVE_COPY] : []),
      ...(mayTake ? [{ ...(isFree ? EDIT : TAKE_OVER), isMain: !isUnsaved }] : []),
      ...(isStale && !mayTake ? [REOPEN] : []),
    ],
  };
}

function unlockableBanner(t: Translate): Banner {
  return {
    tone: 'warning',
    title: t('banner.unlockable.title'),
    sentences: [t('banner.unlockable.text')],
    actions: [ELSEWHERE, RETRY],
  };
}

function troubleBanner(
  { error, isRefused }: Trouble,
  isUnsaved: boolean,
  fileName: string,
  t: Translate,
): Banner {
  const name = isolated(fileName);
  if (error.code === 'fileReplaced') {
    return {
      tone: 'warning',
      title: t('banner.replaced.title'),
      sentences: [
        t('banner.replaced.text', { name }),
        t(isUnsaved ? 'banner.replaced.unsaved' : 'banner.replaced.saved'),
      ],
      actions: [CONFLICT_COPY, READ_CHANGED],
    };
  }
  const kind = kindOf(error.code);
  return {
    tone: 'warning',
    title: t(`banner.${kind}.title`),
    sentences: [
      t(`banner.${kind}.text`, { name }),
      ...(isRefused ? [t('banner.refused')] : []),
      ...(isUnsaved ? [t(kind === 'gone' ? 'banner.onlyHere' : 'banner.inLog')] : []),
    ],
    actions: [ELSEWHERE, RETRY],
  };
}

function kindOf(code: Trouble['error']['code']): 'gone' | 'diskFull' | 'fileReadOnly' | 'saveFailed' {
  switch (code) {
    case 'fileMissing':
      return 'gone';
    case 'diskFull':
    case 'fileReadOnly':
      return code;
    default:
      return 'saveFailed';
  }
}

function whoHas(holder: Holder | null, t: Translate, inWords: (instant: string) => string): string {
  if (holder === null) return t('banner.somebody');
  const who = t('banner.who', { user: isolated(holder.user), host: isolated(holder.host) });
  return t('banner.since', { who, time: inWords(holder.since) });
}
