import type { GraphQLSchema } from 'graphql';
import { z } from 'zod';

import type { Shop } from '../shop.js';
import { DEPTH, documentOf } from './documents.js';
import type { IdPlace } from './id-places.js';
import { type Ids, variablesFor } from './values.js';

/** Two organizations and an id of each kind that neither has. */
export type Sides = {
  readonly schema: GraphQLSchema;
  readonly url: string;
  readonly asking: Shop;
  readonly own: Ids;
  readonly owner: Shop;
  readonly foreign: Ids;
  readonly nobodys: Ids;
};

export type Answer = { readonly status: number; readonly text: string; readonly milliseconds: number };

export type Outcome = {
  readonly name: string;
  /** What is wrong, nothing where another organization's id answers as one that never was. */
  readonly faults: readonly string[];
  readonly foreign: Answer;
  readonly nobodys: Answer;
};

export const nameOf = ({ operation, field, path, refType }: IdPlace): string =>
  `${operation} ${field}(${path.join('.')}${refType ? `: ${refType}` : ''})`;

/** Asks with an id of the other organization and with one that never was, and compares. */
export async function compared(place: IdPlace, sides: Sides): Promise<Outcome> {
  const { owner, foreign, nobodys } = sides;
  const before = await owner.together.eventsOf(owner.whose.organizationId);
  const nobody = await ask(place, nobodys[place.kind], sides);
  const theirs = await ask(place, foreign[place.kind], sides);
  const after = await owner.together.eventsOf(owner.whose.organizationId);
  const shown = [plain(theirs.text, foreign[place.kind], sides), plain(nobody.text, nobodys[place.kind], sides)];
  const faults = [
    ...(theirs.status === nobody.status ? [] : [`status ${theirs.status}, not ${nobody.status}`]),
    ...(shown[0] === shown[1] ? [] : [`answers ${shown[0]}, not ${shown[1]}`]),
    ...leaksOf(theirs.text, place, sides),
    ...(unasked.test(theirs.text) ? [`was not asked: ${theirs.text}`] : []),
    ...(after === before ? [] : [`${after - before} events in the organization it belongs to`]),
  ];
  return { name: nameOf(place), faults, foreign: theirs, nobodys: nobody };
}

/** Shows as much of the answer as one operation may. */
async function ask(place: IdPlace, value: string, sides: Sides): Promise<Answer> {
  const { schema, own } = sides;
  for (let depth = DEPTH; ; depth -= 1) {
    const variables = variablesFor(schema, place.field, { own, place, value });
    const answer = await post({ query: documentOf(schema, place, depth), variables }, sides);
    if (depth === 0 || !/gateway\.(operation|document)\./.test(answer.text)) return answer;
  }
}

export type Asking = { readonly url: string; readonly asking: Pick<Shop, 'caller'> };

/** @param body as an object, or as its text */
export async function post(body: object | string, { url, asking }: Asking): Promise<Answer> {
  const began = performance.now();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${asking.caller.accessToken}` },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, text, milliseconds: performance.now() - began };
}

/** What is refused before anybody looked at the id shows nothing about it. */
const unasked = /"code":"(gateway|input|access)\.(?!assignee-unknown|team-unknown)/;

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** An answer without what differs from one call to the next: the id asked for, new ids, times, versions, positions. */
export function plain(text: string, asked: string, { own }: Sides): string {
  const owned = new Set<string>(Object.values(own));
  return text
    .replaceAll(asked, '<asked>')
    .replaceAll(uuid, (id) => (owned.has(id) ? id : '<new>'))
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>')
    .replaceAll(/"(version|messageCount|unreadCount|attemptCount|totalCount)":\d+/g, '"$1":0')
    .replaceAll(/"(position|accessToken|refreshToken|cursor|startCursor|endCursor|title)":"[^"]*"/g, '"$1":""');
}

/** Nothing that only the other organization has may stand in an answer, but for the id that was asked with. */
export function leaksOf(text: string, { kind }: Pick<IdPlace, 'kind'>, { foreign, owner }: Sides): readonly string[] {
  const secrets = [...Object.entries(foreign), ['its name', owner.whose.name], ['its mail', owner.whose.email]];
  return secrets
    .filter(([what, secret]) => what !== kind && secret !== foreign[kind] && text.includes(secret ?? ''))
    .map(([what]) => `shows ${what} of the other organization`);
}

const answered = z.looseObject({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.looseObject({ extensions: z.looseObject({ code: z.string() }) })).optional(),
  extensions: z.looseObject({ replayed: z.boolean().optional() }).optional(),
});

export const read = ({ text }: Pick<Answer, 'text'>) => answered.parse(JSON.parse(text));

export function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
