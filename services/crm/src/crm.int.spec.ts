import {
  CreateLead,
  ListPipelines,
  logQueriesOf,
  MoveDealToStage,
  QualifyLead,
  SetContactCollaborators,
  SetDealCollaborators,
} from '@parley/contracts';
import { CatalogOpener, EventCatalog, truthTest } from '@parley/eventsourcing';
import { usePostgres } from '@parley/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { crmService } from './crm.module.js';
import { CrmInFrame } from './spec-support/crm-in-frame.adapter.js';
import { stranger, type Stranger } from './spec-support/messages.adapter.js';

const patience = { timeout: 15_000, interval: 20 };

describe('crm, in the frame', () => {
  const postgres = usePostgres();
  let frame: CrmInFrame;
  let gateway: Awaited<ReturnType<CrmInFrame['as']>>;
  let asAda: Awaited<ReturnType<CrmInFrame['member']>>;

  const stageOf = async (who: Stranger) => (await frame.dealOf(who, asAda))?.stage.key;

  beforeAll(async () => {
    frame = await CrmInFrame.start(postgres());
    gateway = await frame.as('gateway');
    asAda = await frame.member('admin');
    await vi.waitFor(async () => {
      const { items } = await gateway.queries.ask(ListPipelines, {}, asAda);
      expect(items.map(({ isDefault }) => isDefault)).toEqual([true]);
    }, patience);
  });

  afterAll(() => frame.stop());

  it('meets a stranger, and a reply moves the deal', async () => {
    const anna = stranger('Anna');
    const { correlationId } = await frame.hear(anna);
    await expect.poll(() => stageOf(anna), patience).toBe('cold');
    await frame.write(anna);
    await frame.hear(anna);
    await expect.poll(() => stageOf(anna), patience).toBe('replied');

    const { events } = await gateway.queries.ask(
      logQueriesOf('crm').correlated,
      { correlationId },
      {
        actor: { tenantId: frame.tenantId, principal: { kind: 'system', id: 'gateway' } },
      },
    );
    expect(events.map(({ type }) => type)).toEqual([
      'crm.contact.created',
      'crm.contact.chat-added',
      'crm.deal.created',
    ]);
  });

  it('moves a deal by hand, once under one key', async () => {
    const boris = stranger('Boris');
    await frame.hear(boris);
    await expect.poll(() => stageOf(boris), patience).toBe('cold');
    const deal = (await frame.dealOf(boris, asAda))!;
    const { items } = await gateway.queries.ask(ListPipelines, {}, asAda);
    const stageId = items[0]!.stages.find(({ key }) => key === 'meeting')!.id;
    const call = { ...asAda, idempotencyKey: 'move-1' };
    const input = { dealId: deal.id, stageId, expectedVersion: deal.version };
    const [first, second] = [
      await gateway.commands.deliver(MoveDealToStage, input, call),
      await gateway.commands.deliver(MoveDealToStage, input, call),
    ];
    expect([first.isReplayed, second.isReplayed]).toEqual([false, true]);
    expect(await stageOf(boris)).toBe('meeting');
    expect((await frame.dealOf(boris, asAda))?.version).toBe(2);
  });

  it('makes a contact and a deal of a lead, which follow from what it followed from', async () => {
    const sent = (key: string) => ({ ...asAda, idempotencyKey: key });
    const asked = { name: 'Clara', phone: '+49 30 901820', request: 'A roof' };
    const { id: leadId } = await gateway.commands.send(CreateLead, asked, sent('lead-1'));
    await gateway.commands.send(QualifyLead, { leadId }, sent('qualify-1'));
    const log = { actor: { tenantId: frame.tenantId, principal: { kind: 'system', id: 'gateway' } } } as const;
    const { ofRecord, correlated } = logQueriesOf('crm');
    const { events } = await gateway.queries.ask(ofRecord, { streamId: `crm.lead-${leadId}` }, log);
    const { correlationId = '' } = events[0]?.envelope ?? {};
    const all = (await gateway.queries.ask(correlated, { correlationId }, log)).events;
    expect(all.map(({ type }) => type)).toEqual([
      ...['crm.lead.created', 'crm.lead.assigned', 'crm.lead.qualified'],
      ...[
        'crm.contact.created',
        'crm.contact.identity-added',
        'crm.contact.assigned',
        'crm.deal.created',
        'crm.deal.assigned',
      ],
    ]);
    const qualified = all[2]?.envelope.id;
    expect(new Set(all.slice(3).map(({ envelope }) => envelope.causationId))).toEqual(new Set([qualified]));
  });

  it('holds exactly the rows that a replay of its log gives', async () => {
    const { deal } = await frame.meet('Clara', asAda);
    const shared = { collaboratorIds: [asAda.id] };
    const sent = (key: string) => ({ ...asAda, idempotencyKey: key });
    await gateway.commands.send(SetDealCollaborators, { dealId: deal.id, ...shared }, sent('share-deal'));
    const contact = { contactId: deal.contactId, ...shared };
    await gateway.commands.send(SetContactCollaborators, contact, sent('share-contact'));
    const versions = () =>
      postgres().query<{ count: number }>(
        'select count(*)::int from crm.deal_version where cardinality(collaborator_ids) > 0',
      );
    await expect.poll(versions, patience).toEqual([{ count: 1 }]);
    const pool = new pg.Pool({ connectionString: postgres().urlFor('crm_worker', 'spec') });
    const ownerUrl = postgres().urlFor('crm_owner', 'spec');
    const opener = new CatalogOpener(new EventCatalog(crmService.events), frame.keyring);
    const parts = { service: 'crm', ownerUrl, pool, feeds: frame.feeds, opener };
    const comparisons = await truthTest(parts, crmService.readModels);
    await pool.end();
    console.info(
      comparisons.map(({ readModel, rows, different }) => `${readModel}: ${rows} rows, ${different} differ`).join('; '),
    );
    expect(comparisons.map(({ different }) => different)).toEqual(crmService.readModels.map(() => 0));
  });
});
