import { clearOr, type ContactView } from '@parley/contracts';

import type { Channel } from '../matching/match.js';
import { type Comparable, comparable } from '../matching/match-contacts.adapter.js';

type Identity = ContactView['identities'][number];
type Known = { readonly channel: Channel; readonly value: string | null };

/** Whoever is a peer on Telegram is found by the username that the peer has. */
const knownBy = ({ channel, value }: Identity): Known =>
  channel === 'telegram' ? { channel: 'telegram-username', value: value?.toLowerCase() ?? null } : { channel, value };

/** A contact by as much of it as whoever asks may see: what is hidden from them speaks for nothing. */
export function seenContact(view: ContactView): Comparable {
  const { firstName, middleName, lastName, identities, companyId, birthDate } = view;
  const parts = [firstName, middleName, lastName].filter((part) => part !== null).join(' ');
  return comparable({
    names: [clearOr(view.name, null), parts],
    identities: identities.map(knownBy),
    companyKey: companyId,
    birthDate,
  });
}
