import { z } from 'zod';

import { ApiRefusal } from '../client/api-refusal.js';
import type { PublicApi } from '../client/public-api.js';
import { Decisions } from './decisions.js';
import { Desk } from './desk.js';
import { keysLine, renderItem, renderMore, renderProposal, renderWhy } from './render.js';
import type { Terminal } from './terminal.js';
import { pendingQuery, shownProposal, watchedItem, watchQuery, type WatchedProposal } from './watched.js';

const pending = z.object({ proposals: z.object({ edges: z.array(z.object({ node: shownProposal })) }) });

/** The main path, live in a terminal: what is said, what is proposed and why; a key decides. */
export class Watch {
  private readonly desk = new Desk();
  private readonly decisions: Decisions;
  private position: string | undefined;
  private isBusy = false;
  /** How many were said to wait. */
  private saidCount = 0;

  constructor(
    private readonly api: PublicApi,
    private readonly terminal: Terminal,
  ) {
    this.decisions = new Decisions(api);
  }

  async run(): Promise<void> {
    this.terminal.say('Watching. What is said and proposed comes here; q quits.');
    const left = new Promise<void>((resolve) => this.terminal.open(resolve));
    try {
      await this.findPending();
      await Promise.race([left, this.decideByKeys(), this.follow()]);
    } finally {
      this.terminal.close();
      await this.api.close();
    }
  }

  /** One key after the other: what is pressed while a decision is on its way was not meant for the next proposal. */
  private async decideByKeys(): Promise<void> {
    for (;;) {
      const name = await this.terminal.nextKey();
      if (name === 'q') return;
      await this.press(name);
    }
  }

  private async follow(): Promise<void> {
    const items = this.api.watch({
      query: watchQuery,
      variables: () => ({ after: this.position }),
      schema: z.object({ activity: watchedItem }),
    });
    // What was proposed while the line was being opened is found by looking once more.
    setTimeout(() => void this.findPending().catch(() => undefined), 1500).unref();
    for await (const { activity } of items) {
      this.position = activity.position;
      const line = renderItem(activity);
      if (line !== undefined) this.terminal.say(line);
      this.showChange(this.desk.take(activity));
    }
  }

  private async findPending(): Promise<void> {
    const { proposals } = await this.api.ask({ query: pendingQuery, schema: pending });
    const changes = [...proposals.edges].reverse().map(({ node }) => this.desk.put(node));
    this.showChange(changes.includes(true));
  }

  /** What lies on top, where that is another one; else how many more wait, where these are more or fewer than was said. */
  private showChange(isOnTop: boolean): void {
    const { count } = this.desk;
    if (isOnTop) this.showTop();
    else if (!this.isBusy && count !== this.saidCount) this.terminal.say(renderMore(count));
    if (!this.isBusy) this.saidCount = count;
  }

  private showTop(): void {
    const { top } = this.desk;
    if (top && !this.isBusy) this.terminal.say(renderProposal(top, this.desk.count));
  }

  private async press(name: string): Promise<void> {
    const { top } = this.desk;
    if (!top) return this.terminal.say('      Nothing waits for a decision.');
    this.isBusy = true;
    await this.decide(name, top).catch((error: unknown) => this.sayRefusal(error));
    this.isBusy = false;
    const isOnTop = name === 's' || this.desk.top?.id !== top.id;
    if (!isOnTop) this.terminal.say(keysLine);
    this.showChange(isOnTop);
  }

  private sayRefusal(error: unknown): void {
    this.terminal.say(`      Refused: ${error instanceof ApiRefusal ? error.code : 'nobody answers'}`);
  }

  private async decide(name: string, top: WatchedProposal): Promise<void> {
    switch (name) {
      case 'a':
        return this.done(top, this.decisions.approve(top));
      case 'e':
        return this.edit(top);
      case 'r':
        return this.reject(top);
      case 'w':
        return this.terminal.say(renderWhy(top, await this.decisions.why(top)));
      case 's':
        return this.desk.skip();
      default:
    }
  }

  private async edit(top: WatchedProposal): Promise<void> {
    if (top.draft === null) return this.terminal.say('      There is no text to edit.');
    const text = await this.terminal.ask('      Your text: ', top.draft.replaceAll('\n', ' '));
    if (text === '') return this.terminal.say('      Nothing was sent.');
    await this.done(top, this.decisions.approve(top, text));
  }

  private async reject(top: WatchedProposal): Promise<void> {
    const reason = await this.terminal.ask('      Why not? ');
    if (reason === '') return this.terminal.say('      A rejection needs a reason; nothing was decided.');
    await this.done(top, this.decisions.reject(top, reason));
  }

  private async done({ id }: WatchedProposal, deciding: Promise<void>): Promise<void> {
    await deciding;
    this.desk.remove(id);
  }
}
