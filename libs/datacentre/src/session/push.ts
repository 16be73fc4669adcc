import { renderEvent } from '../render/event.js';
import { View } from '../render/view.js';
import type { TlObject } from '../tl/tl-object.js';
import type { Happening } from '../world/apply.js';
import { type PeerKey, channelOfKey, userOfKey } from '../world/peer.js';
import type { Signal } from '../world/world.js';
import type { Centre } from './centre.js';
import type { MtprotoSession } from './mtproto-session.js';

/** Tells connected clients what happens. All of one tick goes into one batch for each session. */
export class Push {
  readonly #waiting = new Map<MtprotoSession, Happening[]>();

  constructor(private readonly centre: Centre) {}

  start(): void {
    this.centre.world.subscribe({
      onFact: (_, happenings, source) => happenings.forEach((one) => this.#tell(one, source)),
      onSignal: (signal, source) => this.#signal(signal, source),
    });
  }

  #tell(happening: Happening, source?: object): void {
    for (const userId of this.#viewersOf(happening.mailbox)) {
      for (const session of this.centre.sessions.listeningOf(userId)) {
        if (session !== source) this.#enqueue(session, happening);
      }
    }
  }

  #viewersOf(mailbox: PeerKey): Iterable<number> {
    if (!channelOfKey(mailbox)) return [userOfKey(mailbox)];
    return this.centre.world.state.chats.get(mailbox)?.memberIds ?? [];
  }

  #enqueue(session: MtprotoSession, happening: Happening): void {
    if (this.#waiting.size === 0) setImmediate(() => this.#flush());
    const waiting = this.#waiting.get(session);
    if (waiting) waiting.push(happening);
    else this.#waiting.set(session, [happening]);
  }

  #flush(): void {
    const batches = [...this.#waiting];
    this.#waiting.clear();
    if (this.centre.faults.suppressPush) return;
    for (const [session, happenings] of batches) this.#deliver(session, happenings);
  }

  #deliver(session: MtprotoSession, happenings: readonly Happening[]): void {
    const { copiesOfUpdates, reorderUpdates } = this.centre.faults;
    const batches = reorderUpdates ? happenings.toReversed().map((one) => [one]) : [happenings];
    for (const batch of batches) {
      for (let copy = 0; copy < copiesOfUpdates; copy += 1) this.#send(session, batch);
    }
  }

  #send(session: MtprotoSession, happenings: readonly Happening[]): void {
    const { world } = this.centre;
    if (session.userId === undefined) return;
    const view = new View(world, session.userId);
    const updates = happenings.flatMap(
      ({ mailbox, event }) => renderEvent(view, world.state.mailbox(mailbox), event) ?? [],
    );
    if (updates.length > 0) session.push(inBatch(view, updates));
  }

  #signal({ userIds, update, mentions = [] }: Signal, source?: object): void {
    if (this.centre.faults.suppressPush) return;
    for (const userId of userIds) {
      const view = new View(this.centre.world, userId);
      mentions.forEach((peer) => view.mention(peer));
      const listening = this.centre.sessions.listeningOf(userId).filter((session) => session !== source);
      for (const session of listening) session.push(inBatch(view, [update]));
    }
  }
}

/** A batch of updates with all who are mentioned in it. */
export function inBatch(view: View, updates: readonly TlObject[]): TlObject {
  return { _: 'updates', updates, ...view.cast, date: view.world.seconds, seq: 0 };
}
