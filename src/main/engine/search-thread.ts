import { Worker } from 'node:worker_threads';
import type { FromSearch, SearchThread, ToSearch } from '../search/messages';
import { SearchServer } from '../search/search-server';

/** Makes the thread of a search whenever one is needed. */
export type SearchThreads = () => SearchThread;

/** Searches run in threads of their own, from their built script (an absolute path). */
export function searchThreadsIn(script: string): SearchThreads {
  return () => {
    const worker = new Worker(script);
    // An error ends the thread, of which `exit` tells.
    worker.on('error', (error) => console.error(error));
    return {
      post: (message) => worker.postMessage(message),
      listen: (onMessage, onEnd) => {
        worker.on('message', onMessage);
        worker.on('exit', onEnd);
      },
      kill: () => void worker.terminate(),
    };
  };
}

/** Searches run in this thread, between other things. */
export function searchHere(): SearchThread {
  let say: (message: FromSearch) => void = () => {};
  const server = new SearchServer((message) => setImmediate(() => say(message)));
  return {
    post: (message: ToSearch) => void setImmediate(() => server.handle(message)),
    listen: (onMessage) => {
      say = onMessage;
    },
    kill: () => {},
  };
}
