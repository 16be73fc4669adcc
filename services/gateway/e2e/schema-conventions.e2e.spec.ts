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

const condition = 'a condition of a filter';
const perDay = 'a limit, which says by its name for how long it holds';
/** Numbers that count nothing and last no time by their names, and why. */
const otherNumbers: Readonly<Record<string, string>> = {
  ...{
    version: 'a place in a history',
    expectedVersion: 'a place in a history',
    ruleVersion: 'a place in a history',
    brokenAt: 'the version at which a chain breaks, by its name at every door',
  },
  ...{ offset: 'a place in a text, as Telegram names it', length: 'of a text, as Telegram names it' },
  reminderSecondsBefore: 'has its unit, and says before what',
  ...{ sizeBytes: 'has its unit', apiId: 'Telegram’s own', authDate: 'Telegram’s own, which it signs under this name' },
  ...{ externalId: 'another system’s id', replyToExternalId: 'another system’s id' },
  ...{ accountExternalId: 'another system’s id', telegramUserId: 'another system’s id' },
  ...{ runsPerDay: perDay, messagesPerDay: perDay, firstMessagesPerDay: perDay },
  amountMinor: 'in the smallest unit of the currency beside it',
  aiCallLimit: 'a limit beside `aiCallCount`; released, so that another name would break clients',
  retentionDays: 'promised and counted in whole days, which have no fixed length in seconds',
  ...{ probabilityPercent: 'a share of 100', place: 'where something stands in an order' },
  ...{ rowNumber: 'a place in a table', columnNumber: 'a place in a table' },
  ...{ score: 'from 0 to 1, how sure something is', weight: 'a power of two, how much something says' },
  hours: 'agreed on in whole hours, at most 72',
  ...{ first: 'of Relay', last: 'of Relay', eq: condition, gte: condition, lte: condition, in: condition },
};
const otherFlags: Readonly<Record<string, string>> = {
  eq: condition,
  remember: 'a wish of whoever signs in, not a fact',
  notFromMe: condition,
};
const otherTimes: Readonly<Record<string, string>> = {
  asOf: 'api.md’s own name',
  birthDate: 'what everybody calls it',
  at: 'when an event happened: it has no other time',
  waitingUntil: 'the end of a wait, which an At would read as its beginning',
  ...{ eq: condition, gte: condition, lte: condition, in: condition },
};

/** Changes of a record that take no version, and why. */
const withoutVersion: Readonly<Record<string, string>> = {
  changePassword: 'asks for the password that was',
  linkIdentity: 'adds to one’s own',
  linkTelegram: 'adds to one’s own',
  markChatRead: 'a mark only goes forward, whoever sets it',
  reorderFields: 'says what stands first, whatever came meanwhile',
  reorderFieldOptions: 'says what stands first, whatever came meanwhile',
  reorderTerritories: 'names every territory, so a list that was read before another came is refused by itself',
  resolveSend: 'says what became of a send, and is refused once that is known',
  requireSecondFactor: 'one value, and whoever says it last means it',
  setAgentBudget: 'one value of another service than the agent’s, and whoever says it last means it',
  setDefaultPipeline: 'one value, and whoever says it last means it',
  setAllowedNetworks: 'says the whole list; an organization’s own version is another stream’s',
  setAllowedOrigins: 'says the whole list; an organization’s own version is another stream’s',
  setTelegramApplication: 'a secret that nobody reads back',
  transferOwnership: 'it is of two members at once, and refused where either is no longer what it was',
  updateProfile: 'one’s own alone',
};
const updates =
  /^(change|update|assign|merge|rename|set|move|reopen|approve|reject|qualify|discard|link|mark|reorder|require|resolve|transfer)[A-Z]/;
/** Says that something is over, on or off: said twice it is so once, whatever was changed meanwhile. */
const turns =
  /^(archive|unarchive|unmerge|complete|delete|cancel|confirm|disconnect|end|leave|reactivate|remove|restore|revoke|suspend|unlink|accept|join|renew|apply)[A-Z]/;
/** Makes something new, or goes on with something of one's own: no record that was read is changed. */
const begins =
  /^(add|create|connect|import|invite|request|schedule|send|submit|sync|begin|enter|finish|open|refresh|reset|sign|start|switch|undo)[A-Z]/;

