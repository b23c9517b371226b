import { build } from './lib/build.mjs';
import { main } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

/** Builds Parley into `out`, whether or not it is stale. */
await main(async () => {
  await build(await setUp());
  return 0;
});
