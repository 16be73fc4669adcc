import { createHash } from 'node:crypto';

import {
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  responsePathAsArray,
} from 'graphql';
import { DomainError } from '@parley/kernel';

/** How likely a field is null, fails, or is of another kind than it should be, of 1,000. */
export type Chances = { readonly nulls: number; readonly failures: number; readonly wrong: number };

/** The same number for the same place, whoever asks and in which order. */
const drawn = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE(0) % 1000;

const leaves: Readonly<Record<string, unknown>> = {
  Int: 7,
  Float: 1.25,
  Boolean: true,
  DateTime: '2026-03-01T09:00:00.000Z',
};

/** What an operation is run with: how its fields answer. */
export type Weather = { readonly seed: string; readonly chances: Chances };

/** Lets every field of a schema answer by chance, the same at the same place and in the same weather each time. */
export function answeringByChance(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isAbstractType(type)) type.resolveType = (value: { __typename: string }) => value.__typename;
    if (!isObjectType(type)) continue;
    type.isTypeOf = undefined;
    for (const field of Object.values(type.getFields())) field.resolve = byChance(schema);
  }
}

function byChance(schema: GraphQLSchema): GraphQLFieldResolver<unknown, Weather> {
  // The library says what it hands over.
  // eslint-disable-next-line max-params -- see above
  return (_source, _args, { seed, chances }, { path, returnType }) => {
    const place = `${seed}/${responsePathAsArray(path).join('/')}`;
    const draw = drawn(place);
    const later = drawn(`${place} later`) % 2 === 0;
    if (draw < chances.failures) return failing(place, later);
    const value =
      draw < chances.failures + chances.wrong ? { isWrong: true } : valueFor(schema, returnType, { place, chances });
    return later ? Promise.resolve(value) : value;
  };
}

function failing(place: string, later: boolean): unknown {
  const errors = [
    new DomainError('forbidden', 'access.permission-missing', { place }),
    new Error(`Lost at ${place}`),
    new GraphQLError('Refused', { extensions: { code: 'x', place } }),
  ];
  const error = errors[drawn(`${place} error`) % 3] ?? new Error();
  if (drawn(`${place} returned`) % 4 === 0) return error;
  if (later) return Promise.reject(error);
  throw error;
}

type At = { readonly place: string; readonly chances: Chances };

function valueFor(schema: GraphQLSchema, type: GraphQLOutputType, at: At): unknown {
  if (isNonNullType(type)) return given(schema, type.ofType, at);
  return drawn(`${at.place} null`) < at.chances.nulls
    ? [null, undefined][drawn(at.place) % 2]
    : given(schema, type, at);
}

function given(schema: GraphQLSchema, type: GraphQLOutputType, at: At): unknown {
  if (isNonNullType(type)) return given(schema, type.ofType, at);
  if (isListType(type))
    return Array.from({ length: drawn(`${at.place} length`) % 4 }, (_, n) =>
      valueFor(schema, type.ofType, { ...at, place: `${at.place}/${n}` }),
    );
  if (isEnumType(type)) return oneOf(type.getValues(), at)?.value;
  if (isAbstractType(type)) return { __typename: oneOf(schema.getPossibleTypes(type), at)?.name };
  return isObjectType(type) ? {} : leafFor(type.name, at);
}

const oneOf = <Item>(items: readonly Item[], { place }: At): Item | undefined => items[drawn(place) % items.length];

const leafFor = (name: string, { place }: At) => leaves[name] ?? `text "${place}"`;
