const PACE_MS = 1000;

/** What a command tells: its answer on stdout, how far it is on stderr, at most once a second. */
export class Told {
  private at = performance.now();

  line(text: string): void {
    process.stdout.write(`${text}\n`);
  }

  aside(text: string): void {
    process.stderr.write(`${text}\n`);
  }

  progress(text: string): void {
    if (performance.now() - this.at < PACE_MS) return;
    this.at = performance.now();
    this.aside(text);
  }
}
