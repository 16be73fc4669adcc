export type RepeatedOptions = { readonly write: (line: string) => void; readonly everyMs: number };

/** Says again and again what is being prepared, and how long it takes already. */
export class Repeated {
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly options: RepeatedOptions) {}

  /** Nothing more from now on where there is nothing to say. */
  say(what: string | undefined): void {
    clearInterval(this.timer);
    if (what === undefined) return;
    const { write, everyMs } = this.options;
    const since = performance.now();
    this.timer = setInterval(() => write(`${what} … ${Math.ceil((performance.now() - since) / 1000)} s`), everyMs);
  }
}
