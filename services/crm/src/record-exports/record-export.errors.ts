import { DomainError } from '@parley/kernel';

/** Records of that kind have no such column; `details.column` says which. @remedy Choose one of the kind’s, or leave `columns` out. */
export const exportColumnUnknown = (column: string) =>
  new DomainError('invalid', 'crm.record-export.column-unknown', { column });

/** The filter, or the search, is one of another kind of records. @remedy Give the filter of the kind that you export. */
export const exportFilterDiffers = (recordType: string) =>
  new DomainError('invalid', 'crm.record-export.filter-differs', { recordType });

/** The export began again and again and came no further. @remedy Start it again; tell whoever runs the installation. */
export const exportGaveUp = () => new DomainError('invalid', 'crm.record-export.gave-up');
