import { Command } from 'commander';

import { demoCommand } from './demo/demo-command.js';
import { defaults } from './defaults.js';
import { doctorCommand } from './doctor/doctor-command.js';
import { importCommand } from './import-telegram-export/import-command.js';
import { keysCommand } from './keys/keys-command.js';
import { migrateCommand } from './migrate/migrate-command.js';
import { reported } from './reported.js';
import { watchCommand } from './watch/watch-command.js';

const program = new Command('parley')
  .description('Works with a Parley that runs on this machine.')
  .option('--data-dir <folder>', 'its data folder', defaults.dataDirectory)
  .showHelpAfterError('(npm run parley -- --help shows what there is)');

program.addCommand(watchCommand());
program.addCommand(demoCommand());
program.addCommand(doctorCommand());
program.addCommand(importCommand());
program.addCommand(keysCommand());
program.addCommand(migrateCommand());

await reported(async () => {
  await program.parseAsync();
});
