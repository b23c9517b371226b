export function PasteDialog() {
  return null;
}
