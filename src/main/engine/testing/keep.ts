import { createInterface } from 'node:readline';
import { createDossier, createParty } from '../../dossier/testing/commands';
import { testId } from '../../dossier/testing/ids';
import { Keeper } from '../keeper';

/*
 * A program for keeper.test.ts: another Parley. `create <path>` and `open <path>` open a dossier, `party <n>` adds a party, `save`
 * writes the file, `close` closes it. Each prints one line of JSON: what came of it, and the status.
 */

let keeper: Keeper | null = null;

async function carryOut(verb: string, rest: string): Promise<object> {
  if (verb === 'create' || verb === 'open') {
    keeper = await Keeper.open(rest, verb === 'create' ? [createDossier] : null, {
      coder: 'Other',
      lockPatience: null,
      onStatus: () => {},
      onNotice: () => {},
      onReopened: () => {},
    });
  } else if (verb === 'party') {
    keeper?.session.execute(testId(100 + Number(rest)), createParty(Number(rest)));
  } else if (verb === 'save') {
    await keeper?.session.checkpoint();
  } else if (verb === 'close') {
    await keeper?.close();
    keeper = null;
    return {};
  }
  return { access: keeper?.status.access, parties: keeper?.session.dossier.parties.size };
}

for await (const line of createInterface({ input: process.stdin })) {
  const [, verb = '', rest = ''] = /^(\w+) ?(.*)$/u.exec(line) ?? [];
  try {
    console.log(JSON.stringify(await carryOut(verb, rest)));
  } catch (error) {
    console.log(JSON.stringify({ error: String(error) }));
  }
}
