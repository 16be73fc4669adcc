import type { WatchedItem, WatchedProposal } from './watched.js';
import { asProposal } from './watched.js';

/** What lies before the member who decides: proposals in the order they came, without those that are decided. */
export class Desk {
  private readonly waiting = new Map<string, WatchedProposal>();

  /** Whether what lies on top has changed. */
  take(item: WatchedItem): boolean {
    const proposal = asProposal(item);
    return proposal ? this.put(proposal) : false;
  }

  put(proposal: WatchedProposal): boolean {
    const top = this.top;
    if (proposal.status === 'PENDING') this.waiting.set(proposal.id, proposal);
    else this.waiting.delete(proposal.id);
    return top?.id !== this.top?.id || (top !== undefined && top.version !== this.top?.version);
  }

  get top(): WatchedProposal | undefined {
    return this.waiting.values().next().value;
  }

  get count(): number {
    return this.waiting.size;
  }

  /** Puts what lies on top under the rest. */
  skip(): void {
    const { top } = this;
    if (!top) return;
    this.waiting.delete(top.id);
    this.waiting.set(top.id, top);
  }

  remove(id: string): void {
    this.waiting.delete(id);
  }
}
