import { expect, it } from 'vitest';
import { failedDocument } from '../import/read-document';
import type { ReadOrder } from '../import/read-order';
import type { ReaderRequest } from '../parser/reader-port';
import type { MainPort } from './page-port';
import { RemoteReader } from './remote-reader';

const order = (name: string): ReadOrder => ({
  fileName: name,
  from: { kind: 'file', path: `/${name}` },
  encoding: null,
  scope: 'article',
});

/** The engine's end of a port, and what arrives at the other. */
function newPort() {
  const asked: ReaderRequest[] = [];
  let hear: (message: { readonly data: unknown }) => void = () => {};
  const port: MainPort = {
    on(event: string, listener: (message: { readonly data: unknown }) => void) {
      if (event === 'message') hear = listener;
    },
    start() {},
    close() {},
    postMessage: (message) => void asked.push(message as ReaderRequest),
  };
  function answer(): void {
    const { id, order: its } = asked.at(-1) as ReaderRequest;
    hear({ data: { id, document: { ...failedDocument(its, new Error()), text: its.fileName } } });
  }
  return { port, asked, answer };
}

it('Asks for a process once, and for one document after the other', async () => {
  let wanted = 0;
  const reader = new RemoteReader(() => {
    wanted += 1;
  });
  const both = [reader.read(order('a')), reader.read(order('b'))];
  expect(wanted).toBe(1);
  const { port, asked, answer } = newPort();
  reader.connect(port);
  expect(asked.map((request) => request.order.fileName)).toEqual(['a']);
  answer();
  expect(asked.map((request) => request.order.fileName)).toEqual(['a', 'b']);
  answer();
  expect((await Promise.all(both)).map(({ text }) => text)).toEqual(['a', 'b']);
});

it('Refuses the document of which the process dies by name, and has the others read by the next', async () => {
  let wanted = 0;
  const reader = new RemoteReader(() => {
    wanted += 1;
  });
  const [first, second] = [reader.read(order('deadly')), reader.read(order('b'))];
  reader.connect(newPort().port);
  reader.disconnect();
  expect((await first).draft.error).toEqual({ code: 'documentStopped', params: { name: 'deadly' } });
  expect(wanted).toBe(2);
  const next = newPort();
  reader.connect(next.port);
  next.answer();
  expect((await second).text).toBe('b');
});
