import { expect, it } from 'vitest';
import { type Briefing, USUAL_EXPORT } from '../shared/briefing';
import { DossierError, toWire } from '../shared/errors';
import type { EngineControl } from '../shared/ipc';
import { EngineRequests } from './engine-requests';

const briefing: Briefing = { view: 'evidence', positionIds: [] };

/** Requests to an engine that is not there, with what it was sent. */
function engineRequests() {
  const sent: EngineControl[] = [];
  const requests = new EngineRequests();
  const post = (control: EngineControl) => void sent.push(control);
  const idOf = (type: EngineControl['type']) => {
    const control = sent.find((one) => one.type === type);
    return control !== undefined && 'requestId' in control ? control.requestId : 0;
  };
  return { requests, post, idOf };
}

it('gives each request its own answer, in whatever order they come', async () => {
  const { requests, post, idOf } = engineRequests();
  const rows = requests.exportTo(post, '/tmp/a.csv', briefing, USUAL_EXPORT);
  const file = requests.actOnFile(post, 'saveCopy', '/tmp/b.parley');
  requests.note({ type: 'fileDone', requestId: idOf('file'), path: '/tmp/b.parley' });
  requests.note({ type: 'exported', requestId: idOf('export'), rows: 20 });
  await expect(file).resolves.toBe('/tmp/b.parley');
  await expect(rows).resolves.toBe(20);
});

it('refuses what has failed and nothing else, although exports and pages for print fail with the same report', async () => {
  const { requests, post, idOf } = engineRequests();
  const page = requests.printable(post, briefing, USUAL_EXPORT);
  const rows = requests.exportTo(post, '/tmp/a.csv', briefing, USUAL_EXPORT);
  const error = toWire(new DossierError('diskFull'));
  requests.note({ type: 'exportFailed', requestId: idOf('export'), error });
  await expect(rows).rejects.toMatchObject({ code: 'diskFull' });
  const printable = { html: '<p>', rows: 0, lines: [], attachment: null };
  requests.note({ type: 'printable', requestId: idOf('printable'), ...printable });
  await expect(page).resolves.toMatchObject(printable);
});

it('refuses everything that waits when the engine is gone, ignores late answers, and asks nothing without an engine', async () => {
  const { requests, post, idOf } = engineRequests();
  const waiting = requests.actOnFile(post, 'retry', null);
  requests.rejectAll();
  requests.note({ type: 'fileDone', requestId: idOf('file'), path: '/tmp/a.parley' });
  await expect(waiting).rejects.toMatchObject({ code: 'engineLost' });
  await expect(requests.actOnFile(null, 'retry', null)).rejects.toMatchObject({ code: 'engineLost' });
});
