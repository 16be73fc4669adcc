const only = (type, ...types) => ({
  sourceTag: `type:${type}`,
  onlyDependOnLibsWithTags: types.map((tag) => `type:${tag}`),
});

const service = ['platform', 'eventsourcing', 'kernel', 'contracts'];
const everything = [...service, 'service', 'gateway', 'datacentre', 'client'];

/**
 * Who may use whom. Arrows run one way: apps → services → libs; services meet in `contracts` alone.
 * `tests` adds what spec files may use on top.
 */
const constraints = ({ tests }) => {
  const inTests = (...tags) => (tests ? tags : []);
  return [
    { ...only('contracts'), allowedExternalImports: ['zod', ...inTests('vitest')] },
    { ...only('kernel'), allowedExternalImports: inTests('vitest', 'fast-check') },
    // Others build on it alone: it brings nothing of ours along.
    { ...only('client'), allowedExternalImports: ['graphql', 'graphql-ws', ...inTests('vitest')] },
    only('example', 'client'),
    only('eventsourcing', 'kernel', 'contracts', ...inTests('testing')),
    only('platform', 'eventsourcing', 'kernel', 'contracts', ...inTests('testing')),
    only('testing', 'kernel', 'contracts'),
    only('datacentre', 'kernel', ...inTests('testing')),
    only('service', ...service, ...inTests('testing', 'datacentre')),
    only('gateway', 'platform', 'kernel', 'contracts', ...inTests('testing', 'client')),
    only('app', ...everything, ...inTests('testing')),
    only('e2e', ...everything, 'testing'),
    only('bench', ...everything, 'testing'),
    only('tools', 'kernel', 'contracts', ...inTests('testing')),
  ];
};

/** Works only where Nx has its project graph: run lint through `nx lint`, never as plain `eslint`. */
export const boundaries = ({ tests }) => ({
  '@nx/enforce-module-boundaries': [
    'error',
    {
      allow: [],
      enforceBuildableLibDependency: false,
      // A command loads the one service it needs; the installation loads them all.
      checkDynamicDependenciesExceptions: ['.*'],
      depConstraints: constraints({ tests }),
    },
  ],
});
