import type { Command } from 'commander';
import { resolve } from 'node:path';
import { z } from 'zod';

const options = z.object({ dataDir: z.string() });

/** The data folder that the command line names. */
export const dataDirectoryOf = (command: Command): string => resolve(options.parse(command.optsWithGlobals()).dataDir);
