import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  buildSchema,
  findBreakingChanges,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openFields } from '../src/limits/admission.guard.js';
import { apiPage } from './api-page.js';
import { startFake, type Fake } from './fakes.js';

const file = (name: string) => new URL(`../${name}`, import.meta.url);
const banned = /workspace|tenant|dialog|thread|person(?!al)|customer|opportunity|operationId|bulk.?queue/i;
const bannedTypes = ['Account', 'Session', 'Template', 'Token', 'Subscription', 'Operation', 'Client'];

let fake: Fake;
let schema: GraphQLSchema;
let types: GraphQLNamedType[];

beforeAll(async () => {
  fake = await startFake();
  schema = lexicographicSortSchema(fake.gateway.get(GraphQLSchemaHost).schema);
  types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
});
afterAll(() => fake.stop());

const roots = () => [schema.getQueryType()!, schema.getMutationType()!, schema.getSubscriptionType()!];

type Field = GraphQLField<unknown, unknown> | GraphQLInputField;

function fieldsOf(type: GraphQLNamedType): readonly Field[] {
  if (isInputObjectType(type)) return Object.values(type.getFields());
  return isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
}
const argumentsOf = (field: Field) => ('args' in field ? field.args : []);

describe('the schema', () => {
  it('is the one that is checked in (run with -u to bring it up to date)', async () => {
    await expect(`${printSchema(schema)}\n`).toMatchFileSnapshot(file('schema.graphql').pathname);
  });

  it('has a reference that is current', async () => {
    await expect(apiPage(schema)).toMatchFileSnapshot(file('../../docs/api.md').pathname);
  });

  it('breaks no client of the released one', () => {
    const released = buildSchema(readFileSync(file('schema.released.graphql'), 'utf8'));
    expect(findBreakingChanges(released, schema)).toEqual([]);
  });

  it('would be seen to break one', () => {
    const smaller = buildSchema(printSchema(schema).replace('  unreadCount: Int!', '  unreadSum: Int!'));
    expect(findBreakingChanges(schema, smaller).map(({ type }) => type)).toContain('FIELD_REMOVED');
  });

  it('describes every type, field, argument and value', () => {
    const silent = types.flatMap((type) => [
      ...(type.description || ['Query', 'Mutation', 'Subscription', 'Boolean', 'Float'].includes(type.name)
        ? []
        : [type.name]),
      ...fieldsOf(type)
        .filter(({ description }) => !description)
        .map(({ name }) => `${type.name}.${name}`),
      ...fieldsOf(type).flatMap((field) =>
        argumentsOf(field)
          .filter(({ description }) => !description)
          .map(({ name }) => `${type.name}.${field.name}(${name})`),
      ),
      ...(isEnumType(type)
        ? type
            .getValues()
            .filter(({ description }) => !description)
            .map(({ name }) => `${type.name}.${name}`)
        : []),
    ]);
    expect(silent).toEqual([]);
  });

  it('uses no word that the glossary bans', () => {
    const names = types.flatMap((type) => [
      type.name,
      ...fieldsOf(type).flatMap((field) => [field.name, ...argumentsOf(field).map(({ name }) => name)]),
      ...(isEnumType(type) ? type.getValues().map(({ name }) => name) : []),
    ]);
    const roleAndRoot = new Set(['Subscription']);
    expect(names.filter((name) => banned.test(name) || (bannedTypes.includes(name) && !roleAndRoot.has(name)))).toEqual(
      [],
    );
    expect(types.flatMap(fieldsOf).map(({ name }) => name)).not.toContain('viewer');
  });

  it('gives every mutation one input and a payload of its own', () => {
    for (const { name, args, type } of Object.values(schema.getMutationType()!.getFields())) {
      const upper = name.charAt(0).toUpperCase() + name.slice(1);
      expect(
        args.map((argument) => `${argument.name}: ${String(argument.type)}`),
        name,
      ).toEqual([`input: ${upper}Input!`]);
      expect(String(type)).toBe(`${upper}Payload!`);
    }
  });

  it('wants an idempotency key everywhere but at sign-in, refresh, sign-out and the end of an account, and answers with a position', () => {
    const exempt = [
      ...['signIn', 'signInByCode', 'refreshSession', 'signOut', 'deleteAccount'],
      ...['signUp', 'confirmSignUp', 'acceptInvitation', 'requestPasswordReset', 'resetPassword'],
      ...['startOidcSignIn', 'finishOidcSignIn', 'signInByTelegram'],
    ];
    for (const { name } of Object.values(schema.getMutationType()!.getFields())) {
      const upper = name.charAt(0).toUpperCase() + name.slice(1);
      const keys = fieldsOf(schema.getType(`${upper}Input`)!).filter((field) => field.name === 'idempotencyKey');
      expect(
        keys.map(({ type }) => String(type)),
        name,
      ).toEqual(exempt.includes(name) ? [] : ['String!']);
      if (exempt.includes(name) || ['switchOrganization', 'enterAsStaff'].includes(name)) continue;
      expect(
        fieldsOf(schema.getType(`${upper}Payload`)!).map((field) => field.name),
        name,
      ).toContain('position');
    }
  });

  it('says who may call what, with an example for each mutation', () => {
    for (const root of roots())
      for (const { name, description } of Object.values(root.getFields()))
        expect(description, name).toContain('Permission');
    for (const { name, description } of Object.values(schema.getMutationType()!.getFields()))
      expect(description, name).toContain(`\`${name}(input: {`);
  });

  it('has lists that grow as connections, with both ways of paging', () => {
    const connections = types.filter(({ name }) => name.endsWith('Connection') && name !== 'ChannelAccountConnection');
    expect(connections.length).toBeGreaterThanOrEqual(6);
    for (const type of connections)
      expect(
        fieldsOf(type)
          .map(({ name }) => name)
          .sort(),
      ).toEqual(['edges', 'pageInfo', 'totalCount']);
    const chats = schema.getQueryType()!.getFields()['chats']!;
    expect(chats.args.map(({ name }) => name)).toEqual(expect.arrayContaining(['first', 'after', 'last', 'before']));
  });

  it('names values in upper case, times with At, numbers of things with Count', () => {
    for (const { name } of types.filter(isEnumType).flatMap((type) => type.getValues()))
      expect(name).toMatch(/^[A-Z][A-Z0-9_]*$/);
    // What a condition compares with is named as in filters.
    const shown = types.filter(isObjectType).filter(({ name }) => !name.endsWith('Condition'));
    for (const type of shown)
      for (const field of fieldsOf(type)) {
        const kind = String(field.type).replace('!', '');
        if (kind === 'DateTime') expect(field.name, type.name).toMatch(/(At|Until|asOf|at)$/);
        if (kind === 'Boolean') expect(field.name, type.name).toMatch(/^(is|has|can)[A-Z]/);
      }
  });

  it('makes every record a node with a version', () => {
    const records = types.filter(
      (type) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'),
    );
    expect(records.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Chat', 'Contact', 'Deal', 'Message', 'Proposal', 'Send']),
    );
    for (const type of records.filter(({ name }) => !['User', 'Organization'].includes(name)))
      expect(
        fieldsOf(type).map(({ name }) => name),
        type.name,
      ).toContain('version');
  });

  it('is open to nobody but by the mutations that sign in', () => {
    for (const root of roots())
      for (const { name, description } of Object.values(root.getFields()))
        expect(description?.includes('Permission: none'), name).toBe(openFields.includes(name));
  });

  it('has everything the main path needs', () => {
    const [queries, mutations, live] = roots().map((root) => Object.keys(root.getFields()));
    const list = (text: string) => text.split(' ');
    expect(queries).toEqual(
      expect.arrayContaining(
        list(
          'me channelAccounts chats chat contacts contact pipelines deals deal proposals proposal send usage activity explain',
        ),
      ),
    );
    expect(mutations).toEqual(
      expect.arrayContaining(
        list(
          'signIn refreshSession signOut switchOrganization sendMessage markChatRead requestProposal approveProposal rejectProposal moveDealToStage createDeal connectTelegramAccount submitTelegramCode submitTelegramPassword cancelTelegramConnection disconnectChannelAccount syncChats',
        ),
      ),
    );
    expect(live).toEqual(expect.arrayContaining(list('activity channelAccountConnection proposalDraft')));
  });
});
