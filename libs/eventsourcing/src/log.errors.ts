import { DomainError } from '@parley/kernel';

/** What was given as a position is none, or one of another service. @remedy Give back positions as they were answered. */
export const badPosition = () => new DomainError('invalid', 'eventsourcing.bad-position');

/**
 * The position is from after the point to which the log was restored from a backup.
 * @remedy Forget the position and what was read since; read afresh.
 */
export const positionUnknown = () => new DomainError('conflict', 'eventsourcing.position-unknown');

/** As `activity.position-unknown` of the gateway. */
export const livePositionUnknown = (service: string) =>
  new DomainError('invalid', 'activity.position-unknown', { service });

/**
 * What was written under the position is not in the read model yet, after 500 ms.
 * @remedy Ask again; the write itself is done.
 */
export const notYet = () => new DomainError('unavailable', 'eventsourcing.not-yet');

/** A newer version of the service has changed how its read models fold. @remedy Send it again under the same key. */
export const foldVersion = () => new DomainError('unavailable', 'eventsourcing.fold-version');

/** The log was restored from a backup while the service ran. @remedy Send it again under the same key. */
export const epochPassed = () => new DomainError('unavailable', 'eventsourcing.epoch');

/**
 * The same idempotency key came with another input, within 24 hours.
 * @remedy Use a new key for each new command, and the same one only to repeat it.
 */
export const keyReused = (key: string, command: string) =>
  new DomainError('conflict', 'idempotency.key-reused', { key, command });

/** The input makes an event that is longer than one may be, in bytes. @remedy Send less at once. */
export const eventTooLarge = (type: string, limit: number) =>
  new DomainError('invalid', 'eventsourcing.event-too-large', { type, limit });

/** Others changed the same record at the same moment, several times in a row. @remedy Send it again under the same key. */
export const versionLost = (stream: { readonly streamId: string } | { readonly streams: number }) =>
  new DomainError('conflict', 'eventsourcing.version', stream);

/** The organization was deleted, and its keys were destroyed. @remedy Nothing brings it back. */
export const keysDestroyed = () => new DomainError('conflict', 'eventsourcing.keys-destroyed');
