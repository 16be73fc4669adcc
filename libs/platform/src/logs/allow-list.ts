/** What an entry may say in clear. Everything else is hidden, since a list of what to hide is always one short. */
const allowed = new Set([
  'address',
  'attempt',
  'bytes',
  'caller',
  'causationId',
  'changeSetId',
  'chatId',
  'channelAccountId',
  'code',
  'commandId',
  'consumer',
  'contactId',
  'correlationId',
  'count',
  'dealId',
  'durability',
  'durationMs',
  'epoch',
  'eventId',
  'frames',
  'kind',
  'lag',
  'messageId',
  'migration',
  'name',
  'operation',
  'organizationId',
  'partition',
  'port',
  'proposalId',
  'readModel',
  'sendId',
  'seq',
  'service',
  'setting',
  'settings',
  'severity',
  'signal',
  'status',
  'streamId',
  'subjectId',
  'tenantId',
  'timer',
  'timerId',
  'traceId',
  'type',
  'userId',
  'version',
]);

const HIDDEN = '[hidden]';

export type Fields = Readonly<Record<string, unknown>>;

/** The fields as they may be written: values of allowed names that are no objects, errors without their message. */
export function redacted(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, shown(name, value)]));
}

function shown(name: string, value: unknown): unknown {
  if (value instanceof Error) return describeError(value);
  return allowed.has(name) && isPlain(value) ? value : HIDDEN;
}

const isPlain = (value: unknown) =>
  value === null || ['string', 'number', 'boolean', 'undefined'].includes(typeof value);

/** A message may quote what somebody wrote, so an error is its name, its code and where it was thrown. */
function describeError(error: Error): Fields {
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  const code = 'code' in error && isPlain(error.code) ? error.code : undefined;
  const cause = error.cause instanceof Error ? { cause: describeError(error.cause) } : {};
  return {
    name: error.name,
    ...(code !== undefined && { code }),
    frames: frames.slice(0, 12).map((f) => f.trim()),
    ...cause,
  };
}
