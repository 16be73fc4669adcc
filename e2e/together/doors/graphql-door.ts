import { type Permission, permissions } from '@parley/contracts';
import type { GraphQLSchema } from 'graphql';

import { documentOf } from '../matrix/documents.js';
import { type IdPlace, idPlaces, type Operation, rootsOf } from '../matrix/id-places.js';
import { idsOfNobody } from '../matrix/ids-of.js';
import { post, read } from '../matrix/matrix.js';
import { type Ids, variablesFor } from '../matrix/values.js';
import { type Cell, expectedAt, type Verdict, verdictOf } from './cells.js';
import { narrowsAt } from './narrowing.js';
import type { Somebody } from './staff.js';

export type Public = { readonly schema: GraphQLSchema; readonly url: string };

type Root = ReturnType<typeof rootsOf>[number];
type Field = Root[1];

const words: Readonly<Record<string, string>> = { none: 'public', 'any sign-in': 'self' };

/** What a field says that it needs: a permission, or one of the words. */
export function neededBy({ name, description }: Pick<Field, 'name' | 'description'>): string {
  const [, permission, word] = /Permission: (?:`([^`]+)`|([a-z -]+?)[.:])/.exec(`${description ?? ''}.`) ?? [];
  const found = permission ?? words[word ?? ''];
  if (found === undefined) throw new Error(`${name} does not say what it needs`);
  return found;
}

/** The permissions that it names besides: `a`, `b` and `c`. */
function besides({ description }: Pick<Field, 'description'>): readonly Permission[] {
  const [, sentence = ''] = /Permission: ([^.]*)/.exec(description ?? '') ?? [];
  const named = [...sentence.matchAll(/`([^`]+)`/g)].slice(1).map(([, name]) => name);
  return permissions.filter((known) => named.includes(known));
}

type Asked = Pick<Field, 'name'> & { readonly own?: Ids };

/** What only says `id` names nobody either, where no ids of one's own are given. */
export function variablesOf(schema: GraphQLSchema, operation: Operation, { name, own = idsOfNobody() }: Asked) {
  const isMeant = (place: IdPlace) => place.field === name && place.operation === operation;
  const place = idPlaces(schema).places.find((one) => isMeant(one) && one.path.at(-1) === 'id');
  return variablesFor(schema, name, { own, otherwise: 'nothing', ...(place && { place, value: own[place.kind] }) });
}

/** Open to every member, of whom there would be one less. */
const untried = ['leaveOrganization'];

const isTried = ([operation, { name }]: Root) => operation !== 'subscription' && !untried.includes(name);

/** Every query and mutation of the public API, with ids of nobody: what is let through finds nothing. */
export async function graphqlCells(api: Public, somebody: Somebody): Promise<readonly Cell[]> {
  const cells: Cell[] = [];
  for (const [operation, field] of rootsOf(api.schema).filter(isTried)) {
    const ask = () => asked(api, somebody, [operation, field]);
    const found = await ask();
    // Some of them end the sign-in of whoever asks: then the next one is asked in another.
    if (found === 'signed-out') await somebody.signIn();
    const needs = { permission: neededBy(field), also: besides(field), narrows: narrowsAt(field.name) };
    const expected = expectedAt(needs, somebody.held);
    cells.push({ door: `${operation} ${field.name}`, expected, found: found === 'signed-out' ? await ask() : found });
  }
  // What ended it may work a moment later.
  await somebody.signIn();
  return cells;
}

async function asked({ schema, url }: Public, { caller }: Somebody, [operation, field]: Root): Promise<Verdict> {
  const query = documentOf(schema, { operation, field: field.name }, 0);
  const variables = variablesOf(schema, operation, field);
  const { errors = [] } = read(await post({ query, variables }, { url, asking: { caller } }));
  return verdictOf(errors[0]?.extensions.code);
}
