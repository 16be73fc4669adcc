/** How many entries are kept before the oldest go. */
const MOST = 10_000;

type Entry<Value> = { readonly value: Value; readonly until: number };

/** A small cache whose entries end at a moment, given in the caller's unit of time. */
export class ExpiringCache<Value> {
  private readonly entries = new Map<string, Entry<Value>>();

  get(key: string, now: number): Value | undefined {
    const entry = this.entries.get(key);
    if (!entry) return undefined;
    if (entry.until > now) return entry.value;
    this.entries.delete(key);
    return undefined;
  }

  set(key: string, value: Value, until: number): void {
    this.entries.delete(key);
    this.entries.set(key, { value, until });
    if (this.entries.size > MOST) this.entries.delete(this.entries.keys().next().value ?? '');
  }

  delete(key: string): void {
    this.entries.delete(key);
  }

  deleteWhere(isMeant: (key: string) => boolean): void {
    for (const key of this.entries.keys()) if (isMeant(key)) this.entries.delete(key);
  }
}
