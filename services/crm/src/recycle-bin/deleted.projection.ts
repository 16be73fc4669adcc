import { p } from '@mikro-orm/core';

/** The columns that tell of a record whether, when and by whom it was deleted. */
export const deletedColumns = {
  deletedAt: p.datetime(3).nullable(),
  deletedByKind: p.text().nullable(),
  deletedById: p.text().nullable(),
};
