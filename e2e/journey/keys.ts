import type { ChildProcess } from 'node:child_process';

/** Asks why of the first proposal, sends the first reply with another text, rejects the next, and leaves. */
export class Keys {
  private shown = 0;
  private readonly done = new Set<'why' | 'edit' | 'reject' | 'quit'>();

  constructor(
    private readonly text: string,
    private readonly reason: string,
  ) {}

  /** Answers all that was said so far, one key for each proposal that is shown. */
  press(said: string, { stdin }: ChildProcess): void {
    if (this.done.has('reject') && said.includes(': rejected')) return this.quit(stdin);
    const shown = said.split('[a] approve').length - 1;
    if (shown === this.shown) return;
    this.shown = shown;
    stdin?.write(this.answerTo(said.slice(said.lastIndexOf('● Proposal for'))));
  }

  private answerTo(proposal: string): string {
    if (!this.done.has('why')) return this.take('why', 'w\n');
    if (!this.done.has('edit')) return isReply(proposal) ? this.take('edit', `e\n${this.text}\n`) : 'a\n';
    return this.done.has('reject') ? '' : this.take('reject', `r\n${this.reason}\n`);
  }

  private take(step: 'why' | 'edit' | 'reject', keys: string): string {
    this.done.add(step);
    return keys;
  }

  private quit(stdin: ChildProcess['stdin']): void {
    if (!this.done.has('quit')) stdin?.write('q\n');
    this.done.add('quit');
  }
}

const isReply = (proposal: string) => /^● Proposal for .*: reply/.test(proposal);
