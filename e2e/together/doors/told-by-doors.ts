import { accessQueryOf, operations, serviceNames } from '@parley/contracts';

import { type Cell, verdictOf } from './cells.js';
import type { Way } from './rpc-door.js';
import type { Somebody } from './staff.js';

/** What every service says that its doors would say to somebody, beside what they said: as cells that must agree. */
export async function toldCells(
  { queries }: Pick<Way, 'queries'>,
  { actor: { tenantId, principal } }: Pick<Somebody, 'actor'>,
  walked: readonly Cell[],
): Promise<readonly Cell[]> {
  const said = new Map(walked.map(({ door, found }) => [door, found]));
  const call = { actor: { tenantId, principal: { kind: 'system', id: 'gateway' } } } as const;
  const cells = await Promise.all(
    serviceNames.map(async (service) => {
      const names = operations.map(({ name }) => name).filter((name) => name.startsWith(`${service}.`));
      const asked = { principal: { kind: 'user', id: principal.id } as const, operations: names };
      const { doors } = await queries.ask(accessQueryOf(service), asked, call);
      return doors.map(({ operation, refusal }): Cell => ({
        door: operation,
        expected: verdictOf(refusal ?? undefined),
        found: said.get(operation) ?? 'signed-out',
      }));
    }),
  );
  return cells.flat();
}
