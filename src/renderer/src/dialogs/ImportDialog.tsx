export function ImportDialog(_props: { readonly offerId: string; readonly fileNames: readonly string[] }) {
  return null;
}
