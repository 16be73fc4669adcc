import {
  type Address,
  clearOr,
  type ContactChanges,
  type Erased,
  type Gender,
  type LawfulBasis,
} from '@parley/contracts';

/** What was entered about a contact beside the name: null, or no tag, where nothing was, and where it was erased. */
export type ContactFields = {
  readonly firstName: string | null;
  readonly middleName: string | null;
  readonly lastName: string | null;
  readonly role: string | null;
  readonly language: string | null;
  readonly gender: Gender | null;
  readonly birthDate: string | null;
  readonly address: Address | null;
  readonly tags: readonly string[];
  readonly description: string | null;
  readonly lawfulBasis: LawfulBasis | null;
  readonly lawfulBasisNote: string | null;
  readonly statusId: string | null;
  readonly sourceId: string | null;
  readonly processingWayId: string | null;
};

export const noFields: ContactFields = {
  firstName: null,
  middleName: null,
  lastName: null,
  role: null,
  language: null,
  gender: null,
  birthDate: null,
  address: null,
  tags: [],
  description: null,
  lawfulBasis: null,
  lawfulBasisNote: null,
  statusId: null,
  sourceId: null,
  processingWayId: null,
};

type Changes = Omit<ContactChanges, 'name'>;

const stored = <Value>(value: Value | Erased | null): Value | null => (value === null ? null : clearOr(value, null));

/** The fields once some of them are others. */
export function withChanges(fields: ContactFields, changes: Changes): ContactFields {
  const now = <Value>(before: Value, value: Value | Erased | null | undefined) =>
    value === undefined ? before : stored(value);
  return {
    firstName: now(fields.firstName, changes.firstName),
    middleName: now(fields.middleName, changes.middleName),
    lastName: now(fields.lastName, changes.lastName),
    role: now(fields.role, changes.role),
    language: now(fields.language, changes.language),
    gender: now(fields.gender, changes.gender),
    birthDate: now(fields.birthDate, changes.birthDate),
    address: now(fields.address, changes.address),
    tags: now(fields.tags, changes.tags) ?? [],
    description: now(fields.description, changes.description),
    lawfulBasis: now(fields.lawfulBasis, changes.lawfulBasis),
    lawfulBasisNote: now(fields.lawfulBasisNote, changes.lawfulBasisNote),
    statusId: now(fields.statusId, changes.statusId),
    sourceId: now(fields.sourceId, changes.sourceId),
    processingWayId: now(fields.processingWayId, changes.processingWayId),
  };
}
