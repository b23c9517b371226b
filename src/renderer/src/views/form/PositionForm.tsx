import type { FormTarget } from '../../store';
export function PositionForm(_props: { readonly target: FormTarget }) {
  return null;
}
