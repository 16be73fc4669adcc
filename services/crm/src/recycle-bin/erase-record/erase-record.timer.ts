import { EventStore, Keyring } from '@parley/eventsourcing';
import { Clock, type CommandContext } from '@parley/kernel';
import { currentTraceparent, Fires, type Scheduled, type TimerHandler } from '@parley/platform';
import { v7 } from 'uuid';

import { companyStream } from '../../companies/company.js';
import { eraseCompany } from '../../companies/delete-company/delete-company.js';
import { contactStream, isMerged } from '../../contacts/contact.js';
import { eraseContact } from '../../contacts/delete-contact/delete-contact.js';
import { dealStream } from '../../deals/deal.js';
import { eraseDeal } from '../../deals/delete-deal/delete-deal.js';
import { isInBin, outOfBin } from '../recyclable.js';
import { erasureDue } from './erasure-due.timer.js';

type Due = Scheduled<typeof erasureDue>;

/** The key goes first: what stops between the two comes again, and says what is gone already. */
@Fires(erasureDue)
export class EraseRecordTimer implements TimerHandler<typeof erasureDue> {
  constructor(
    private readonly events: EventStore,
    private readonly clock: Clock,
    private readonly keyring: Keyring,
  ) {}

  async fire({ tenantId, payload: { type, id, ...chain } }: Due): Promise<void> {
    const actor = { tenantId, principal: { kind: 'system', id: 'crm' } } as const;
    const now = this.clock.now().toISOString();
    const context = { actor, commandId: v7(), ...chain, ...currentTraceparent(), now };
    if (type === 'contact') return this.eraseContact(id, context);
    if (type === 'company') return this.eraseCompany(id, context);
    // What was entered about a deal lies under its contact's key.
    const stream = dealStream(tenantId, id);
    await this.events.update(stream, context, (deal) => eraseDeal({ dealId: id }, deal));
  }

  private async eraseContact(contactId: string, context: CommandContext) {
    const { state } = await this.events.load(contactStream(context.actor.tenantId, contactId));
    if (isInBin(state)) await this.erase(contactId, context);
  }

  private async erase(contactId: string, context: CommandContext): Promise<void> {
    const { tenantId } = context.actor;
    const stream = contactStream(tenantId, contactId);
    const known = outOfBin((await this.events.load(stream)).state);
    if (known.status !== 'known') return;
    for (const mergedId of known.everMergedIds) await this.eraseMerged(mergedId, contactId, context);
    await this.keyring.erase(tenantId, contactId);
    await this.events.update(stream, context, (contact) => eraseContact({ contactId }, contact));
  }

  /** Whoever was merged into it goes with it, unless it stands for itself again. */
  private async eraseMerged(mergedId: string, leadingId: string, context: CommandContext) {
    const { state } = await this.events.load(contactStream(context.actor.tenantId, mergedId));
    if (isMerged(state) && state.inBin.mergedInto.contactId === leadingId) await this.erase(mergedId, context);
  }

  private async eraseCompany(companyId: string, context: CommandContext) {
    const { tenantId } = context.actor;
    const stream = companyStream(tenantId, companyId);
    if (!isInBin((await this.events.load(stream)).state)) return;
    await this.keyring.erase(tenantId, companyId);
    await this.events.update(stream, context, (company) => eraseCompany({ companyId }, company));
  }
}
