import { randomUUID } from 'node:crypto';

import { operations } from '@parley/contracts';
import { z } from 'zod';

import { type Cell, expectedAt, type Verdict, verdictOf } from './cells.js';
import { neededBy } from './graphql-door.js';
import type { Somebody } from './staff.js';

const parameter = z.looseObject({
  name: z.string(),
  in: z.enum(['path', 'query', 'header']),
  required: z.boolean(),
  schema: z.looseObject({ enum: z.array(z.string()).optional() }),
});

const body = z.looseObject({
  content: z.looseObject({ 'application/json': z.looseObject({ example: z.unknown().optional() }) }),
});

const described = z.looseObject({
  description: z.string(),
  parameters: z.array(parameter),
  requestBody: body.optional(),
});

const openApi = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), described)) });

/** One method of one path, as the document describes it. */
export type RestOperation = z.infer<typeof described> & { readonly method: string; readonly path: string };

export type Rest = { readonly url: string; readonly paths: readonly RestOperation[] };

/** What a gateway says that its REST API is. */
export async function restOf(url: string): Promise<Rest> {
  const { paths } = openApi.parse(await (await fetch(`${url}/openapi.json`)).json());
  const listed = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, path, method: method.toUpperCase() })),
  );
  return { url, paths: listed };
}

/** Every method of every path, with ids of nobody: what is let through finds nothing, or makes something of its own. */
export async function restCells({ url, paths }: Rest, somebody: Somebody): Promise<readonly Cell[]> {
  const cells: Cell[] = [];
  for (const one of paths) {
    const ask = () => asked(url, somebody, one);
    const found = await ask();
    // Some of them end the sign-in of whoever asks: then the next one is asked in another.
    if (found === 'signed-out') await somebody.signIn();
    cells.push({
      door: `${one.method} ${one.path}`,
      expected: expectedAt(needsOf(one), somebody.held),
      found: found === 'signed-out' ? await ask() : found,
    });
  }
  // What ended it may work a moment later.
  await somebody.signIn();
  return cells;
}

/** What the document says of the permission, and the contract of the rows. */
function needsOf({ path, description }: RestOperation) {
  const contract = operations.find(({ name }) => description.startsWith(`\`${name}\`.`));
  if (!contract) throw new Error(`${path} does not say which operation it is`);
  return { ...contract, permission: neededBy({ name: path, description }) };
}

const refused = z.looseObject({
  errors: z.tuple([z.looseObject({ extensions: z.looseObject({ code: z.string() }) })]).rest(z.unknown()),
});

async function asked(url: string, { caller, actor }: Somebody, one: RestOperation): Promise<Verdict> {
  const named = { organizationId: actor.tenantId };
  const example = one.requestBody?.content['application/json'].example;
  const response = await fetch(`${url}${addressOf(one, named)}`, {
    method: one.method,
    headers: {
      authorization: `Bearer ${caller.accessToken}`,
      'idempotency-key': randomUUID(),
      ...(example !== undefined && { 'content-type': 'application/json' }),
    },
    ...(example !== undefined && { body: JSON.stringify(example) }),
  });
  const text = await response.text();
  if (response.ok) return 'open';
  const { code } = refused.parse(JSON.parse(text)).errors[0].extensions;
  // What is refused for its form has not been asked of anybody.
  if (code === 'input.invalid') throw new Error(`${one.method} ${one.path} was not asked: ${text}`);
  return verdictOf(code);
}

/** The address with what it needs: one's own organization, and ids of nobody. */
function addressOf({ path, parameters }: RestOperation, named: Readonly<Record<string, string>>): string {
  const needed = parameters.filter(({ in: place, required }) => place === 'query' && required);
  const query = new URLSearchParams(
    Object.fromEntries(needed.map(({ name, schema }) => [name, schema.enum?.[0] ?? randomUUID()])),
  );
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => named[name] ?? randomUUID());
  return needed.length > 0 ? `${filled}?${query.toString()}` : filled;
}
