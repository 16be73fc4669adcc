import {
  ContactChanged,
  ContactChatAdded,
  ContactCompanyLinked,
  ContactCompanyUnlinked,
  ContactCreated,
  DealChanged,
  DealCreated,
  DealMovedToStage,
  DealReopened,
  type EventOf,
  type Recorded,
} from '@parley/contracts';
import type { Effect } from '@parley/eventsourcing';
import { Clock } from '@parley/kernel';
import { commandInAnswerTo, type Reactor, Reacts } from '@parley/platform';

import { isNamed } from '../matching/is-named.js';
import { TerritoryTakes } from '../matching/territory-takes.adapter.js';
import { territoriesOf } from '../territory-list/territories.table.js';
import { changeIn } from './records-changed.js';

const consumer = 'crm.on-record-changed.v1';
const heard = [
  ...[ContactCreated, ContactChanged, ContactChatAdded, ContactCompanyLinked, ContactCompanyUnlinked],
  ...[DealCreated, DealChanged, DealMovedToStage, DealReopened],
] as const;

type Heard = (typeof heard)[number];

/** As many deals of one contact as follow it at once; the others follow when the rules are applied. */
const MOST_DEALS = 100;

/** Asks the territories about a record that came into being, or of which a field is another that one of them names. */
@Reacts({ consumer, events: heard })
export class OnRecordChangedReactor implements Reactor<Heard> {
  constructor(private readonly clock: Clock) {}

  async handle(event: Recorded<EventOf<Heard>>, { em, events }: Effect) {
    const territories = await territoriesOf(em);
    const { kind, id, changed } = changeIn(event);
    if (territories.length === 0) return;
    if (changed !== 'all' && !isNamed(territories, changed)) return;

    const context = commandInAnswerTo(event, { service: 'crm', consumer }, this.clock.now());
    const takes = new TerritoryTakes(territories, { em, events, context });
    if (kind === 'deals') {
      await takes.take('deals', { where: 'd.deal_id = ?::uuid', values: [id] }, 1);
      return;
    }
    await takes.take('contacts', { where: 'k.contact_id = ?::uuid', values: [id] }, 1);
    if (changed !== 'all')
      await takes.take(
        'deals',
        { where: 'd.contact_id = any (crm.contacts_of_one(?::uuid))', values: [id] },
        MOST_DEALS,
      );
  }
}
