import { Command } from 'commander';

export const migrateCommand = (): Command =>
  new Command('migrate')
    .description("brings every service's tables up to date, as their owner roles; settings from the environment")
    .action(async () => {
      const { migrateAll } = await import('./migrate.js');
      await migrateAll(process.env, (line) => void process.stdout.write(`${line}\n`));
    });
