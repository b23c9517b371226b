import type { TextRange } from '../store';
export function AttachDialog(_props: { readonly range: TextRange }) {
  return null;
}