const asShown = 'another record, as the one that names it shows it';
/** What has an id and shows no version, and why. */
const unversioned: Readonly<Record<string, string>> = {
  ActivityItem: 'an event',
  Assignee: asShown,
  AuditEntry: 'an event',
  AutomationRun: 'an event',
  AuditPlace: asShown,
  AuditStaffAccess: asShown,
  ConnectedProgram: asShown,
  ContactIdentity: 'part of its contact, which has one',
  ExplanationStep: 'an event',
  NamedTeam: asShown,
  FieldOption: 'part of its field, which has one',
  Organization: 'as a sign-in names it; what is changed is OrganizationSettings, which has one',
  OwnRole: asShown,
  OwnStaffAccess: asShown,
  Ref: 'a reference',
  SignIn: 'only ever ended',
  Stage: 'part of its pipeline, which has one',
  StaffAccess: 'only ever ended',
  StaffInvitation: 'only ever taken',
  TeamMember: asShown,
  TelegramChat: 'not in the record',
  TerritoryApplication: 'nobody changes it',
  User: 'one’s own',
};

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
    [['Int', 'BigInt', 'Float'], (name) => /(Count|Seconds)$/.test(name) || name in otherNumbers],
    [['DateTime'], (name) => name.endsWith('At') || name in otherTimes],
    [['Date'], (name) => name.endsWith('On') || name in otherTimes],
    [['Boolean'], (name) => /^(is|has|can)[A-Z]/.test(name) || name in otherFlags],
  ];
  return namedIn(of)
    .filter((one) => rules.some(([kinds, isNamed]) => kinds.includes(one.of) && !isNamed(one.name)))
    .map(shown);
}

/** Names that promise another type than they have, filters of it aside. */
function misleadingIn(of: GraphQLSchema): readonly string[] {
  const promises: readonly (readonly [name: RegExp, kinds: readonly string[]])[] = [
    [/(Count|Seconds)$/, ['Int', 'BigInt', 'IntFilter']],
    [/[a-z]At$/, ['DateTime', 'DateTimeFilter', 'DateTimeCondition']],
    [/[a-z]On$/, ['Date', 'DateFilter']],
    [/^(is|has|can)[A-Z]/, ['Boolean', 'BooleanFilter']],
  ];
  return namedIn(of)
    .filter(({ name }) => !(name in otherNumbers))
    .filter((one) => promises.some(([name, kinds]) => name.test(one.name) && !kinds.includes(one.of)))
    .map(shown);
}

/** Exceptions that nothing is named by any more. */
const idleIn = (of: GraphQLSchema): readonly string[] => {
  const names = new Set(namedIn(of).map(({ name }) => name));
  return Object.keys({ ...otherNumbers, ...otherFlags, ...otherTimes }).filter((name) => !names.has(name));
};

const mutationsOf = (of: GraphQLSchema) => Object.values(of.getMutationType()?.getFields() ?? {});

const unversionedIn = (of: GraphQLSchema): readonly string[] =>
  mutationsOf(of)
    .filter(({ name }) => updates.test(name))
    .filter(({ args }) => !args.flatMap(({ type }) => fieldsOf(getNamedType(type))).some(isVersion))
    .map(({ name }) => name);

const unsortedIn = (of: GraphQLSchema): readonly string[] =>
  mutationsOf(of).flatMap(({ name }) => ([updates, turns, begins].some((sort) => sort.test(name)) ? [] : [name]));

const has = (type: GraphQLNamedType, field: string, of: string) =>
  fieldsOf(type).some((one) => one.name === field && String(one.type) === of);

const versionlessIn = (of: GraphQLSchema): readonly string[] =>
  Object.values(of.getTypeMap())
    .filter((type) => isObjectType(type) && has(type, 'id', 'ID!') && !has(type, 'version', 'Int!'))
    .map(({ name }) => name);

const isVersion = ({ name }: { readonly name: string }) => name === 'expectedVersion';

const grown = (from: string, to: string) => {
  expect(text).toContain(from);
  return buildSchema(text.replace(from, to));
};

describe('the conventions of the schema', () => {
  it('name numbers by what they count or how long they last, times, days and flags (2)', () => {
    expect(misnamedIn(schema)).toEqual([]);
  });

  it('promise no other type by a name than it has (2)', () => {
    expect(misleadingIn(schema)).toEqual([]);
  });

  it('except no name that is not there', () => {
    expect(idleIn(schema).filter((name) => !['asOf', 'first', 'last'].includes(name))).toEqual([]);
  });

  it('mutant: a time that is a number is found', () => {
    const answered = 'type Team implements Node {';
    expect(misleadingIn(grown(answered, `${answered} openedAt: Int! isOpen: String lines: String`))).toEqual([
      'Team.openedAt',
      'Team.isOpen',
    ]);
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

  it('know of each mutation whether it changes a record that was read (12)', () => {
    expect(unsortedIn(schema)).toEqual([]);
  });

  it('show the version of every record that changes (12)', () => {
    expect(versionlessIn(schema).toSorted()).toEqual(Object.keys(unversioned).toSorted());
  });

  it('mutant: an update that takes no version is found, and a record that shows none, and a verb nobody sorted', () => {
    const withoutTeam = /(input ChangeTeamInput \{[^}]*?)expectedVersion: Int/;
    expect(unversionedIn(buildSchema(text.replace(withoutTeam, '$1teamNumber: Int')))).toContain('changeTeam');
    const shown = /(type Team implements Node \{[^}]*?)version: Int!/;
    expect(versionlessIn(buildSchema(text.replace(shown, '$1number: Int!')))).toContain('Team');
    expect(unsortedIn(grown('type Mutation {', 'type Mutation { paintTeam: Team'))).toEqual(['paintTeam']);
  });
});
