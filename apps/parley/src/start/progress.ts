/** Tells what is being prepared, and goes on telling while it takes. */
export class Progress {
  private what = '';
  private since = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly write: (line: string) => void,
    private readonly everyMs: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  begin(what: string): void {
    this.what = what;
    this.since = this.now();
    this.write(`${what} …`);
    clearInterval(this.timer);
    this.timer = setInterval(() => this.again(), this.everyMs).unref();
  }

  end(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private again(): void {
    this.write(`${this.what} … ${Math.ceil((this.now() - this.since) / 1000)} s`);
  }
}
