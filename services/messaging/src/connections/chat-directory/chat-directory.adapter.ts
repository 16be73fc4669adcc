import { chatKind, type IntakePolicy, intakePolicy } from '@parley/contracts';
import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';

import type { RecordedChat } from '../../messages/message-events.js';
import type { TelegramAddress } from '../../telegram/telegram.port.js';
import type { AccountRef } from '../account-scope.js';

const chatRow = z.object({
  chatId: z.uuid(),
  chatKind,
  channelAccountId: z.uuid(),
  peerId: z.uuid(),
  title: z.unknown().transform((value) => (typeof value === 'string' ? value : '')),
  accessHash: z.string().nullable(),
});
const chatRows = z.array(chatRow);

export type DirectoryChat = RecordedChat & { readonly title: string; readonly accessHash: string | null };

export type Found = {
  readonly chats: readonly DirectoryChat[];
  /** Peers that are contacts already, through another chat or in the CRM. */
  readonly knownPeers: ReadonlySet<string>;
  readonly intake: IntakePolicy | null;
  /** Telegram ids of the organization's other connected accounts. */
  readonly colleagues: ReadonlySet<string>;
};

const accountRow = z.object({
  channelAccountId: z.uuid(),
  status: z.string(),
  externalId: z.unknown().transform((value) => (typeof value === 'string' ? value : null)),
  intake: intakePolicy.nullable(),
});
const accountRows = z.array(accountRow);

const addressRow = z.object({
  kind: z.enum(['user', 'chat', 'channel']),
  id: z.string(),
  accessHash: z.string().nullable(),
});
const addressRows = z.array(addressRow);
const addressesWithin = z.array(addressRow.extend({ chatId: z.uuid() }));

const deletable = z.object({ messageId: z.uuid(), chatId: z.uuid(), externalId: z.string() });
const deletables = z.array(deletable);

const listed = (values: readonly string[]) => values.join(',');

const colleaguesOf = ({ channelAccountId: own }: AccountRef, all: readonly z.infer<typeof accountRow>[]) =>
  new Set(
    all.flatMap(({ channelAccountId, status, externalId }) =>
      channelAccountId !== own && status === 'connected' && externalId !== null ? [externalId] : [],
    ),
  );

/** Which chats are part of the record, and how Telegram names them. Of others nothing is here. */
@Injectable()
export class ChatDirectory {
  constructor(private readonly database: TenantDatabase) {}

  async find(account: AccountRef, chatIds: readonly string[], peerIds: readonly string[]): Promise<Found> {
    return this.database.inTenant(account, async (em) => {
      const chats: unknown = await em.execute(
        `select c.chat_id as "chatId", c.kind as "chatKind", c.channel_account_id as "channelAccountId",
                c.peer_id as "peerId", c.title, a.access_hash as "accessHash"
           from messaging.chat c left join messaging.telegram_address a
             on a.tenant_id = c.tenant_id and a.chat_id = c.chat_id and a.channel_account_id = ?
          where c.chat_id = any(string_to_array(?, ',')::uuid[])`,
        [account.channelAccountId, listed(chatIds)],
      );
      const peers: unknown = await em.execute(
        `select peer_id as "peerId" from messaging.chat where peer_id = any(string_to_array(?, ',')::uuid[])
         union select peer_id from messaging.known_peer where peer_id = any(string_to_array(?, ',')::uuid[])`,
        [listed(peerIds), listed(peerIds)],
      );
      const accounts: unknown = await em.execute(
        `select channel_account_id as "channelAccountId", status, external_id as "externalId", intake
           from messaging.channel_account`,
      );
      const all = accountRows.parse(accounts);
      return {
        chats: chatRows.parse(chats),
        knownPeers: new Set(
          z
            .array(z.object({ peerId: z.uuid() }))
            .parse(peers)
            .map(({ peerId }) => peerId),
        ),
        intake: all.find(({ channelAccountId }) => channelAccountId === account.channelAccountId)?.intake ?? null,
        colleagues: colleaguesOf(account, all),
      };
    });
  }

  async saveAddress(account: AccountRef, chatId: string, address: TelegramAddress): Promise<void> {
    const { kind, id, accessHash } = address;
    await this.database.inTenant(account, (em) =>
      em.execute(
        `insert into messaging.telegram_address as a (tenant_id, chat_id, channel_account_id, kind, external_id, access_hash)
         values (?, ?, ?, ?, ?, ?) on conflict (tenant_id, chat_id, channel_account_id) do update
           set access_hash = coalesce(excluded.access_hash, a.access_hash)`,
        [account.tenantId, chatId, account.channelAccountId, kind, id, accessHash],
      ),
    );
  }

  async address(account: AccountRef, chatId: string): Promise<TelegramAddress | null> {
    const rows: unknown = await this.database.inTenant(account, (em) =>
      em.execute(
        `select kind, external_id as id, access_hash as "accessHash"
           from messaging.telegram_address where chat_id = ? and channel_account_id = ?`,
        [chatId, account.channelAccountId],
      ),
    );
    return addressRows.parse(rows)[0] ?? null;
  }

  /** The chats of an account, for reading their history again. */
  async addresses(account: AccountRef): Promise<readonly (TelegramAddress & { readonly chatId: string })[]> {
    const rows: unknown = await this.database.inTenant(account, (em) =>
      em.execute(
        `select chat_id as "chatId", kind, external_id as id, access_hash as "accessHash"
           from messaging.telegram_address where channel_account_id = ?`,
        [account.channelAccountId],
      ),
    );
    return addressesWithin.parse(rows);
  }

  /** Outside channels a deletion names no chat: the ids are the account's own. */
  async messagesOfAccount(account: AccountRef, externalIds: readonly string[]) {
    const rows: unknown = await this.database.inTenant(account, (em) =>
      em.execute(
        `select m.message_id as "messageId", m.chat_id as "chatId", m.external_no::text as "externalId"
           from messaging.message m join messaging.telegram_address a using (tenant_id, chat_id)
          where m.channel_account_id = ? and a.kind <> 'channel'
            and m.external_no = any(string_to_array(?, ',')::bigint[])`,
        [account.channelAccountId, listed(externalIds)],
      ),
    );
    return deletables.parse(rows);
  }

  async messagesOfChat(account: AccountRef, chatId: string, externalIds: readonly string[]) {
    const rows: unknown = await this.database.inTenant(account, (em) =>
      em.execute(
        `select message_id as "messageId", chat_id as "chatId", external_no::text as "externalId"
           from messaging.message where chat_id = ? and external_no = any(string_to_array(?, ',')::bigint[])`,
        [chatId, listed(externalIds)],
      ),
    );
    return deletables.parse(rows);
  }
}
