import { cursorInvalid } from '@parley/platform';
import { z } from 'zod';

import type { ChangedRecord } from './changed-record.types.js';

const place = z.tuple([z.iso.datetime({ precision: 3 }), z.uuid()]);

type Placed = Pick<ChangedRecord, 'changedAt' | 'subject'>;

/** Where a record stands among those of every kind. */
export const cursorOf = ({ changedAt, subject }: Placed): string =>
  Buffer.from(JSON.stringify([changedAt, subject.id])).toString('base64url');

/** @throws DomainError `invalid` `page.cursor` */
export function behindOf(cursor: string): { readonly changedAt: string; readonly id: string } {
  try {
    const [changedAt, id] = place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return { changedAt, id };
  } catch {
    throw cursorInvalid();
  }
}

/** Whichever changed last first; of those that changed at once, the order that the services keep. */
export const laterFirst = (one: Placed, other: Placed): number =>
  other.changedAt.localeCompare(one.changedAt) || other.subject.id.localeCompare(one.subject.id);
