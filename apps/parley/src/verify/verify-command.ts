import { resolve } from 'node:path';

import { Command } from 'commander';

import { whereOf } from '../data-directory-of.js';
import { Problem } from '../problem.js';

type Options = { readonly json?: boolean; readonly audit?: boolean | string };

export const verifyCommand = (): Command =>
  new Command('verify')
    .description('reads the logs against their hash chains and names every event that was changed, cut or lost')
    .argument('[service]', 'only that one')
    .option('--json', 'a line of JSON for each service')
    .option('--audit [file]', 'the audit log against the logs, or a file that was exported of it')
    .action(async (service: string | undefined, { json, audit }: Options, command: Command) => {
      const options = { ...whereOf(command), isJson: json ?? false };
      if (audit === undefined || audit === false) {
        const { verify } = await import('./verify.js');
        return verify({ ...options, service });
      }
      if (service !== undefined) throw new Problem('The audit log is of all services: leave out the service.');
      const { verifyAudit } = await import('./verify-audit.js');
      const file = audit === true ? undefined : resolve(process.env['INIT_CWD'] ?? process.cwd(), audit);
      return verifyAudit({ ...options, file });
    });
