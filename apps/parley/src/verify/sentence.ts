import type { Finding } from '@parley/eventsourcing';

const of = ({ tenantId, streamId }: { readonly tenantId: string; readonly streamId: string }) =>
  `${streamId} of organization ${tenantId}`;

const first = (seal: number) => (seal - 1) * 1000 + 1;

/** What the chain found, for a person: which event, and what became of it. */
export function sentenceOf(one: Finding): string {
  switch (one.kind) {
    case 'changed':
      return `event ${one.eventId} was changed: version ${one.streamVersion} of ${of(one)}`;
    case 'missing':
      return one.through > one.streamVersion
        ? `events are missing: versions ${one.streamVersion} to ${one.through} of ${of(one)}`
        : `an event is missing: version ${one.streamVersion} of ${of(one)}`;
    case 'cut':
      return `a stream was cut: ${of(one)} had version ${one.streamVersion}, and ends otherwise`;
    case 'headless':
      return `a stream lost its head: ${of(one)}`;
    case 'vanished':
      return `an event vanished: number ${one.seq} of the feed, of organization ${one.tenantId}`;
    case 'gap':
      return `an event is missing: the feed lacks its number ${one.seq}`;
    case 'seal':
      return `seal ${one.number} is broken: numbers ${first(one.number)} to ${one.number * 1000} of the feed were written anew`;
  }
}
