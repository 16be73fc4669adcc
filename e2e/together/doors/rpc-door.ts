import { operations } from '@parley/contracts';
import type { CallContext, Commands, Queries } from '@parley/platform';
import { z } from 'zod';

import { type Cell, codeOf, expectedAt, verdictOf } from './cells.js';
import type { Somebody } from './staff.js';

export type Way = { readonly commands: Commands; readonly queries: Queries };

type Operation = (typeof operations)[number];

/** Nothing that any operation takes: what is let through is refused for it, and nothing is done. */
const NOTHING = null;

/** Every operation of the contracts tried at its service's own door. */
export const rpcCells = (way: Way, { actor, held }: Somebody): Promise<readonly Cell[]> =>
  Promise.all(
    operations.map(async (operation): Promise<Cell> => {
      const code = await tried(way, operation, { actor });
      return { door: operation.name, expected: expectedAt(operation, held), found: verdictOf(code) };
    }),
  );

async function tried({ commands, queries }: Way, operation: Operation, call: CallContext): Promise<string | undefined> {
  const lax = { input: z.unknown(), output: z.unknown() };
  const asked =
    operation.kind === 'command'
      ? commands.send({ ...operation, ...lax }, NOTHING, call)
      : queries.ask({ ...operation, ...lax }, NOTHING, call);
  return asked.then(() => undefined, codeOf);
}
