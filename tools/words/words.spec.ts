import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';

import { eventsOf, operations, snapshotOf } from '@parley/contracts';

import { bannedTypeNames, wrongWords } from './banned.js';
import { namesInDocument, saidIn } from './said.js';

const root = join(import.meta.dirname, '../..');
const files = (...folders: string[]) =>
  execFileSync('git', ['ls-files', '--', ...folders], { cwd: root, encoding: 'utf8' })
    .trim()
    .split('\n');

/** Every property name anywhere in a JSON schema. */
function fieldsIn(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own =
    'properties' in schema && typeof schema.properties === 'object' ? Object.keys(schema.properties ?? {}) : [];
  return [...own, ...Object.values(schema).flatMap(fieldsIn)];
}

/** Every name that a client of the API can see. */
function namesIn(schema: GraphQLSchema): readonly string[] {
  return Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => {
      if (isEnumType(type)) return [type.name, ...type.getValues().map(({ name }) => name)];
      if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))
        return [type.name, ...Object.keys(type.getFields())];
      return [type.name];
    });
}

const schemaFile = join(root, 'services/gateway/schema.graphql');
const schemaNames = existsSync(schemaFile) ? namesIn(buildSchema(readFileSync(schemaFile, 'utf8'))) : [];

/** GraphQL's own name for the root of live subscriptions. */
const roots = ['Subscription'];

describe('words of the glossary', () => {
  it('hold in event and command names and in their fields', () => {
    const contracts = snapshotOf(Object.values(eventsOf).flat(), operations);
    const names = [
      ...Object.entries(contracts.events).flatMap(([type, { schema }]) => [type, ...fieldsIn(schema)]),
      ...Object.entries(contracts.operations).flatMap(([name, { input, output }]) => [
        name,
        ...fieldsIn([input, output]).filter((field) => field !== 'tenantId'),
      ]),
    ];
    expect(new Set(names.flatMap(wrongWords))).toEqual(new Set());
  });

  it('hold in folder and file names of services and apps', () => {
    expect(files('services', 'apps').flatMap(wrongWords)).toEqual([]);
  });

  it('hold in the public schema', () => {
    expect(new Set(schemaNames.flatMap(wrongWords))).toEqual(new Set());
    expect(schemaNames.filter((name) => name === 'viewer')).toEqual([]);
    expect(
      schemaNames.filter((name) => !roots.includes(name) && bannedTypeNames.some((banned) => banned === name)),
    ).toEqual([]);
  });

  const document: unknown = JSON.parse(readFileSync(join(root, 'services/gateway/openapi.json'), 'utf8'));
  const sources = files('apps/parley/src/*.ts').filter((file) => !/\.spec\.ts$|\/spec-support\//.test(file));
  const wrongIn = (file: string, text = readFileSync(join(root, file), 'utf8')) =>
    saidIn(file, text).flatMap((said) => wrongWords(said).map((wrong) => `${file}: ${wrong}`));

  it('hold in the paths of REST and all that OpenAPI names of them', () => {
    const names = namesInDocument(document);
    expect(names).toEqual(expect.arrayContaining(['/auth/signin', 'Idempotency-Key', 'accessToken']));
    expect(new Set(names.flatMap(wrongWords))).toEqual(new Set());
  });

  it('mutant twin: a path, a field, a parameter and a value of OpenAPI by another word are seen', () => {
    const schema = { properties: { opportunityId: {}, kind: { enum: ['dialog'] } } };
    const post = { operationId: 'mergePersons', parameters: [{ name: 'workspace' }], schema };
    const wrong = namesInDocument({ paths: { '/customers/{id}': { post } } }).flatMap(wrongWords);
    expect(wrong.map((sentence) => sentence.split(':')[0])).toEqual([
      ...['/customers/{id}', 'mergePersons', 'workspace', 'opportunityId', 'dialog'],
    ]);
  });

  it('hold in what the command line says', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.flatMap((file) => saidIn(file, readFileSync(join(root, file), 'utf8'))).join()).toContain(
      'checks what Parley stands on',
    );
    expect(sources.flatMap((file) => wrongIn(file))).toEqual([]);
  });

  it('mutant twin: a text of the command line by another word is seen, plain or put together; a module and SQL are not', () => {
    const saying = (code: string) => wrongIn('mutant.ts', code).length;
    expect(saying(`new Command('x').description('lists the customers')`)).toBe(1);
    expect(saying('told.line(`${count} dialogs of ${person(`a person`)}`)')).toBe(2);
    expect(saying(`import { x } from './customers.js'; await import('./tenants.js');`)).toBe(0);
    expect(saying(`const sql = 'select tenant_id from crm.events'`)).toBe(0);
  });

  it('hold in the names of exported types', () => {
    const declared = files('services/*.ts', 'libs/*.ts', 'apps/*.ts').flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/export (?:abstract )?(?:type|class) (\w+)/g)].map(
        ([, name]) => name,
      ),
    );
    expect(declared.filter((name) => bannedTypeNames.some((banned) => banned === name))).toEqual([]);
  });

  it('mutant twin: a banned word is seen in every spelling', () => {
    for (const name of ['customerId', 'sync-dialogs', 'OPPORTUNITY', 'operationId', 'bulkQueue', 'Workspace'])
      expect(wrongWords(name)).toHaveLength(1);
    for (const name of ['personal', 'contactId', 'multithreading', 'deal-board']) expect(wrongWords(name)).toEqual([]);
  });
});
