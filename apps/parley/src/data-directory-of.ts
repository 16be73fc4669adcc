import type { Command } from 'commander';
import { resolve } from 'node:path';
import { z } from 'zod';

const options = z.object({ dataDir: z.string() });

/** The data folder that the command line names, seen from where it was typed: npm changes the folder. */
export const dataDirectoryOf = (command: Command): string =>
  resolve(process.env['INIT_CWD'] ?? process.cwd(), options.parse(command.optsWithGlobals()).dataDir);

/** What a command that works with databases is told: that folder, and the environment, which goes before it. */
export const whereOf = (command: Command) => ({ folder: dataDirectoryOf(command), environment: process.env });
