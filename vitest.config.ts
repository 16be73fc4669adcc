import { fileURLToPath } from 'node:url';

import { defineConfig } from 'vitest/config';

import { domainGlob } from './tools/lint/effects.mjs';
import { TallyReporter } from './tools/vitest/tally-reporter.js';

const conditions = ['@parley/source', 'node'];
const anywhere = '{apps,bench,e2e,libs,services,tools}/**';
const notOurs = ['**/node_modules/**', '**/dist/**', 'apps/console/**', 'tools/boundaries/poison/**'];
const second = 1000;

/** One tier of tests: its suffix, what it may need, how long it may take. */
const tier = (name: string, include: string[], rest: Record<string, unknown>) => ({
  extends: true as const,
  test: { name, include, ...rest },
});

/**
 * What these change is their process itself (a library's classes, whom it trusts, where its traces go), for good: each
 * has one of its own. All others share their worker's, since loading everything anew took longer than many a file's tests.
 */
const changesItsProcess = [
  'apps/parley/src/plan/*.int.spec.ts',
  'libs/platform/src/{process,telemetry}/*.int.spec.ts',
  'services/messaging/src/telegram/teleproto/*.int.spec.ts',
];

const realBackends = {
  pool: 'forks',
  globalSetup: ['./libs/testing/src/global-setup.ts'],
};

/** What counts the processor time and memory of its process, how long answers take, or runs every service as one, has the machine to itself. */
const fillsTheMachine = [
  'e2e/together/cross-tenant.e2e.spec.ts',
  'e2e/{deployed-containers,separate-processes}.e2e.spec.ts',
  'services/gateway/e2e/limits.e2e.spec.ts',
];

const int = { ...realBackends, testTimeout: 60 * second, hookTimeout: 120 * second };
const e2e = { ...realBackends, testTimeout: 180 * second, hookTimeout: 180 * second };

/** What the long run counts out in full, one file after the other, since some of it is measured in seconds. */
const badDays = [
  'libs/eventsourcing/src/{feed,store,crash,chain,consumers,relay,rebuild,bus,read-models}/*.int.spec.ts',
  'libs/eventsourcing/src/{bus/intake,relay/message}.spec.ts',
  'libs/platform/src/tenancy/*.int.spec.ts',
  'services/agents/src/memory/vectors/qdrant-filters.int.spec.ts',
  'services/messaging/src/bad-days/*.int.spec.ts',
  'services/identity/src/{credentials,sign-ins,sign-ups}/*.int.spec.ts',
  'e2e/together/reconnects.e2e.spec.ts',
];

/** Only `npm run test:long` has it: otherwise these files would run twice. */
const longRun = () =>
  process.env['PARLEY_COUNTS'] === 'full'
    ? [
        tier('long', badDays, {
          exclude: notOurs,
          ...realBackends,
          testTimeout: 1800 * second,
          hookTimeout: 1800 * second,
          isolate: true,
          maxWorkers: 1,
          fileParallelism: false,
        }),
      ]
    : [];

export default defineConfig({
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  // One `graphql` for our sources and for packages: its ESM and CommonJS builds refuse each other's types.
  resolve: { conditions, alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) }] },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    passWithNoTests: false,
    // Tests wait for servers more than they compute.
    maxWorkers: 3,
    isolate: false,
    // What is waited for comes late on a busy machine; how soon it should come is a bench's matter.
    expect: { poll: { timeout: 20 * second } },
    setupFiles: ['./tools/vitest/leave-no-mock.ts'],
    reporters: ['default', new TallyReporter()],
    coverage: {
      provider: 'v8',
      reportOnFailure: true,
      include: ['{apps,libs,services}/*/src/**/*.ts'],
      exclude: ['**/*.spec.ts', '**/*.d.ts', '**/generated/**', 'apps/console/**'],
      reporter: ['text-summary', 'json-summary', 'lcovonly'],
      thresholds: {
        statements: 80,
        functions: 80,
        lines: 80,
        // What runs only as a process of its own (starts, the command line) is tried by journeys, which count nothing.
        branches: 72,
        [domainGlob]: { statements: 95, branches: 95, functions: 95, lines: 95 },
      },
    },
    projects: [
      tier('spec', [`${anywhere}/*.spec.ts`], {
        exclude: [...notOurs, 'tools/boundaries/**', '**/*.int.spec.ts', '**/*.e2e.spec.ts'],
        pool: 'threads',
        testTimeout: 10 * second,
      }),
      tier('boundaries', ['tools/boundaries/*.spec.ts'], {
        exclude: ['**/node_modules/**'],
        pool: 'forks',
        testTimeout: 60 * second,
        hookTimeout: 120 * second,
      }),
      tier('int', [`${anywhere}/*.int.spec.ts`], { exclude: [...notOurs, ...changesItsProcess], ...int }),
      tier('int-alone', changesItsProcess, { exclude: notOurs, ...int, isolate: true }),
      tier('doors', ['services/*/e2e/*.e2e.spec.ts'], { exclude: [...notOurs, ...fillsTheMachine], ...e2e }),
      tier('e2e', ['e2e/**/*.e2e.spec.ts'], {
        exclude: [...notOurs, ...fillsTheMachine],
        ...{ ...e2e, maxWorkers: 2 },
      }),
      tier('e2e-alone', fillsTheMachine, {
        exclude: notOurs,
        ...{ ...e2e, isolate: true, maxWorkers: 1 },
        sequence: { groupOrder: 1 },
      }),
      ...longRun(),
    ],
  },
});
