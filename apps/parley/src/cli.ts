import { Command } from 'commander';

import { connectCommand } from './connect/connect-command.js';
import { demoCommand } from './demo/demo-command.js';
import { defaults } from './defaults.js';
import { doctorCommand } from './doctor/doctor-command.js';
import { importCommand } from './import-telegram-export/import-command.js';
import { keysCommand } from './keys/keys-command.js';
import { migrateCommand } from './migrate/migrate-command.js';
import { parkedCommand } from './parked/parked-command.js';
import { rebuildCommand } from './rebuild/rebuild-command.js';
import { reported } from './reported.js';
import { verifyCommand } from './verify/verify-command.js';
import { watchCommand } from './watch/watch-command.js';

const program = new Command('parley')
  .description('Works with a Parley that runs on this machine.')
  .option('--data-dir <folder>', 'its data folder', defaults.dataDirectory)
  .showHelpAfterError('(npm run parley -- --help shows what there is)');

program.addCommand(watchCommand());
program.addCommand(connectCommand());
program.addCommand(demoCommand());
program.addCommand(doctorCommand());
program.addCommand(importCommand());
program.addCommand(verifyCommand());
program.addCommand(parkedCommand());
program.addCommand(rebuildCommand());
program.addCommand(keysCommand());
program.addCommand(migrateCommand());

await reported(async () => {
  await program.parseAsync();
});
