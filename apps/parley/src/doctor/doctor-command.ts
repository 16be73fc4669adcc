import { Command } from 'commander';

import { whereOf } from '../data-directory-of.js';

export const doctorCommand = (): Command =>
  new Command('doctor')
    .description('checks what Parley stands on, with one remedy per failed line')
    .option('--json', 'a line of JSON for each thing')
    .action(async ({ json }: { json?: boolean }, command: Command) => {
      const { doctor } = await import('./doctor.js');
      await doctor({ ...whereOf(command), isJson: json ?? false });
    });
