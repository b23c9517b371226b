import { basename, extname } from 'node:path';
import { v7 as makeId } from 'uuid';
import type { CliCommand } from '../cli-command';
import { EXIT } from '../io';
import { changeDossier } from '../open-dossier';

/** Makes an empty dossier. Rejects with `fileExists` where there is a file. */
export const newCommand: CliCommand = {
  name: 'new',
  options: { title: { type: 'string' }, coder: { type: 'string' } },
  operands: [1, 1],
  async run(args, io) {
    const [file = ''] = args.operands;
    const title = args.text('title') ?? basename(file, extname(file));
    const make = [{ type: 'dossier.create', id: makeId(), title }] as const;
    await changeDossier(file, make, args.text('coder') ?? io.coder, io, () => {});
    io.err(io.words('cli.made', { name: basename(file) }));
    return EXIT.done;
  },
};
