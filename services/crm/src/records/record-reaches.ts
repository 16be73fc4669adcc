import type { Permission, Reach, RecordType } from '@parley/contracts';
import { recordType } from '@parley/contracts';

export type Doing = 'read' | 'write';

/** What must be held over a record to read it, and to change it. */
export const neededOver: Readonly<Record<RecordType, Readonly<Record<Doing, Permission>>>> = {
  contact: { read: 'contacts:read', write: 'contacts:write' },
  company: { read: 'companies:read', write: 'companies:write' },
  deal: { read: 'deals:read', write: 'deals:write' },
  lead: { read: 'leads:read', write: 'leads:write' },
};

export const recordTypes: readonly RecordType[] = recordType.options;

/** Whose records of a kind somebody reaches; absent where they hold nothing over that kind. */
export type RecordReaches = Readonly<Partial<Record<RecordType, Reach>>>;
