import { randomUUID } from 'node:crypto';

import {
  type CommandDefinition,
  DeleteCompany,
  DeleteContact,
  DeleteDeal,
  type InputOf,
  ListDeletedRecords,
  RestoreCompany,
  RestoreContact,
  RestoreDeal,
} from '@parley/contracts';

import { codeOf } from './cells.js';
import type { Bundle } from './records.js';
import { type Asking, doing, isIn, page, probe, type Probe } from './row-probes.js';

/** Each record is deleted and comes back: whoever doesn't reach one can do neither. */
export function binProbes(asking: Asking): readonly Probe[] {
  const done = doing(asking);
  return [
    deletes(asking, DeleteDeal, RestoreDeal, ({ dealId }) => ({ dealId })),
    deletes(asking, DeleteContact, RestoreContact, ({ contactId }) => ({ contactId })),
    deletes(asking, DeleteCompany, RestoreCompany, ({ companyId }) => ({ companyId })),
    done(RestoreDeal, ({ dealId }) => ({ dealId })),
    done(RestoreContact, ({ contactId }) => ({ contactId })),
    done(RestoreCompany, ({ companyId }) => ({ companyId })),
    listed(asking),
  ];
}

/** One of ours under a key of its own; whether it was done, or refused as what is not there. */
async function isDone<Definition extends CommandDefinition>(
  { way, call }: Asking,
  definition: Definition,
  input: InputOf<Definition>,
): Promise<boolean> {
  const sent = way.commands.send(definition, input, { ...call, idempotencyKey: randomUUID() });
  const code = await sent.then(() => undefined, codeOf);
  if (code !== undefined && !code.endsWith('.not-found')) throw new Error(`${definition.name}: ${code}`);
  return code === undefined;
}

const deletes = <Deleting extends CommandDefinition, Restoring extends CommandDefinition>(
  asking: Asking,
  ...[deleting, restoring, named]: [Deleting, Restoring, (of: Bundle) => InputOf<Deleting> & InputOf<Restoring>]
): Probe =>
  probe(deleting, 'done', async (of) => {
    const input = named(asking.records[of]);
    const isDeleted = await isDone(asking, deleting, input);
    return (await isDone(asking, restoring, input)) && isDeleted;
  });

/** What whoever asks can delete is the first of what they find deleted. */
const listed = (asking: Asking): Probe =>
  probe(ListDeletedRecords, 'done', async (of) => {
    const { dealId } = asking.records[of];
    await isDone(asking, DeleteDeal, { dealId });
    const isFound = isIn(await asking.way.queries.ask(ListDeletedRecords, { page }, asking.call), dealId);
    await isDone(asking, RestoreDeal, { dealId });
    return isFound;
  });
