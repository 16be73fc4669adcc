import {
  ChangedCompanies,
  ChangedContacts,
  ChangedDeals,
  CompanyDifferences,
  CompanyTimeline,
  CompanyVersions,
  ContactDifferences,
  ContactTimeline,
  ContactVersions,
  DealDifferences,
  DealTimeline,
  DealVersions,
} from '@parley/contracts';

import type { Asking, Probe } from './row-probes.js';
import type { Bundle } from './records.js';

const [long, later] = ['2000-01-01T00:00:00.000Z', '2999-01-01T00:00:00.000Z'];
const page = { first: 50 };

const kinds = [
  {
    ...{ versions: CompanyVersions, differences: CompanyDifferences, changed: ChangedCompanies },
    ...{ timeline: CompanyTimeline, of: 'companyId' },
  },
  {
    ...{ versions: ContactVersions, differences: ContactDifferences, changed: ChangedContacts },
    ...{ timeline: ContactTimeline, of: 'contactId' },
  },
  {
    ...{ versions: DealVersions, differences: DealDifferences, changed: ChangedDeals },
    ...{ timeline: DealTimeline, of: 'dealId' },
  },
] as const satisfies readonly { readonly of: keyof Bundle; readonly [operation: string]: unknown }[];

/** What records were, by each way of asking for it. */
export const versionProbes = ({ way: { queries }, call, records }: Asking): readonly Probe[] =>
  kinds.flatMap(({ versions, differences, changed, timeline, of: id }) => [
    {
      ...{ operation: versions.name, as: 'versions' },
      sees: async (of) => (await queries.ask(versions, { id: records[of][id], page }, call)).edges.length > 0,
    },
    {
      ...{ operation: differences.name, as: 'differences' },
      sees: async (of) =>
        (await queries.ask(differences, { id: records[of][id], from: long, to: later }, call)).changes !== null,
    },
    {
      ...{ operation: changed.name, as: 'changed' },
      sees: async (of) => {
        const { items } = await queries.ask(changed, { since: long, limit: 100 }, call);
        return items.some((item) => item.id === records[of][id]);
      },
    },
    {
      ...{ operation: timeline.name, as: 'timeline' },
      sees: async (of) =>
        (await queries.ask(timeline, { id: records[of][id], limit: 10, kinds: ['created'] }, call)).items.some(
          ({ subject }) => subject.id === records[of][id],
        ),
    },
  ]);
