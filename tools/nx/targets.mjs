import { dirname, relative } from 'node:path';

/**
 * Every project gets the same targets, so that a `project.json` holds a name and tags alone.
 * Type checking everything at once is `tsc -b` at the root; the target here serves one project.
 */
const targetsOf = (root, up) => ({
  lint: run('eslint --max-warnings 0 --no-error-on-unmatched-pattern .', root),
  typecheck: run(`node ${up}/tools/compiler/node_modules/typescript/bin/tsc -b`, root),
  test: run(`vitest run --passWithNoTests --root ${up} ${root}`, root),
});

const run = (command, cwd) => ({ executor: 'nx:run-commands', options: { command, cwd } });

export const name = 'parley-targets';

export const createNodesV2 = [
  '{apps,bench,e2e,libs,scripts,services,tools}/**/project.json',
  (files) =>
    files.map((file) => {
      // Poison is there for the boundary rule to see, not to be linted with the rest.
      if (file.includes('/poison/')) return [file, {}];
      const root = dirname(file);
      return [file, { projects: { [root]: { root, targets: targetsOf(root, relative(root, '.')) } } }];
    }),
];
