import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

import { type Kind, kindOf, numbersOnly } from './kinds.js';

export type Operation = 'query' | 'mutation' | 'subscription';

/** A place in the arguments of an operation where an id goes in. */
export type IdPlace = {
  readonly operation: Operation;
  readonly field: string;
  /** Names from the argument down to the id: `input`, `chatIds`. */
  readonly path: readonly string[];
  readonly kind: Kind;
  /** Of a reference: the enum value that says what the id names. */
  readonly refType?: string;
};

export type Places = { readonly places: readonly IdPlace[]; readonly unknown: readonly string[] };

type Root = GraphQLField<unknown, unknown>;
type Given = GraphQLArgument | GraphQLInputField;

/** How often an input may be met again on its own way down: `and: [{ or: [{ stageId }] }]`. */
const DEEPEST_AGAIN = 2;

export const rootsOf = (schema: GraphQLSchema): readonly (readonly [Operation, Root])[] =>
  (['query', 'mutation', 'subscription'] as const).flatMap((operation) => {
    const type = { query: schema.getQueryType(), mutation: schema.getMutationType() };
    const root = operation === 'subscription' ? schema.getSubscriptionType() : type[operation];
    return Object.values(root?.getFields() ?? {}).map((field) => [operation, field] as const);
  });

const placesOf = new WeakMap<GraphQLSchema, Places>();

/** Every place of the schema where an id goes in, and those of which nobody knows what they name. */
export function idPlaces(schema: GraphQLSchema): Places {
  const known = placesOf.get(schema) ?? placesIn(schema);
  placesOf.set(schema, known);
  return known;
}

function placesIn(schema: GraphQLSchema): Places {
  const places: IdPlace[] = [];
  const unknown: string[] = [];
  for (const [operation, field] of rootsOf(schema))
    for (const { kind, ...found } of field.args.flatMap((given) => [...walk(given, { field, path: [], on: [] })]))
      if (kind) places.push({ operation, field: field.name, ...found, kind });
      else unknown.push(`${operation} ${field.name}(${found.path.join('.')})`);
  return { places, unknown: [...unknown, ...idsBelow(schema)] };
}

type Way = {
  readonly field: Root;
  readonly path: readonly string[];
  /** The inputs passed on the way, the innermost last. */
  readonly on: readonly string[];
};

type Found = Pick<IdPlace, 'path' | 'refType'> & { readonly kind: Kind | undefined };

function* walk(given: Given, { field, path, on }: Way): Generator<Found> {
  const type = getNamedType(given.type);
  const here = [...path, given.name];
  if (isInputObjectType(type)) {
    if (on.filter((name) => name === type.name).length >= DEEPEST_AGAIN) return;
    if (type.name === 'RefInput') yield* references(type.getFields()['type'], here);
    if (type.name === 'RefInput') return;
    for (const inner of Object.values(type.getFields()))
      yield* walk(inner, { field, path: here, on: [...on, type.name] });
    return;
  }
  const place = placeOf(given.name, { field, path, on });
  if (!namesSomething(type.name, place, given.name)) return;
  yield { path: here, kind: kindOf(place, nameOf(given.name, path, field)) };
}

/** How a filter's condition on an id is called. */
const conditions = ['eq', 'in'];

/** The input and the name in it; a condition on an id stands where the id's own name stands. */
function placeOf(name: string, { field, path, on }: Way): string {
  const isCondition = conditions.includes(name) && on.length > 1;
  return `${on.at(isCondition ? -2 : -1) ?? field.name}.${isCondition ? path.at(-1) : name}`;
}

/** An `ID`, and an id that a thing has outside. */
const namesSomething = (type: string, place: string, name: string) =>
  (type === 'ID' || (type === 'BigInt' && /ExternalId$|^externalId$/.test(name))) && !numbersOnly.includes(place);

/** Where the place itself is only called `id` or `eq`, what it stands in names the thing. */
function nameOf(name: string, path: readonly string[], field: Root): string {
  if (name === 'id' && path.length === 0) return getNamedType(field.type).name;
  return [...conditions, 'id', 'ids'].includes(name) ? (path.at(-1) ?? '') : name;
}

function* references(type: Given | undefined, path: readonly string[]): Generator<Found> {
  const named = type && getNamedType(type.type);
  if (!isEnumType(named)) return;
  for (const { name } of named.getValues())
    yield { path: [...path, 'id'], refType: name, kind: kindOf(`RefInput.${name}`, name) };
}

/** No field below a root takes an id: one that did would need a case of its own. */
const idsBelow = (schema: GraphQLSchema): readonly string[] =>
  Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !rootNames.includes(type.name) && !type.name.startsWith('__'))
    .flatMap((type) => (isObjectType(type) ? Object.values(type.getFields()) : []))
    .flatMap((field) => field.args.map((argument) => ({ field, argument })))
    .filter(({ argument }) => takesId(argument.type))
    .map(({ field, argument }) => `${field.name}(${argument.name})`);

const rootNames = ['Query', 'Mutation', 'Subscription'];

function takesId(type: GraphQLInputType, on: readonly string[] = []): boolean {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return named.name === 'ID';
  if (on.includes(named.name)) return false;
  return Object.values(named.getFields()).some((inner) => takesId(inner.type, [...on, named.name]));
}

export const isRequired = ({ type, defaultValue }: Given) => isNonNullType(type) && defaultValue === undefined;

/** Whether a value of that type is a list, with or without `!`. */
export const isList = (type: GraphQLInputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);
