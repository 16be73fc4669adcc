import { MessageContainer } from 'teleproto/tl/core/MessageContainer.js';
import { TLMessage } from 'teleproto/tl/core/TLMessage.js';
import type { BinaryReader } from 'teleproto/extensions/index.js';
import { StringSession } from 'teleproto/sessions/index.js';
import { UpdateManager } from 'teleproto/client/updates/index.js';
import type { Api, TelegramClient } from 'teleproto';

/**
 * One constructor that this layer doesn't know makes the library throw its whole container away, the answers and
 * updates beside it too. Each message says its own length, so the unknown one alone is passed over; if it counted, the
 * hole in the order brings a difference.
 */
export function readContainersByParts(): void {
  MessageContainer.fromReader = async (reader: BinaryReader) => {
    const messages: TLMessage[] = [];
    const count = reader.readInt();
    for (let n = 0; n < count; n += 1) {
      const id = reader.readLong();
      const sequence = reader.readInt();
      const length = reader.readInt();
      const start = reader.tellPosition();
      const body = bodyOf(reader);
      reader.setPosition(start + length);
      if (body !== undefined) messages.push(new TLMessage(id, sequence, body));
    }
    return Promise.resolve(new MessageContainer(messages));
  };
}

function bodyOf(reader: BinaryReader): unknown {
  try {
    return reader.tgReadObject();
  } catch (error) {
    if (isUnknownConstructor(error)) return undefined;
    throw error;
  }
}

export const isUnknownConstructor = (error: unknown): boolean =>
  error instanceof Error && error.constructor.name === 'TypeNotFoundError';

/** The library keeps a row of every peer it ever saw, for good. Ours keeps none: each call names its peer in full. */
export class LeanSession extends StringSession {
  override processEntities(): void {
    // What an account's chats are is in our own tables.
  }
}

type Whole = Api.TypeUpdate | Api.TypeUpdates;

/**
 * The library's own order of updates isn't persisted, so it may not stand between Telegram and ours: everything is
 * handed on as it came, and it asks for no difference of its own.
 */
export class HandOver extends UpdateManager {
  constructor(
    telegram: TelegramClient,
    private readonly onWhole: (update: Whole) => void,
  ) {
    super(telegram);
  }

  /** Answers to our own calls are read where they are called. */
  override onUpdates(update: Whole, isOwnAnswer?: boolean): void {
    if (!isOwnAnswer) this.onWhole(update);
  }

  override applyAffected(): void {
    // Counted where it was called.
  }

  override async ensureState(): Promise<void> {
    return Promise.resolve();
  }

  override async catchUp(): Promise<void> {
    return Promise.resolve();
  }

  override async recoverIfStale(): Promise<void> {
    return Promise.resolve();
  }
}
