import { vi } from 'vitest';
import { z } from 'zod';

import { documentOf } from '../matrix/documents.js';
import { rootsOf } from '../matrix/id-places.js';
import { idsOfNobody } from '../matrix/ids-of.js';
import { type Brought, LiveSide } from '../matrix/live.js';
import { type Cell, expectedAt, type Verdict, verdictOf } from './cells.js';
import { neededBy, type Public, variablesOf } from './graphql-door.js';
import { narrowsAt } from './narrowing.js';
import type { Somebody } from './staff.js';

const patience = { timeout: 10_000, interval: 50 };

const refusal = z.looseObject({ extensions: z.looseObject({ code: z.string() }) });

type Watched = { readonly door: string; readonly expected: Verdict; readonly brought: Brought };

/** Every subscription of the public API on one connection: each that is refused says so, the others go on. */
export async function liveCells({ schema, url }: Public, somebody: Somebody): Promise<readonly Cell[]> {
  const side = new LiveSide({ schema, url, own: idsOfNobody(), asking: somebody });
  const subscriptions = rootsOf(schema).filter(([operation]) => operation === 'subscription');
  const watched = subscriptions.map(([operation, field]): Watched => {
    const query = documentOf(schema, { operation, field: field.name }, 0);
    return {
      door: `${operation} ${field.name}`,
      expected: expectedAt({ permission: neededBy(field), narrows: narrowsAt(field.name) }, somebody.held),
      brought: side.watch(query, variablesOf(schema, operation, field)),
    };
  });
  await vi.waitFor(() => watched.forEach(mustBeOver), patience).catch(() => undefined);
  await side.close();
  return watched.map(({ door, expected, brought }) => ({ door, expected, found: foundIn(brought) }));
}

/** What is refused says so; of what goes on, a draft says at once that there is nothing yet. */
function mustBeOver({ door, expected, brought }: Watched): void {
  const heard = expected === 'open' && door.endsWith('proposalDraft') ? brought.items : brought.errors;
  if (heard.length === 0 && (expected !== 'open' || heard === brought.items)) throw new Error(`${door} is silent`);
}

const foundIn = ({ errors }: Brought): Verdict =>
  errors
    .flat()
    .map((error) => verdictOf(refusal.safeParse(error).data?.extensions.code))
    .find((verdict) => verdict !== 'open') ?? 'open';
