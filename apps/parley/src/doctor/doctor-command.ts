import { Command } from 'commander';

import { dataDirectoryOf } from '../data-directory-of.js';
import { checks } from './checks.js';
import { renderFinding } from './finding.js';

export const doctorCommand = (): Command =>
  new Command('doctor')
    .description('checks what Parley stands on, with one remedy per failed line')
    .action(async (_options: unknown, command: Command) => {
      const findings = [];
      for (const check of checks(dataDirectoryOf(command))) {
        const finding = await check();
        findings.push(finding);
        process.stdout.write(`${renderFinding(finding)}\n`);
      }
      if (findings.some(({ isGood }) => !isGood)) process.exitCode = 1;
    });
