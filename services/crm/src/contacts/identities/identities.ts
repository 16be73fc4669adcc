import { clearOr, ContactIdentityAdded, type EventOf, type IdentityChannel } from '@parley/contracts';

/** One way to reach a contact; null once it was erased. */
export type Identity = {
  readonly id: string;
  readonly channel: IdentityChannel;
  readonly value: string | null;
  readonly isPrimary: boolean;
};

type IdentityAdded = EventOf<typeof ContactIdentityAdded>;
type Added = IdentityAdded['data'];

/** One that somebody names: its id is made of channel and value. */
export type NamedIdentity = Pick<Added, 'identityId' | 'channel' | 'value'> & {
  readonly isPrimary?: boolean | undefined;
};

type Whose = Pick<Added, 'contactId' | 'subjectId'>;

/** One of each channel is the primary one: the first, until another is said to be. */
export function withIdentity(identities: readonly Identity[], added: Added): readonly Identity[] {
  const { identityId: id, channel, isPrimary } = added;
  const known = { id, channel, value: clearOr(added.value, null), isPrimary };
  const others = identities.filter((one) => one.id !== id);
  const first = others.map((one) => (isPrimary && one.channel === channel ? { ...one, isPrimary: false } : one));
  return [...first, known];
}

export function withoutIdentity(identities: readonly Identity[], identityId: string): readonly Identity[] {
  const gone = identities.find(({ id }) => id === identityId);
  const left = identities.filter(({ id }) => id !== identityId);
  if (!gone?.isPrimary) return left;
  const next = left.find(({ channel }) => channel === gone.channel)?.id;
  return left.map((one) => (one.id === next ? { ...one, isPrimary: true } : one));
}

/** What is recorded where somebody names one more; nothing where it is known so already. */
function identityAdded(whose: Whose, named: NamedIdentity, known: readonly Identity[]): IdentityAdded | undefined {
  const { identityId, channel, value } = named;
  const before = known.find(({ id }) => id === identityId);
  const isFirst = known.every((one) => one.channel !== channel);
  const isPrimary = named.isPrimary === true || isFirst || before?.isPrimary === true;
  if (before && before.isPrimary === isPrimary) return undefined;
  return ContactIdentityAdded({ ...whose, identityId, channel, value, isPrimary });
}

/** The same of several, one after another. */
export function identitiesAdded(
  whose: Whose,
  named: readonly NamedIdentity[],
  known: readonly Identity[] = [],
): readonly IdentityAdded[] {
  const [next, ...rest] = named;
  if (!next) return [];
  const added = identityAdded(whose, next, known);
  if (!added) return identitiesAdded(whose, rest, known);
  return [added, ...identitiesAdded(whose, rest, withIdentity(known, added.data))];
}
