import { parentPort } from 'node:worker_threads';
import type { ToSearch } from '../search/messages';
import { SearchServer } from '../search/search-server';

/** The entry of the thread that searches a dossier: it lives as long as the dossier is open. */
const server = new SearchServer((message) => {
  parentPort?.postMessage(message);
  if (message.type === 'closed') parentPort?.close();
});
parentPort?.on('message', (message: ToSearch) => server.handle(message));
