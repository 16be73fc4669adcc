import { type Erased, type ExportedRecords, exportedRecords, type ExportedType, isErased } from '@parley/contracts';

import { exportFilterDiffers } from './record-export.errors.js';

const filters = { contact: 'contactFilter', company: 'companyFilter', deal: 'dealFilter' } as const;

/**
 * What is left out by mistake would be exported: a filter of another kind is no filter.
 * @throws DomainError `invalid` `crm.record-export.filter-differs`
 */
export function assertOfKind(recordType: ExportedType, asked: ExportedRecords): void {
  const others = Object.values(filters).filter((filter) => filter !== filters[recordType]);
  const isSearched = recordType === 'deal' && asked.search !== undefined;
  if (isSearched || others.some((filter) => asked[filter] !== undefined)) throw exportFilterDiffers(recordType);
}

/** As it is stored. */
export const askedText = (asked: ExportedRecords): string => JSON.stringify(asked);

/** Nothing once it was erased. */
export const askedIn = (text: string | Erased): ExportedRecords | undefined =>
  isErased(text) ? undefined : exportedRecords.parse(JSON.parse(text));
