import { randomUUID } from 'node:crypto';

import { operations } from '@parley/contracts';
import { z } from 'zod';

import type { Kind } from './kinds.js';
import { type Answer, type Asking, leaksOf, plain, type Sides } from './matrix.js';
import { rpcInput } from './rpc-inputs.js';
import { kindNamed, type Operation, rpcPlaces } from './rpc-places.js';
import type { Ids } from './values.js';

const parameter = z.looseObject({
  name: z.string(),
  in: z.enum(['path', 'query', 'header']),
  required: z.boolean(),
  schema: z.looseObject({ format: z.string().optional(), enum: z.array(z.string()).optional() }),
});
const body = z.object({
  content: z.object({
    'application/json': z.object({ schema: z.looseObject({ properties: z.record(z.string(), z.unknown()) }) }),
  }),
});
const door = z.looseObject({
  description: z.string(),
  parameters: z.array(parameter),
  requestBody: body.optional(),
});
const document = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), door)) });

type Door = {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
  readonly parameters: readonly z.infer<typeof parameter>[];
  readonly inBody: readonly string[];
};

/** A place of a REST path where an id goes in: of its address by name, of its body by the way there. */
export type RestPlace = Door & { readonly at: string | readonly string[]; readonly kind: Kind };

export const nameOfRest = ({ method, path, at }: RestPlace): string =>
  `${method.toUpperCase()} ${path} (${typeof at === 'string' ? at : at.join('.')})`;

/** Every path that the door describes of itself. */
async function doorsAt(url: string): Promise<readonly Door[]> {
  const { paths } = document.parse(await (await fetch(`${url}/openapi.json`)).json());
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { description, parameters, requestBody }]) => {
      const name = /^`([^`]+)`/.exec(description)?.[1];
      const operation = operations.find((one) => one.name === name);
      if (!operation) throw new Error(`${method} ${path} is no operation`);
      const inBody = Object.keys(requestBody?.content['application/json'].schema.properties ?? {});
      return { method, path, operation, parameters, inBody };
    }),
  );
}

/** The addresses of everything that REST reads, with one's own ids. */
export async function readsAt(url: string, own: Ids): Promise<readonly string[]> {
  const reads = (await doorsAt(url)).filter(({ method }) => method === 'get');
  return reads.map(({ path, parameters }) => {
    const asked = parameters.filter(({ in: where, required }) => where === 'query' && required);
    const search = new URLSearchParams(
      Object.fromEntries(asked.map(({ name, schema }) => [name, schema.enum?.at(-1) ?? ''])),
    );
    const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => own[kindNamed(name) ?? 'organization']);
    return `${url}${address}?${search.toString()}`;
  });
}

/** Every place of every path where an id goes in. */
export async function restPlaces(url: string): Promise<readonly RestPlace[]> {
  return (await doorsAt(url)).flatMap((one): readonly RestPlace[] => {
    const inAddress = one.parameters.flatMap(({ name, schema }) => {
      const kind = schema.format === 'uuid' ? kindNamed(name.replace(/\.\w+$/, '')) : undefined;
      return kind ? [{ ...one, at: name, kind }] : [];
    });
    const inBody = rpcPlaces([one.operation]).places.filter(({ path: [first = ''] }) => one.inBody.includes(first));
    return [...inAddress, ...inBody.map(({ path, kind }) => ({ ...one, at: path, kind }))];
  });
}

async function answerAt(place: RestPlace, value: string, { url, asking, own }: Asking & Pick<Sides, 'own'>) {
  const { method, path, operation, parameters, inBody, at } = place;
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const kind = kindNamed(name);
    return at === name ? value : kind ? own[kind] : 'none';
  });
  const asked = parameters.filter(({ in: where, name, required }) => where === 'query' && (required || name === at));
  const query = asked.map(({ name, schema }) => [name, name === at ? value : (schema.enum?.[0] ?? 'none')] as const);
  const whole = rpcInput(operation, own, { path: typeof at === 'string' ? ['nowhere'] : at, value });
  const sent = Object.entries(z.record(z.string(), z.unknown()).parse(whole)).filter(([name]) => inBody.includes(name));
  const search = new URLSearchParams(Object.fromEntries(query)).toString();
  const response = await fetch(`${url}${address}${search && `?${search}`}`, {
    method: method.toUpperCase(),
    headers: {
      ...{ authorization: `Bearer ${asking.caller.accessToken}`, 'idempotency-key': randomUUID() },
      ...(inBody.length > 0 && { 'content-type': 'application/json' }),
    },
    ...(inBody.length > 0 && { body: JSON.stringify(Object.fromEntries(sent)) }),
  });
  return { status: response.status, text: await response.text() };
}

/** What is wrong at that place: nothing where an id of the other organization answers as one that never was. */
export async function faultsAt(place: RestPlace, sides: Sides): Promise<readonly string[]> {
  const { foreign, nobodys } = sides;
  const [theirs, nobody] = [foreign[place.kind], nobodys[place.kind]];
  const answers = [await answerAt(place, nobody, sides), await answerAt(place, theirs, sides)] as const;
  const shown = ({ status, text }: Pick<Answer, 'status' | 'text'>, asked: string) =>
    `${String(status)} ${plain(text, asked, sides)}`;
  const [expected, found] = [shown(answers[0], nobody), shown(answers[1], theirs)];
  const isUnasked = /"code":"(input|gateway)\./.test(found);
  return [
    ...(expected === found ? [] : [`answers ${found}, not ${expected}`]),
    ...(isUnasked ? [`was not asked: ${found}`] : []),
    ...leaksOf(answers[1].text, place, sides),
  ];
}
