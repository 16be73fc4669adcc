import { type FieldChange, type InputOf, type Reach, UnmergeContact } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { type CommandContext, streamOf } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { type History, withVersions } from '../../change-sets/undo-change-set/stream-history.adapter.js';
import { shownChanges } from '../../fields/hidden.js';
import { type ContactVersionRow, contactVersions } from '../contact-versions/contact-versions.projection.js';
import { type Contact, evolve, initialContact, isMerged, type MergedInto, reachedContact } from '../contact.js';
import { contactNotFound } from '../contact.errors.js';
import { inOneChangeSet } from '../merge-contacts/in-one-change-set.js';
import { comeBack, letGo } from './unmerge-contact.js';

type Known = History<Contact, ContactVersionRow>;

/** Contacts with all that they were. */
const knownStream = streamOf(
  'crm.contact',
  withVersions(
    { initial: initialContact, evolve },
    (row: ContactVersionRow | null, event: Parameters<typeof contactVersions.evolve>[1]) =>
      contactVersions.evolve(row, event),
  ),
);

const mergedIntoOf = (contact: Contact): MergedInto | null => (isMerged(contact) ? contact.inBin.mergedInto : null);

@Handles(UnmergeContact)
export class UnmergeContactHandler implements Handler<typeof UnmergeContact> {
  constructor(private readonly events: EventStore) {}

  async handle({ contactId }: InputOf<typeof UnmergeContact>, command: CommandContext, reach: Reach) {
    const { tenantId } = command.actor;
    const own = knownStream(tenantId, contactId);
    await this.events.update(own, command, ({ now }) => {
      comeBack({ contactId }, reachedContact(reach, now));
      return [];
    });
    const { state } = await this.events.load(own);
    const leadingId = mergedIntoOf(reachedContact(reach, state.now))?.contactId ?? null;
    const unmerged = await this.unmerge({ contactId, leadingId }, inOneChangeSet(command), reach);
    return { id: contactId, leadingId, ...unmerged };
  }

  /** Both at once, as they were merged; whoever was faster has left nothing to be done. */
  private async unmerge({ contactId, leadingId }: Pair, context: CommandContext, reach: Reach) {
    const { tenantId } = context.actor;
    let into: MergedInto | null = null;
    let conflicts: readonly FieldChange[] = [];

    const back = ({ now }: Known) => {
      const contact = reachedContact(reach, now);
      into = mergedIntoOf(contact);
      return into && into.contactId !== leadingId ? [] : comeBack({ contactId }, contact);
    };
    const give = ({ now, versions }: Known) => {
      const leading = reachedContact(reach, now);
      if (!into || into.contactId !== leadingId) return [];
      if (leading.status === 'unknown' && !leading.inBin) throw contactNotFound(into.contactId);
      const given = letGo({ mergedId: contactId, into, versions }, leading);
      ({ conflicts } = given);
      return given.events;
    };
    const appended = await this.events.updateAll([
      { stream: knownStream(tenantId, contactId), context, decide: back },
      ...(leadingId === null ? [] : [{ stream: knownStream(tenantId, leadingId), context, decide: give }]),
    ]);
    return { position: appended.at(-1)?.position ?? '', conflicts: shownChanges(conflicts, reach, 'contacts:read') };
  }
}

type Pair = { readonly contactId: string; readonly leadingId: string | null };
