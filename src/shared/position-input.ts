/** The tags of a field: what commas or semicolons, Arabic ones too, separate, without the space around each; none of them empty. */
export function readTags(typed: string): readonly string[] {
  return typed
    .split(/[,،;؛]/u)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
}

/** A place on the scale: null for none, NaN for what is no number from 0 to 100. A comma may stand for the point. */
export function readPlaceOnScale(typed: string): number | null {
  if (typed.trim() === '') return null;
  const value = Number(typed.trim().replace(',', '.'));
  return value >= 0 && value <= 100 ? value : Number.NaN;
}
