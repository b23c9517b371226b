export function CorrectDialog(_: { readonly sourceId: string }) {
  return null;
}
