import { pathToFileURL } from 'node:url';

/*
 * Runs a built engine (its path is the argument) outside Electron's utility process: a child process with Node's own channel takes
 * the place of main, and of one page, so that a test can start, ask and kill it. What the engine is and does is not touched.
 *
 *   to the engine:    { to: 'control', data, hasPage } · { to: 'page', data }
 *   from the engine:  { from: 'report', data } · { from: 'page', data }
 */

/** @typedef {(message: { data: unknown, ports?: readonly unknown[] }) => void} Listener */

/** @param {unknown} message */
function send(message) {
  process.send?.(message);
}

/** @type {unknown[]} */
const early = [];
/** @type {Listener | null} */
let page = null;
/** @type {Listener} */
let control = () => {};

/** What the engine takes for the page's end of a MessagePort. */
const port = {
  /** @param {string} event @param {Listener} listener */
  on(event, listener) {
    if (event === 'message') page = listener;
  },
  start() {
    for (const data of early.splice(0)) page?.({ data });
  },
  /** @param {unknown} data */
  postMessage: (data) => send({ from: 'page', data }),
};

process.on(
  'message',
  (/** @type {{ to: string, data: unknown, hasPage?: boolean }} */ { to, data, hasPage }) => {
    if (to === 'control') control({ data, ports: hasPage ? [port] : [] });
    else if (page === null) early.push(data);
    else page({ data });
  },
);

Object.assign(process, {
  parentPort: {
    /** @param {string} _event @param {Listener} listener */
    on(_event, listener) {
      control = listener;
    },
    /** @param {unknown} data */
    postMessage: (data) => send({ from: 'report', data }),
  },
});

await import(pathToFileURL(process.argv[2] ?? '').href);
