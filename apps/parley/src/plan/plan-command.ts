import { Command } from 'commander';

import { whereOf } from '../data-directory-of.js';

type Setting = { readonly aiCalls: string; readonly name?: string };

export function planCommand(): Command {
  const plan = new Command('plan').description('what organizations may use');
  plan
    .command('set')
    .description('says how many AI calls an organization may make in a calendar month')
    .argument('<organization>', 'its id, as { me { organization { id } } } answers it')
    .requiredOption('--ai-calls <number>', 'how many, at least 1')
    .option('--name <name>', 'what the plan is called')
    .action(async (organization: string, { aiCalls, name }: Setting, command: Command) => {
      const { planFor } = await import('./plan.js');
      await planFor({ ...whereOf(command), organization, aiCalls, ...(name !== undefined && { name }) });
    });
  return plan;
}
