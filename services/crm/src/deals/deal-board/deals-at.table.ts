import type { Reach } from '@parley/contracts';
import { allOf, type Where, withinReach } from '@parley/platform';

import { validAt } from '../../as-of/as-of.table.js';

/** The same deals as they were while they were there, `d`, beside what they are now, `n`. */
export const dealVersionsFrom = `from crm.deal_version d
  join crm.deal_record n on n.tenant_id = d.tenant_id and n.deal_id = d.deal_id and d.deleted_at is null`;

export type DealsAt = { readonly from: string; readonly fits: Where };

/** Those deals, `d`, as they are or as they were, that somebody reaches: which goes by who answers for them now. */
export function dealsAt(asOf: string | undefined, reach: Reach): DealsAt {
  if (asOf === undefined) return { from: 'from crm.deal d', fits: withinReach(reach, 'd') };
  // Implied by `valid_from`; lets the index by `changed_at` be used.
  const since = { where: 'd.changed_at <= ?::timestamptz', values: [asOf] };
  return { from: dealVersionsFrom, fits: allOf([since, validAt('d', asOf), withinReach(reach, 'n')]) };
}
