import { accessAsked, accessQueryOf, type accessTold, type ServiceName } from '@parley/contracts';
import { DomainError } from '@parley/kernel';
import { z } from 'zod';

import type { Received, ServedOperation } from '../rpc/served-operation.js';
import { validated } from '../rpc/validated.js';
import type { Access, Caller } from './access.js';

type Asked = z.infer<typeof accessAsked>;
type Told = z.infer<typeof accessTold>;

/** The doors of one service, as its responder has them. */
export type Doors = { readonly access: Access; readonly operations: ReadonlyMap<string, ServedOperation> };

const shown = z.object({ items: z.array(z.unknown()) });

/** Asks the doors themselves: each by the check that stands in front of it, and the record by the query that shows it. */
export const accessOf = (service: ServiceName, doors: Doors): ServedOperation => {
  const definition = accessQueryOf(service);
  return {
    definition,
    async run(request, { actor: { tenantId } }) {
      const { principal, onBehalfOf, operations, record } = validated(accessAsked, request.input);
      const actor = { tenantId, principal, ...(onBehalfOf !== undefined && { onBehalfOf }) };
      // Whoever brings such principals to a door: agents run in their own service, all others come through the gateway.
      const somebody: Caller = { service: principal.kind === 'agent' ? 'agents' : 'gateway', actor };
      const told: Told['doors'] = [];
      for (const operation of operations) told.push(await doorOf(operation, doors, somebody));
      return {
        output: { doors: told, isSeen: record ? await isSeen({ record, request }, doors, somebody) : null },
        replayed: false,
      };
    },
  };
};

async function doorOf(
  operation: string,
  { access, operations }: Doors,
  somebody: Caller,
): Promise<Told['doors'][number]> {
  const served = operations.get(operation);
  if (!served) return { operation, rows: null, refusal: 'rpc.unknown-operation' };
  try {
    const { rows } = await access.check(served.definition, somebody);
    return { operation, rows, refusal: null };
  } catch (error) {
    if (error instanceof DomainError) return { operation, rows: null, refusal: error.code };
    throw error;
  }
}

type Looking = { readonly record: NonNullable<Asked['record']>; readonly request: Received };

/** A door that is closed to them shows nothing; one that is open shows what they reach. */
async function isSeen({ record, request }: Looking, { access, operations }: Doors, somebody: Caller): Promise<boolean> {
  const served = operations.get(record.operation);
  if (served?.definition.kind !== 'query') return false;
  try {
    const reach = await access.check(served.definition, somebody);
    const { output } = await served.run({ ...request, input: { ids: [record.id] } }, { ...somebody, reach });
    return (shown.parse(output).items[0] ?? null) !== null;
  } catch (error) {
    if (error instanceof DomainError && error.kind === 'forbidden') return false;
    throw error;
  }
}
