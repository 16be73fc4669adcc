import type { ImportedMessage } from '@parley/contracts';
import { createHash } from 'node:crypto';
import { z } from 'zod';

import { type KnownAccount, knownAccounts } from '../client/known-accounts.js';
import type { PublicApi } from '../client/public-api.js';
import type { Batch } from './read-export.js';

const imported = z.object({ importMessages: z.object({ addedCount: z.int(), knownCount: z.int() }) });

export type Taken = { readonly added: number; readonly known: number };

const mutation = `mutation Import($input: ImportMessagesInput!) {
  importMessages(input: $input) { addedCount knownCount }
}`;

/** What an import asks of the public API. */
export class ImportingApi {
  constructor(
    private readonly api: PublicApi,
    private readonly changeSetId: string,
  ) {}

  accounts(): Promise<readonly KnownAccount[]> {
    return knownAccounts(this.api);
  }

  /** The same piece has the same key: asked for twice, it is one command. */
  async take({ accountExternalId, accountName, chat, messages }: Batch): Promise<Taken> {
    const input = {
      changeSetId: this.changeSetId,
      accountExternalId,
      accountName,
      chat: { ...chat, kind: valueOf(chat.kind) },
      messages: messages.map(({ message }) => messageInput(message)),
    };
    const idempotencyKey = `telegram-export:${createHash('sha256').update(JSON.stringify(input)).digest('hex')}`;
    const variables = { input: { ...input, idempotencyKey } };
    const { importMessages } = await this.api.ask({ query: mutation, variables, schema: imported });
    return { added: importMessages.addedCount, known: importMessages.knownCount };
  }
}

/** How the API spells a contract's word. */
const valueOf = (word: string): string => word.toUpperCase().replaceAll('-', '_');

const messageInput = ({ content: { text, entities, attachment }, direction, sender, ...message }: ImportedMessage) => ({
  ...message,
  direction: valueOf(direction),
  sender: sender && { ...sender, kind: valueOf(sender.kind) },
  text,
  entities: entities.map((entity) => ({ ...entity, type: valueOf(entity.type) })),
  attachment: attachment === undefined ? null : valueOf(attachment),
});
