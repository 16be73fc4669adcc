import type { Envelope } from '@parley/contracts';

/** When a record was put into the recycle bin, and by whom; null as long as it lies elsewhere. */
export type Deleted = {
  readonly deletedAt: Date | string | null;
  readonly deletedByKind: string | null;
  readonly deletedById: string | null;
};

export const notDeleted: Deleted = { deletedAt: null, deletedByKind: null, deletedById: null };

export const deletedBy = ({ recordedAt, actor }: Pick<Envelope, 'recordedAt' | 'actor'>): Deleted => ({
  deletedAt: recordedAt,
  deletedByKind: actor.kind,
  deletedById: actor.id,
});
