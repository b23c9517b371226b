import type { HistoryFilter } from '../../shared/history';
import { historyItem } from '../../shared/views/history';
import { type CliCommand, LISTING } from '../cli-command';
import { fieldWords } from '../field-words';
import { readDossier } from '../open-dossier';
import { printTable } from '../print-table';
import { wholeNumber } from '../whole-number';

const USUAL_LIMIT = 100;
const MOST = 100_000;

/** Who changed what, when; the newest first. */
export const historyCommand: CliCommand = {
  name: 'history',
  options: { record: { type: 'string' }, limit: { type: 'string' }, ...LISTING },
  operands: [1, 1],
  run(args, io) {
    const { words } = io;
    const limit = wholeNumber('limit', args, io, 1, MOST) ?? USUAL_LIMIT;
    return readDossier(args.operands[0] ?? '', io, (session) => {
      const filter = { ...NO_FILTER, recordId: args.text('record') };
      const { transactions } = session.historyPage(filter, null, limit);
      const inWords = fieldWords(session.dossier, io);
      const rows = transactions.map((transaction) => {
        const item = historyItem(transaction, inWords, { isWhole: false });
        const entries = item.records.map(({ label }) => label.join(' · '));
        return [item.seq, item.at, item.coder, item.title, entries.join('\n')];
      });
      const columns = (['seq', 'at', 'who', 'what', 'entries'] as const).map((id) =>
        words(`cli.columns.${id}`),
      );
      return printTable({ columns, rows }, args, io);
    });
  },
};

const NO_FILTER: HistoryFilter = {
  recordId: null,
  coder: null,
  table: null,
  action: null,
  since: null,
  until: null,
};
