import {
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql';

import { type Operation, rootsOf } from './id-places.js';

type Field = GraphQLField<unknown, unknown>;

/** How far below an answer its records are shown. */
export const DEPTH = 3;

/** An import answers before the CRM has heard of it: what it shows below its counts is not the same twice. */
const shownShorter: Readonly<Record<string, number>> = { importMessages: 0 };

type Named = { readonly operation: Operation; readonly field: string };

/** A document that runs one root field with all its arguments as variables, and shows what it answers with. */
export function documentOf(schema: GraphQLSchema, { operation, field: name }: Named, depth = DEPTH): string {
  const field = rootsOf(schema).find(([kind, found]) => kind === operation && found.name === name)?.[1];
  if (!field) throw new Error(`There is no ${operation} ${name}`);
  const declared = field.args.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ');
  const passed = field.args.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
  const head = declared ? `${operation} (${declared})` : operation;
  return `${head} { ${name}${passed ? `(${passed})` : ''} ${shownOf(getNamedType(field.type), Math.min(depth, shownShorter[name] ?? DEPTH))} }`;
}

function shownOf(type: GraphQLNamedType, depth: number): string {
  if (isInterfaceType(type)) return '{ __typename id }';
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields()).filter((field) => isOpen(field) && isWithin(field, depth));
  return `{ __typename ${fields.map((field) => `${field.name} ${shownOf(getNamedType(field.type), depth - 1)}`).join(' ')} }`;
}

const isOpen = ({ args }: Field) => args.every(({ type }) => !isNonNullType(type));

/** Lists of lists would cost more than one operation may. */
const isWithin = ({ type }: Field, depth: number) => {
  const named = getNamedType(type);
  return isLeafType(named) || (depth > 0 && !(depth < DEPTH - 1 && named.name.endsWith('Connection')));
};
