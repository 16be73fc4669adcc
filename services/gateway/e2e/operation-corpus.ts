import { readFileSync } from 'node:fs';

import {
  getIntrospectionQuery,
  getNamedType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';

import { beginnings, readyMade } from '../src/graphiql/operations.js';

export type Variables = Readonly<Record<string, unknown>>;
export type Asked = { readonly query: string; readonly variables: Variables };

type Field = GraphQLField<unknown, unknown>;

const DEPTH = 3;

const scalars: Readonly<Record<string, unknown>> = {
  ID: '018f0000-0000-7000-8000-000000010001',
  DateTime: '2026-03-01T09:00:00.000Z',
  Date: '2026-03-01',
  Int: 3,
  Float: 1.5,
  Boolean: true,
};

/** A value that an input takes: all of it, or only what it must have. */
function valueOf(type: GraphQLInputType, isWhole: boolean, depth = 3): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, isWhole, depth);
  if (!isListType(type)) return singleOf(type, isWhole, depth);
  return depth > 0 ? [valueOf(type.ofType, isWhole, depth - 1)] : [];
}

function singleOf(type: GraphQLNamedType & GraphQLInputType, isWhole: boolean, depth: number): unknown {
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) return scalars[type.name] ?? 'text';
  const isTaken = isWhole && depth > 0;
  const given = Object.values(type.getFields()).filter((field) => isTaken || isNonNullType(field.type));
  return Object.fromEntries(given.map((field) => [field.name, valueOf(field.type, isWhole, depth - 1)]));
}

/** Every field that can be shown without an argument, as deep as an operation of a client goes. */
function shownOf(type: GraphQLNamedType, depth: number, schema: GraphQLSchema): string {
  if (isInterfaceType(type) || isUnionType(type)) {
    const each = schema.getPossibleTypes(type).map((one) => `... on ${one.name} ${shownOf(one, depth - 1, schema)}`);
    return `{ __typename ${each.join(' ')} }`;
  }
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields()).filter((field) => isShown(field, depth));
  return `{ __typename ${fields.map((field) => `${field.name} ${shownOf(getNamedType(field.type), depth - 1, schema)}`).join(' ')} }`;
}

const isShown = ({ args, type }: Field, depth: number) => {
  const named = getNamedType(type);
  const isRecord = isObjectType(named) || isInterfaceType(named) || isUnionType(named);
  return args.every((argument) => !isNonNullType(argument.type)) && (depth > 1 || !isRecord);
};

/** Each query of the schema with all that it shows: with no argument more than it needs, with all, and with wrong ones. */
function walked(schema: GraphQLSchema): readonly Asked[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
    const declared = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
    const passed = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
    const shown = shownOf(getNamedType(field.type), DEPTH, schema);
    const query = passed ? `query (${declared}) { ${field.name}(${passed}) ${shown} }` : `{ ${field.name} ${shown} }`;
    const given = (isWhole: boolean) =>
      Object.fromEntries(
        field.args
          .filter(({ type }) => isWhole || isNonNullType(type))
          .map(({ name, type }) => [name, valueOf(type, isWhole)]),
      );
    const wrong = Object.fromEntries(field.args.map(({ name }) => [name, { isWrong: true }]));
    return [given(false), given(true), wrong, {}].map((variables) => ({ query, variables }));
  });
}

/** What operations can also be made of: fragments within fragments, other names, and parts that are left out. */
const shaped = `query Shaped($yes: Boolean!, $no: Boolean = false, $first: Int = 2) {
  one: chats(first: $first) { ...Page @include(if: $yes) edges @skip(if: $no) { node { id } } }
  two: chats { ...Page pageInfo { hasNextPage } edges @include(if: $no) { cursor } }
  me @skip(if: $yes) { __typename }
  __typename
}
fragment Page on ChatConnection { edges { ...Edge node { title } } totalCount }
fragment Edge on ChatEdge { cursor node { ... @include(if: $yes) { kind } ...Said contact { ...Named @skip(if: $no) } } }
fragment Said on Chat { lastMessage { text } shown: lastMessage { text at: sentAt } ... on Node { id } }
fragment Named on Contact { id name company { name } }`;

const examples = (): readonly string[] =>
  [
    ...readFileSync(new URL('../../../docs/guides/developer.md', import.meta.url), 'utf8').matchAll(
      /```graphql\n(.*?)```/gs,
    ),
  ]
    .map(([, text]) => text ?? '')
    .filter((text) => !/^\s*(mutation|subscription)/.test(text));

/** What clients ask: the ready-made operations, the guide's examples, and a walk over every query of the schema. */
export const corpusOf = (schema: GraphQLSchema): readonly Asked[] => [
  ...readyMade.map(({ query }) => ({ query, variables: { id: scalars['ID'], filter: {} } })),
  ...[beginnings, getIntrospectionQuery(), '{ __typename }', ...examples()].map((query) => ({ query, variables: {} })),
  ...[{ yes: true }, { yes: false, no: true, first: 1 }, { yes: true, no: null }, { yes: 'maybe' }].map(
    (variables) => ({
      query: shaped,
      variables,
    }),
  ),
  ...walked(schema),
];
