import type { Issue, Party, Speaker } from '../../../../shared/model';
import type { Merged } from './MergeDialog';

/** The form that is open over the view; a null record means that one is added. */
export type FrameForm =
  | { readonly kind: 'rename' }
  | { readonly kind: 'tags' }
  | { readonly kind: 'split'; readonly issue: Issue }
  | { readonly kind: 'merge'; readonly merged: Merged }
  | { readonly kind: 'party'; readonly party: Party | null }
  | { readonly kind: 'speaker'; readonly party: Party; readonly speaker: Speaker | null }
  | { readonly kind: 'issue'; readonly issue: Issue | null; readonly parent: Issue | null };
