/*
 * Painting without touching the page's elements (CSS Custom Highlight API). A name is that of a `::highlight()` rule; two readers may
 * stand beside one another, so each paints its own part of a layer.
 */

const parts = new Map<string, Map<object, readonly Range[]>>();

/** Paints ranges of the page in a layer, instead of what `owner` painted in it before; none takes its part away. */
export function paintLayer(name: string, owner: object, ranges: readonly Range[], priority = 0): void {
  const owners = parts.get(name) ?? new Map<object, readonly Range[]>();
  parts.set(name, owners);
  const layer = CSS.highlights.get(name) ?? new Highlight();
  layer.priority = priority;
  for (const range of owners.get(owner) ?? []) layer.delete(range);
  for (const range of ranges) layer.add(range);
  if (ranges.length > 0) owners.set(owner, ranges);
  else owners.delete(owner);
  if (owners.size > 0) CSS.highlights.set(name, layer);
  else CSS.highlights.delete(name);
}
