import { Command } from 'commander';

import { dataDirectoryOf } from '../data-directory-of.js';

export type ImportOptions = { readonly account?: string; readonly timeZone?: string };

export const importCommand = (): Command =>
  new Command('import').description('brings history into Parley').addCommand(
    new Command('telegram-export')
      .description('an export of Telegram Desktop in JSON: one chat, or a whole account')
      .argument('<file>', 'its result.json')
      .option('--account <account>', 'whose a single chat is: the Telegram id, or the connected account by id or name')
      .option('--time-zone <zone>', 'what dates without a zone mean, such as Europe/Berlin (default: as here)')
      .action(async (path: string, options: ImportOptions, command: Command) => {
        const { importExport } = await import('./import-export.js');
        await importExport(path, options, dataDirectoryOf(command));
      }),
  );
