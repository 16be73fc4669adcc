import { territoryContactConditions, territoryDealConditions } from '@parley/contracts';
import { allOf, type Where, whereOf } from '@parley/platform';

import { contactColumns } from '../../contacts/contact-list/contact-view.table.js';
import { standingFor } from '../../contacts/merge-contacts/merged-contacts.table.js';
import { dealColumns } from '../../deals/deal-board/deal-view.table.js';
import type { Territories, Territory } from '../territory.js';

export type Conditions = Pick<Territory, 'contactConditions' | 'dealConditions'>;

const nothing: Where = { where: 'false', values: [] };

/** What the language of filters no longer has takes nothing. */
function ofContact({ contactConditions }: Conditions): Where {
  const read = territoryContactConditions.safeParse(contactConditions ?? {});
  return read.success ? whereOf(read.data, contactColumns) : nothing;
}

function ofDeal({ dealConditions }: Conditions): Where {
  const read = territoryDealConditions.safeParse(dealConditions ?? {});
  return read.success ? whereOf(read.data, dealColumns) : nothing;
}

/** How records of a kind are asked which territory's conditions hold for them: by the very columns that lists have. */
export const kinds = {
  contacts: {
    from: 'crm.contact k',
    row: 'k',
    id: 'k.contact_id',
    holds: (one: Conditions): Where => (one.dealConditions ? nothing : ofContact(one)),
  },
  deals: {
    from: `crm.deal d left join crm.contact k on k.contact_id = ${standingFor('d.contact_id')}`,
    row: 'd',
    id: 'd.deal_id',
    holds: (one: Conditions): Where => allOf([ofContact(one), ofDeal(one)]),
  },
} as const;

export type Kind = keyof typeof kinds;

/** What is unknown of a record doesn't hold for it. */
const surely = ({ where, values }: Where): Where => ({ where: `coalesce(${where}, false)`, values });

/** A list with, for each territory in its order, whether its conditions hold for the record. */
export function holdsOf(kind: Kind, territories: Territories): Where {
  const each = territories.map((territory) => surely(kinds[kind].holds(territory)));
  return {
    // A function takes at most 100 arguments, and there may be more territories.
    where: `to_json(array[${each.map(({ where }) => where).join(', ')}]::boolean[])`,
    values: each.flatMap(({ values }) => values),
  };
}

/** Whether conditions hold for a record, and nothing holds that is asked before. */
export function heldFirst(kind: Kind, conditions: Conditions, before: Territories): Where {
  const others = before.map((territory) => surely(kinds[kind].holds(territory)));
  const negated = others.map(({ where, values }) => ({ where: `not ${where}`, values }));
  return allOf([surely(kinds[kind].holds(conditions)), ...negated]);
}

/** The same as `isTakable` of a decision says, for whole tables. */
export const takable = (kind: Kind): Where => {
  const { row } = kinds[kind];
  return { where: `(coalesce(${row}.assignee_id, ${row}.team_id) is null or ${row}.rule_id is not null)`, values: [] };
};
