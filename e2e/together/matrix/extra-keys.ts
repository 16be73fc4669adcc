import { getNamedType, type GraphQLSchema, isInputObjectType } from 'graphql';
import { z } from 'zod';

import { variablesOf } from '../doors/graphql-door.js';
import { documentOf } from './documents.js';
import { type Operation, rootsOf } from './id-places.js';
import { post, type Sides } from './matrix.js';

/** What somebody would like to say of a record, or of every object there is. */
const keys = ['tenantId', 'organizationId', 'role', 'createdBy', 'id', 'constructor'] as const;

type Input = {
  readonly operation: Operation;
  readonly field: string;
  readonly argument: string;
  readonly known: readonly string[];
};

/** Every argument that is an object. What is live goes by the same schema. */
const inputsOf = (schema: GraphQLSchema): readonly Input[] =>
  rootsOf(schema).flatMap(([operation, { name: field, args }]) =>
    args.flatMap(({ name: argument, type: declared }) => {
      const type = getNamedType(declared);
      if (operation === 'subscription' || !isInputObjectType(type)) return [];
      return [{ operation, field, argument, known: Object.keys(type.getFields()) }];
    }),
  );

const pair = (name: string, text: string) => `${JSON.stringify(name)}:${text}`;

/** The body as a text: a program would make `__proto__` no key of what it writes. */
function bodyOf(schema: GraphQLSchema, input: Input, extra: readonly string[]): string {
  const { operation, field, argument } = input;
  const variables = variablesOf(schema, operation, { name: field });
  const said = (of: object) => Object.entries(of).map(([name, value]) => pair(name, JSON.stringify(value)));
  const given = [
    ...extra.map((key) => pair(key, '{"isAdmin":true}')),
    ...said(z.looseObject({}).catch({}).parse(variables[argument])),
  ];
  const others = said(variables).filter((text) => !text.startsWith(`"${argument}":`));
  const all = [...others, pair(argument, `{${given.join(',')}}`)].join(',');
  return `{"query":${JSON.stringify(documentOf(schema, input, 0))},"variables":{${all}}}`;
}

/** Each is refused by name; what stands above all objects already where JSON is read. */
async function takenOf(input: Input, extra: readonly string[], sides: Sides): Promise<readonly string[]> {
  const { text } = await post(bodyOf(sides.schema, input, extra), sides);
  const isRefused = (key: string) =>
    text.includes(`Field \\"${key}\\" is not defined by type`) ||
    (key === '__proto__' && text.includes('gateway.request.malformed'));
  return extra.filter((key) => !isRefused(key)).map((key) => `${input.field}(${input.argument}.${key}): ${text}`);
}

/** Every input of the public API with each key that it doesn't know: those that were not refused for it. */
export async function extraKeys(sides: Sides) {
  const inputs = inputsOf(sides.schema);
  const taken: string[] = [];
  let tried = 0;
  for (const input of inputs)
    for (const extra of [keys.filter((one) => !input.known.includes(one)), ['__proto__']]) {
      taken.push(...(await takenOf(input, extra, sides)));
      tried += extra.length;
    }
  return { taken, tried, inputs: inputs.length };
}

/** How those fields answer where nothing in their input is unknown. */
export async function withoutExtraKeys(sides: Sides, fields: readonly string[]): Promise<readonly string[]> {
  const inputs = inputsOf(sides.schema).filter(({ field }) => fields.includes(field));
  return Promise.all(
    inputs.map(async (input) => {
      const { text } = await post(bodyOf(sides.schema, input, []), sides);
      return /"code":"([^"]+)"/.exec(text)?.[1] ?? 'taken';
    }),
  );
}
