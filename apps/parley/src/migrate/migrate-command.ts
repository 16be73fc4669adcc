import { SettingsError } from '@parley/platform';
import { Command } from 'commander';

import { Problem } from '../problem.js';
import { migrateAll } from './migrate.js';

export const migrateCommand = (): Command =>
  new Command('migrate')
    .description("brings every service's tables up to date, as their owner roles; settings from the environment")
    .action(async () => {
      try {
        await migrateAll(process.env, (line) => void process.stdout.write(`${line}\n`));
      } catch (error) {
        throw error instanceof SettingsError ? new Problem(error.message) : error;
      }
    });
