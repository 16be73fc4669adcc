import { createHash, randomUUID } from 'node:crypto';

import { derivedKey, Keyring } from '@parley/eventsourcing';
import { HOUSE } from '@parley/kernel';
import { movableClock } from '@parley/testing';
import { describe, expect, it } from 'vitest';

import { ExportTickets } from './export-tickets.adapter.js';

const MINUTE = 60_000;

const keyOf = (tenantId: string) => createHash('sha256').update(tenantId).digest();

/** A key for whoever is named, as the real one makes it, and whose were asked for. */
class KeysForAll extends Keyring {
  readonly asked = new Set<string>();

  override forWriting = () => Promise.resolve(new Map());
  override forReading = () => Promise.resolve(new Map());
  override erase = () => Promise.resolve();
  override eraseOrganization = () => Promise.resolve();

  override indexKey(tenantId: string): Promise<Buffer> {
    this.asked.add(tenantId);
    return Promise.resolve(keyOf(tenantId));
  }
}

function at() {
  const [clock, keyring] = [movableClock(), new KeysForAll()];
  const ticket = {
    tenantId: randomUUID(),
    organizationExportId: randomUUID(),
    ownerId: randomUUID(),
    expiresAt: new Date(clock.now().getTime() + 5 * MINUTE).toISOString(),
  };
  return { clock, keyring, ticket, tickets: new ExportTickets(keyring, clock) };
}

const invalid = { kind: 'not-found', code: 'identity.organization-export.ticket-invalid' };

describe('a ticket of an export', () => {
  it('says what was signed, and fits into its address', async () => {
    const { ticket, tickets } = at();
    const shown = await tickets.issue(ticket);
    expect(await tickets.read(shown, 0)).toEqual(ticket);
    expect(shown.length).toBeLessThanOrEqual(400);
  });

  it('asks for no key of an organization that nobody signed for', async () => {
    const { keyring, ticket, tickets } = at();
    const text = Buffer.from(JSON.stringify(ticket)).toString('base64url');
    const own = derivedKey(keyOf(ticket.tenantId), `identity:organization-export-ticket:${text}`);
    for (const signature of ['', 'AAAA', own])
      await expect(tickets.read(`x.${text}.${signature}`, 0)).rejects.toMatchObject(invalid);
    expect([...keyring.asked]).toEqual([HOUSE]);
  });

  it('is nothing once a letter is changed', async () => {
    const { ticket, tickets } = at();
    const [mark, , signature] = (await tickets.issue(ticket)).split('.');
    const text = Buffer.from(JSON.stringify({ ...ticket, ownerId: randomUUID() })).toString('base64url');
    for (const shown of [`${mark}.${text}.${signature}`, 'x', 'x..', '', `y.${text}.${signature}`])
      await expect(tickets.read(shown, 0)).rejects.toMatchObject(invalid);
  });

  it('begins a download for five minutes, which then goes on for an hour', async () => {
    const { clock, ticket, tickets } = at();
    const shown = await tickets.issue(ticket);
    clock.advance(5 * MINUTE - 1);
    expect(await tickets.read(shown, 0)).toEqual(ticket);
    clock.advance(1);
    await expect(tickets.read(shown, 0)).rejects.toMatchObject(invalid);
    expect(await tickets.read(shown, 1)).toEqual(ticket);
    clock.advance(60 * MINUTE - 1);
    expect(await tickets.read(shown, 7)).toEqual(ticket);
    clock.advance(1);
    await expect(tickets.read(shown, 7)).rejects.toMatchObject(invalid);
  });
});
