/**
 * Where each of some things stands in time, in day numbers, for drawing: those of one day stand side by side within it, in their
 * order, so that no two stand in one place and looking closer tells any two apart. They are given in the order of their first days.
 * `within` is the share of its room by which each stands after the beginning of it: in the middle unless it is given.
 */
export function placesInTime(things: readonly { readonly first: number }[], within = 0.5): Float64Array {
  const places = new Float64Array(things.length);
  for (let start = 0; start < things.length; ) {
    const day = things[start]?.first ?? 0;
    let end = start + 1;
    while (things[end]?.first === day) end++;
    for (let place = start; place < end; place++)
      places[place] = day + (place - start + within) / (end - start);
    start = end;
  }
  return places;
}

/** The least distance between two neighbours, in days; 1 when there are fewer than two, or none are nearer. */
export function leastDistance(places: Float64Array): number {
  let least = 1;
  for (let place = 1; place < places.length; place++)
    least = Math.min(least, (places[place] ?? 0) - (places[place - 1] ?? 0));
  return least;
}
