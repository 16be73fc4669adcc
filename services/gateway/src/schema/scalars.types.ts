import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { z } from 'zod';

import { decodePositions, encodePositions } from './position.types.js';

const text = (name: string, node: ValueNode): string => {
  if (node.kind === Kind.STRING || node.kind === Kind.INT) return node.value;
  throw new GraphQLError(`${name} must be a string.`);
};

const parsed =
  <Value>(name: string, schema: z.ZodType<Value>) =>
  (value: unknown) => {
    const read = schema.safeParse(value);
    if (read.success) return read.data;
    throw new GraphQLError(`Not a valid ${name}.`);
  };

type Scalar<Value> = { readonly name: string; readonly description: string; readonly schema: z.ZodType<Value> };

const textScalar = <Value>({ name, description, schema }: Scalar<Value>) => {
  const parse = parsed(name, schema);
  return new GraphQLScalarType<Value, string>({
    name,
    description,
    serialize: String,
    parseValue: parse,
    parseLiteral: (node) => parse(text(name, node)),
  });
};

/** No calendar that anybody stores by has a year zero. */
const instant = z.iso
  .datetime({ offset: true })
  .transform((value) => new Date(value).toISOString())
  .refine((value) => /^(?!0000)\d{4}-/.test(value));

export const DateTime = textScalar({
  name: 'DateTime',
  description: 'An instant, RFC 3339 in UTC with milliseconds: `2026-03-01T09:30:00.000Z`.',
  schema: instant,
});

export const DateText = textScalar({
  name: 'Date',
  description: 'A day without a time: `2026-03-01`.',
  schema: z.iso.date().refine((day) => !day.startsWith('0000')),
});

export const BigIntText = textScalar({
  name: 'BigInt',
  description: 'An integer of any size as a decimal string, since JSON numbers lose precision above 2^53.',
  schema: z.coerce.string().regex(/^-?(0|[1-9]\d{0,77})$/),
});

const parsePosition = parsed('Position', z.string().max(2048).transform(decodePositions));

export const Position = new GraphQLScalarType({
  name: 'Position',
  description:
    'An opaque place in the log of the services. Give the one a mutation answered with to `atLeast` to read your own ' +
    'write, or the one of an activity item to `activity(after:)` to go on from there.',
  serialize: (value) => encodePositions(value),
  parseValue: parsePosition,
  parseLiteral: (node) => parsePosition(text('Position', node)),
});
