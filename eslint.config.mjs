import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

import { boundaries } from './tools/lint/boundaries.mjs';
import { domainFiles, effects, workerRoles } from './tools/lint/effects.mjs';
import { parley } from './tools/lint/rules.mjs';

const tests = ['**/*.spec.ts'];

const sizes = {
  'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
  'max-params': ['error', 3],
  'max-depth': ['error', 3],
  // A switch counts as one: folding a closed union of events case by case is the simplest form there is.
  complexity: ['error', { max: 8, variant: 'modified' }],
};

const shapes = {
  'parley/named-export': 'error',
  'parley/no-enum': 'error',
  'parley/no-cast': 'error',
  'parley/say-who-may-call': 'error',
  'parley/no-session-set': 'error',
  'parley/money-is-not-a-number': 'error',
  'parley/reasoned-disable': 'error',
  'no-warning-comments': ['error', { terms: ['todo', 'fixme'], location: 'anywhere' }],
  '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': 'error',
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  // There are none to assign: `parley/no-enum`.
  '@typescript-eslint/no-unsafe-enum-assignment': 'off',
  // `parley/no-cast` says it.
  '@typescript-eslint/no-non-null-assertion': 'off',
  // `() => void f()` reads worse than what it guards against.
  '@typescript-eslint/no-confusing-void-expression': 'off',
  // Nest modules are empty classes.
  '@typescript-eslint/no-extraneous-class': 'off',
  // GraphQL types are shapes.
  '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
};

const workerPool = {
  files: ['services/*/src/**/*.ts', 'apps/*/src/**/*.ts'],
  ignores: ['**/main.ts', '**/index.ts', ...workerRoles.map((role) => `**/*.${role}.ts`)],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: '^@parley/(platform|eventsourcing)$',
            importNamePattern: '^Worker',
            message: 'Requests see one organization: the worker role is for consumers, workers and timers.',
          },
        ],
      },
    ],
  },
};

/** Every refusal is on the page `docs/api/errors.md`, which is made from these files. */
const refusals = {
  files: ['{apps,libs,services}/*/src/**/*.ts'],
  ignores: ['**/*.errors.ts', '**/*.spec.ts', '**/fixture/**', 'libs/testing/**'],
  rules: { 'parley/named-refusal': 'error' },
};

const purity = {
  ...domainFiles,
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: '^(?!@parley/(contracts|kernel)$|\\.{1,2}/)',
            message: 'Domain code imports only contracts, kernel and its neighbours.',
          },
          { regex: `\\.(${effects.join('|')})\\.js$`, message: 'Domain code may not import code with effects.' },
        ],
      },
    ],
    'no-restricted-globals': [
      'error',
      ...['process', 'fetch', 'crypto', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
      ...['console', 'globalThis', 'Buffer'],
    ],
    'parley/no-decorator': 'error',
    'parley/never-waits': 'error',
    'parley/time-is-data': 'error',
    'parley/chance-is-data': 'error',
  },
};

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '**/coverage/**',
      '**/generated/**',
      'apps/console/**',
      'tools/boundaries/poison/**',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  prettier,
  {
    plugins: { '@nx': nx, parley },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: { ...sizes, ...shapes, ...boundaries({ tests: false }) },
  },
  { files: ['**/*.handler.ts', '**/*.query.ts'], rules: { 'parley/say-what-it-serves': 'error' } },
  workerPool,
  refusals,
  purity,
  {
    files: tests,
    rules: {
      ...boundaries({ tests: true }),
      'max-lines': ['error', 300],
      'max-lines-per-function': 'off',
      'parley/no-cast': 'off',
      // Fakes of asynchronous ports have nothing to wait for, and `expect.any()` is an `any`.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  { files: ['**/*.config.{ts,mjs}'], rules: { 'parley/named-export': 'off' } },
  { files: ['**/*.{js,mjs}'], ...tseslint.configs.disableTypeChecked },
);
