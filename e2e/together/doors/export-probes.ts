import { randomUUID } from 'node:crypto';

import { type InputOf, OpenFile, ReadFile, StartRecordExport } from '@parley/contracts';
import { HOUSE } from '@parley/kernel';
import { vi } from 'vitest';

import { patience } from '../shop.js';
import type { Whose } from './records.js';
import { type Asking, probe, type Probe } from './row-probes.js';

const asGateway = { actor: { tenantId: HOUSE, principal: { kind: 'system', id: 'gateway' } } } as const;

const EMPTY_BYTES = '[]\n'.length;

/** A file holds what whoever asked for it reaches, whatever else there is. */
export function exportProbes({ way, call }: Asking): readonly Probe[] {
  const underKey = () => ({ ...call, idempotencyKey: randomUUID() });
  const exports = (input: (of: Whose) => Omit<InputOf<typeof StartRecordExport>, 'format'>) =>
    probe(StartRecordExport, 'done', async (of) => {
      const given: InputOf<typeof StartRecordExport> = { format: 'json', columns: [{ field: 'id' }], ...input(of) };
      const { fileId } = await way.commands.send(StartRecordExport, given, underKey());
      const opened = () => way.commands.send(OpenFile, { fileId }, underKey());
      const { ticket } = await vi.waitFor(opened, patience);
      return (await way.queries.ask(ReadFile, { ticket }, asGateway)).sizeBytes > EMPTY_BYTES;
    });
  return [
    exports((of) => ({ recordType: 'deal', dealFilter: { title: { eq: of } } })),
    exports((of) => ({ recordType: 'contact', contactFilter: { name: { eq: of } } })),
  ];
}
