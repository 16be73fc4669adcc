import type { Reading } from '../fields/hidden.js';

/** A kind of record that keeps its versions: the tables of what it was and what it is, deleted or not, and who may read it. */
export type Versioned = {
  readonly versions: string;
  readonly records: string;
  readonly id: string;
  readonly reading: Reading;
};

const kind = (name: string, reading: Reading): Versioned => ({
  ...{ versions: `crm.${name}_version`, records: `crm.${name}_record`, id: `${name}_id`, reading },
});

export const versioned = {
  company: kind('company', 'companies:read'),
  contact: kind('contact', 'contacts:read'),
  deal: kind('deal', 'deals:read'),
} as const;

/** Versions, `v`, beside what the record is now, `n`: whether it is reached goes by that. */
export const versionsFrom = ({ versions, records, id }: Versioned): string =>
  `from ${versions} v join ${records} n on n.tenant_id = v.tenant_id and n.${id} = v.${id}`;

/** Each field's first value and its last of several versions, `w`; what is as it was is left out. */
export const changesOfAll = (versions: string): string => `
  select field, first_before as before, last_after as after
    from (select change.key as field,
                 (array_agg(change.value -> 'before' order by w.version))[1] as first_before,
                 (array_agg(change.value -> 'after' order by w.version desc))[1] as last_after
            from ${versions} cross join jsonb_each(w.changes) change
           group by change.key) as one
   where first_before <> last_after
   order by field`;
