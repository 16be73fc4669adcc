import { readFileSync } from 'node:fs';

import {
  buildSchema,
  getNamedType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql';
import { describe, expect, it } from 'vitest';

const text = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8');
const schema = buildSchema(text);

/** Numbers that count nothing and last no time: outside ids, places in a text, versions, and limits by their period. */
const otherNumbers = [
  ...['version', 'expectedVersion', 'brokenAt', 'offset', 'length', 'sizeBytes', 'apiId'],
  ...['externalId', 'replyToExternalId', 'accountExternalId', 'telegramUserId', 'authDate'],
  ...['runsPerDay', 'runsToday', 'messagesPerDay', 'firstMessagesPerDay', 'aiCallLimit', 'retentionDays', 'hours'],
  ...['first', 'last', 'eq', 'gte', 'lte', 'in'],
];
/** Conditions of filters, and what a sign-in is asked for by its button. */
const otherFlags = ['eq', 'remember', 'notFromMe'];
const otherTimes = ['asOf', 'at', 'eq', 'gte', 'lte', 'in', 'waitingUntil', 'until'];

/** Updates that take no version, and why. */
const withoutVersion: Readonly<Record<string, string>> = {
  assignChat: 'the version of a chat tells of its holder, which an assignment doesn’t change',
  changeMemberRoles: 'says all roles at once',
  changePassword: 'asks for the password that was',
  changeRole: 'a role shows no version; it says all grants',
  changeTerritory: 'all territories are one stream, so one of them has no version',
  renameAgent: 'its name and its membership are two streams, and it shows one version',
  setAgentBudget: 'one value, and whoever says it last means it',
  setAgentGuardian: 'one value, and whoever says it last means it',
  setAllowedNetworks: 'says the whole list; an organization’s own version is another stream’s',
  setAllowedOrigins: 'says the whole list; an organization’s own version is another stream’s',
  setIntake: 'says the whole policy; an account’s version rises with every wait at Telegram',
  setTelegramApplication: 'a secret that nobody reads back',
  updateProfile: 'one’s own alone',
};
const updates = /^(change|update|assign|rename|set|move|reopen|approve|reject)[A-Z]/;

type Named = { readonly type: string; readonly name: string; readonly of: string };

type Field = GraphQLField<unknown, unknown> | GraphQLInputField;

function fieldsOf(type: GraphQLNamedType | null | undefined): readonly Field[] {
  if (isInputObjectType(type)) return Object.values(type.getFields());
  return isObjectType(type) ? Object.values(type.getFields()) : [];
}

/** The name of a type, whatever it is wrapped in. */
const nameOf = (type: GraphQLType): string => getNamedType(type).name;

const namedIn = (of: GraphQLSchema): readonly Named[] =>
  Object.values(of.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => fieldsOf(type).map((field) => ({ type: type.name, name: field.name, of: nameOf(field.type) })));

const shown = ({ type, name }: Named) => `${type}.${name}`;

function misnamedIn(of: GraphQLSchema): readonly string[] {
  const rules: readonly (readonly [kinds: readonly string[], isNamed: (name: string) => boolean])[] = [
    [['Int', 'BigInt', 'Float'], (name) => /(Count|Seconds)$/.test(name) || otherNumbers.includes(name)],
    [['DateTime'], (name) => name.endsWith('At') || otherTimes.includes(name)],
    [['Date'], (name) => name.endsWith('On')],
    [['Boolean'], (name) => /^(is|has|can)[A-Z]/.test(name) || otherFlags.includes(name)],
  ];
  return namedIn(of)
    .filter((one) => rules.some(([kinds, isNamed]) => kinds.includes(one.of) && !isNamed(one.name)))
    .map(shown);
}

function unversionedIn(of: GraphQLSchema): readonly string[] {
  const mutations = Object.values(of.getMutationType()?.getFields() ?? {});
  return mutations
    .filter(({ name }) => updates.test(name))
    .filter(({ args }) => !args.flatMap(({ type }) => fieldsOf(getNamedType(type))).some(isVersion))
    .map(({ name }) => name);
}

const isVersion = ({ name }: { readonly name: string }) => name === 'expectedVersion';

const grown = (from: string, to: string) => {
  expect(text).toContain(from);
  return buildSchema(text.replace(from, to));
};

describe('the conventions of the schema', () => {
  it('name numbers by what they count or how long they last, times, days and flags (2)', () => {
    expect(misnamedIn(schema)).toEqual([]);
  });

  it('mutant: a number, a time or a flag by another name is found, in what is asked too', () => {
    const [asked, answered] = ['input ChangeTeamInput {', 'type Team implements Node {'];
    const found = misnamedIn(grown(asked, `${asked} roofs: Int when: DateTime archived: Boolean`));
    expect(found.toSorted()).toEqual(['ChangeTeamInput.archived', 'ChangeTeamInput.roofs', 'ChangeTeamInput.when']);
    expect(misnamedIn(grown(answered, `${answered} roofs: Int!`))).toEqual(['Team.roofs']);
  });

  it('know four scalars beside GraphQL’s own, and no JSON (5)', () => {
    const own = Object.values(schema.getTypeMap()).flatMap((type) => (isScalarType(type) ? [type.name] : []));
    const allowed = ['BigInt', 'Boolean', 'Date', 'DateTime', 'Float', 'ID', 'Int', 'Position', 'String'];
    expect(own.filter((name) => !allowed.includes(name))).toEqual([]);
  });

  it('answer null for one record that isn’t there, and name what is hidden in those with such rules (6)', () => {
    const isRecord = (name: string) => {
      const type = schema.getType(name);
      return isObjectType(type) && type.getInterfaces().some((one) => one.name === 'Node');
    };
    const byId = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(
      ({ type, args }) => isRecord(nameOf(type)) && args.some(({ name }) => name === 'id'),
    );
    expect(byId.length).toBeGreaterThan(5);
    expect(byId.filter(({ type }) => isNonNullType(type)).map(({ name }) => name)).toEqual([]);
    for (const name of ['Contact', 'Deal']) {
      const hidden = fieldsOf(schema.getType(name)).find((field) => field.name === 'hiddenFields');
      expect(String(hidden?.type), name).toBe('[String!]!');
    }
  });

  it('let every filter of a list join with and, or and not (8)', () => {
    const filters = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap(({ args }) =>
      args.flatMap(({ name, type }) => (name === 'filter' ? [getNamedType(type)] : [])),
    );
    expect(filters.length).toBeGreaterThan(5);
    for (const filter of filters) {
      const joining = fieldsOf(filter).filter(({ name }) => ['and', 'or', 'not'].includes(name));
      const said = joining.map(({ name, type }) => `${name}: ${String(type)}`).toSorted();
      expect(said, filter.name).toEqual([`and: [${filter.name}!]`, `not: ${filter.name}`, `or: [${filter.name}!]`]);
    }
  });

  it('let an update say which version was read, where its record has one (12)', () => {
    expect(unversionedIn(schema).toSorted()).toEqual(Object.keys(withoutVersion).toSorted());
  });

  it('mutant: an update that takes no version is found', () => {
    const without = buildSchema(
      text.replace(/(input ChangeTeamInput \{[^}]*?)expectedVersion: Int/, '$1teamNumber: Int'),
    );
    expect(unversionedIn(without)).toContain('changeTeam');
  });
});
