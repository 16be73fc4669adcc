import { type InputOf, MergeContacts, type Reach } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { type Contact, contactStream, initialContact, reachedContact } from '../contact.js';
import { checkVersion } from '../expected-version.js';
import { inOneChangeSet } from './in-one-change-set.js';
import { canBeMerged, leaveTo, takeOver } from './merge-contacts.js';

@Handles(MergeContacts)
export class MergeContactsHandler implements Handler<typeof MergeContacts> {
  constructor(private readonly events: EventStore) {}

  /**
   * The key first, by which a second call is known; then both at once, so that neither is seen without the other. A
   * second call does what a crash left out, and nothing else.
   */
  async handle({ expectedVersion, ...asked }: InputOf<typeof MergeContacts>, command: CommandContext, reach: Reach) {
    const { leadingId, mergedId } = asked;
    const context = inOneChangeSet(command);
    const { tenantId } = context.actor;
    const [leading, other] = [contactStream(tenantId, leadingId), contactStream(tenantId, mergedId)];
    let isAgain = true;
    await this.events.update(other, command, (contact) => {
      isAgain = false;
      return canBeMerged(asked, reachedContact(reach, contact));
    });
    let merged: Contact = initialContact;
    let made = { fromVersion: 1, toVersion: 0 };

    const look = (contact: Contact) => {
      merged = reachedContact(reach, contact);
      return [];
    };
    const take = (contact: Contact, version: number) => {
      const taken = takeOver({ ...asked, merged, isAgain }, reachedContact(reach, contact));
      if (taken.length > 0) checkVersion({ contactId: leadingId, version, expectedVersion });
      made = { fromVersion: version + 1, toVersion: version + taken.length };
      return taken;
    };
    const leave = () => leaveTo({ ...asked, ...made });
    const appended = await this.events.updateAll([
      { stream: other, context, decide: look },
      { stream: leading, context, decide: take },
      { stream: other, context, decide: leave },
    ]);
    return { id: leadingId, position: appended.at(-1)?.position ?? '' };
  }
}
