import { clearOr, MessagesByIds } from '@parley/contracts';
import { type CallContext, Queries } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import type { Recollection } from '../runs/drafting/draft-request.js';
import { TextEmbeddings } from './embeddings/text-embeddings.port.js';
import { Memory, type Question, type Remembered } from './memory.port.js';
import { Vectors } from './vectors/vectors.port.js';

const RECALLED = 4;
/** Farther than this is chance. */
const NEAR_ENOUGH = 0.2;

@Injectable()
export class VectorMemory extends Memory {
  constructor(
    private readonly embeddings: TextEmbeddings,
    private readonly vectors: Vectors,
    private readonly queries: Queries,
  ) {
    super();
  }

  async remember(tenantId: string, chatId: string, remembered: readonly Remembered[]): Promise<void> {
    const said = remembered.filter(({ text }) => text.trim() !== '');
    const vectors = await this.embeddings.embed(said.map(({ text }) => text));
    await this.vectors.add(
      tenantId,
      this.embeddings.maker,
      said.flatMap(({ messageId, subjectId }, n) => {
        const vector = vectors[n];
        return vector ? [{ messageId, chatId, subjectId, vector }] : [];
      }),
    );
  }

  async recall({ chatId, text, shown }: Question, call: CallContext): Promise<readonly Recollection[]> {
    const [vector] = await this.embeddings.embed([text]);
    if (!vector) return [];
    const { tenantId } = call.actor;
    const count = RECALLED + shown.length;
    const near = await this.vectors.nearest({ tenantId, chatId, vector, count, maker: this.embeddings.maker });
    const ids = near
      .filter(({ messageId, similarity }) => similarity >= NEAR_ENOUGH && !shown.includes(messageId))
      .slice(0, RECALLED)
      .map(({ messageId }) => messageId);
    return ids.length === 0 ? [] : this.texts(ids, call);
  }

  private async texts(ids: readonly string[], call: CallContext): Promise<readonly Recollection[]> {
    const { items } = await this.queries.ask(MessagesByIds, { ids: [...ids] }, call);
    return items.flatMap((message) => {
      const said = message && !message.isDeleted ? clearOr(message.content, null)?.text : undefined;
      return message && said ? [{ messageId: message.id, text: said }] : [];
    });
  }
}
