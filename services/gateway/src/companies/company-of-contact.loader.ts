import type { CompanyView } from '@parley/contracts';
import { DomainError } from '@parley/kernel';
import { type GraphQLResolveInfo, Kind } from 'graphql';

import type { Records } from '../batching/records.loader.js';
import { type Company, companyOf, namedCompanyOf } from './company.types.js';

type Asked = { readonly records: Records; readonly info: GraphQLResolveInfo };

/** A contact's company, whole where whoever asks reaches it; else its name, which whoever sees the contact may see. */
export async function companyOfContact(named: CompanyView | null, { records, info }: Asked): Promise<Company | null> {
  if (!named) return null;
  if (asksForName(info)) return namedCompanyOf(named);
  const whole = await records.companies.load(named.id).catch(nobodys);
  return whole ? companyOf(whole) : namedCompanyOf(named);
}

function nobodys(error: unknown): null {
  if (error instanceof DomainError && error.kind === 'forbidden') return null;
  throw error;
}

/** What is known of it without asking for it. */
const known = ['__typename', 'id', 'name', 'version'];

const asksForName = ({ fieldNodes }: GraphQLResolveInfo): boolean =>
  fieldNodes
    .flatMap(({ selectionSet }) => selectionSet?.selections ?? [])
    .every((selection) => selection.kind === Kind.FIELD && known.includes(selection.name.value));
