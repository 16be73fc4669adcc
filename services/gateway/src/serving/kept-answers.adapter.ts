import type { Clock } from '@parley/kernel';
import { LRUCache } from 'lru-cache';

/** An end must work within 5 s, wherever was asked before. */
const KEPT_MS = 2000;

/** Most things of which an answer is kept. */
const MOST = 10_000;

/** What ends before an answer is too old, and when: ISO 8601 UTC. */
type EndOf<Answer> = (answer: Answer) => string | undefined;

type Kept<Answer> = { readonly key: string; readonly asked: Promise<Answer> };

type Asked<Answer> = Kept<Answer> & { readonly start: number };

/** Answers that are asked for once at a time and at most every two seconds, each by its key. */
export class KeptAnswers<Answer> {
  private readonly known: LRUCache<string, Promise<Answer>>;

  constructor(
    private readonly clock: Clock,
    private readonly endOf: EndOf<Answer> = () => undefined,
  ) {
    // An answer of just two seconds is too old, which this library counts as young.
    const lasting = { ttl: KEPT_MS - 1, ttlResolution: 0, perf: { now: () => this.now() } };
    this.known = new LRUCache({ max: MOST, ...lasting });
  }

  of(key: string, ask: () => Promise<Answer>): Promise<Answer> {
    const known = this.known.get(key);
    if (known) return known;
    const start = this.now();
    const asked = ask();
    this.known.set(key, asked, { start });
    asked.then(
      (answer) => this.end({ key, asked, start }, this.endOf(answer)),
      // A refusal and an outage may be over by the next call.
      () => this.forget({ key, asked }),
    );
    return asked;
  }

  /** What ends at a moment is not known beyond it, however long it took to be answered. */
  private end(one: Asked<Answer>, endsAt: string | undefined): void {
    const lasts = endsAt === undefined ? KEPT_MS : Date.parse(endsAt) - one.start;
    if (lasts <= 1) this.forget(one);
    else if (lasts < KEPT_MS && this.isKnown(one))
      this.known.set(one.key, one.asked, { start: one.start, ttl: lasts - 1 });
  }

  private forget(one: Kept<Answer>): void {
    if (this.isKnown(one)) this.known.delete(one.key);
  }

  private isKnown({ key, asked }: Kept<Answer>): boolean {
    return this.known.peek(key) === asked;
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}
