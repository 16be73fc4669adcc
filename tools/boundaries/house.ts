import { createProjectGraphAsync } from '@nx/devkit';
import { ESLint } from 'eslint';

const poison = new URL('./poison/', import.meta.url).pathname;

/** One thing the linter said: which rule, in which line. */
export type Finding = { readonly rule: string; readonly line: number };

/**
 * The house's linter, standing in a folder of poison as it otherwise stands at the root: the same config, whose globs
 * then mean the folders in there.
 */
export const houseLinter = async () => {
  // Without a project graph the boundary rule says nothing and lets everything pass.
  await createProjectGraphAsync({ exitOnError: false });
  const eslint = new ESLint({ cwd: poison, overrideConfigFile: '../../../eslint.config.mjs' });
  return async (file: string): Promise<readonly Finding[]> => {
    const [result] = await eslint.lintFiles([file]);
    return (result?.messages ?? []).map(({ ruleId, line, message }) => ({
      rule: ruleId ?? (message.startsWith('Unused eslint-disable') ? 'unused-disable' : message),
      line,
    }));
  };
};

export const poisonFolder = poison;
