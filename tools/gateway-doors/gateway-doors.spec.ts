import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import * as contracts from '@parley/contracts';
import { describe, expect, it } from 'vitest';

const { operations } = contracts;
const root = join(import.meta.dirname, '../..');
const doors = globSync('services/gateway/src/**/*.ts', { cwd: root, exclude: ['**/*.spec.ts'] })
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .toSorted();

/** Under which name of the library each operation is imported. */
const namedAs = new Map(
  Object.entries(contracts).flatMap(([name, value]) =>
    operations.some((operation) => operation === value) ? [[name, (value as { name: string }).name]] : [],
  ),
);

/** Values alone: what is only a type calls nothing, and what is imported is used, or the linter says so. */
const importsOf = (text: string) =>
  [...text.matchAll(/import \{([^}]*)\} from '@parley\/contracts'/g)]
    .flatMap(([, names = '']) => names.split(','))
    .map((name) => name.trim().replace(/ as .*$/, ''));

/** Operations for members or for anybody that no door leads to. */
function doorless(texts: readonly string[]): readonly string[] {
  const called = new Set(texts.flatMap(importsOf).map((name) => namedAs.get(name)));
  return operations
    .filter(({ name, permission }) => permission !== 'internal' && !called.has(name))
    .map(({ name }) => name);
}

describe('every operation of the catalogue that is not internal', () => {
  it('is called by the gateway', () => {
    expect(doorless(doors)).toEqual([]);
    console.info(
      `${operations.filter(({ permission }) => permission !== 'internal').length} operations, each has a door`,
    );
  });

  it('mutant twin: one whose door is taken away is found, also where its type is still spoken of', () => {
    const without = doors.map((text) =>
      text.replace(/\bResolveSend,/, 'type ResolveSend,').replace(/\{ ResolveSend \}/, '{ type ResolveSend }'),
    );
    expect(doorless(without)).toEqual(['messaging.resolve-send']);
    expect(doorless([]).length).toBeGreaterThan(100);
  });
});
