import { Command } from 'commander';

import { connectCommand } from './connect/connect-command.js';
import { demoCommand } from './demo/demo-command.js';
import { defaults } from './defaults.js';
import { doctorCommand } from './doctor/doctor-command.js';
import { importCommand } from './import-telegram-export/import-command.js';
import { keysCommand } from './keys/keys-command.js';
import { migrateCommand } from './migrate/migrate-command.js';
import { parkedCommand } from './parked/parked-command.js';
import { planCommand } from './plan/plan-command.js';
import { rebuildCommand } from './rebuild/rebuild-command.js';
import { reported } from './reported.js';
import { verifyCommand } from './verify/verify-command.js';
import { watchCommand } from './watch/watch-command.js';

const program = new Command('parley')
  .description('Works with a Parley that runs on this machine.')
  .option('--data-dir <folder>', 'its data folder', defaults.dataDirectory)
  .showHelpAfterError('(npm run parley -- --help shows what there is)');

const commands = [
  watchCommand(),
  connectCommand(),
  demoCommand(),
  doctorCommand(),
  importCommand(),
  verifyCommand(),
  parkedCommand(),
  planCommand(),
  rebuildCommand(),
  keysCommand(),
  migrateCommand(),
];

/** What is said after a mistake, in commands of commands too. */
function inherit(command: Command, parent: Command): void {
  command.copyInheritedSettings(parent);
  for (const inner of command.commands) inherit(inner, command);
}

for (const command of commands) {
  program.addCommand(command);
  inherit(command, program);
}

const asked = program.parseOptions(process.argv.slice(2));

await reported(async () => {
  if (asked.operands.length + asked.unknown.length === 0) program.help();
  await program.parseAsync();
});
