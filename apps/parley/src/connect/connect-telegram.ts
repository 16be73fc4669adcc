import input from '@inquirer/input';
import password from '@inquirer/password';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { toString as drawn } from 'qrcode';
import { z } from 'zod';

import { choices, isMeant, knownAccounts } from '../client/known-accounts.js';
import { apiIn, type PublicApi } from '../client/public-api.js';
import { Problem } from '../problem.js';
import type { ConnectOptions } from './connect-command.js';
import { type Connection, type NextStep, nextStep } from './next-step.js';

/** After an answer Telegram is given this long to say something else, before it is asked for again. */
const ANSWERED_WITHIN_MS = 4000;

const connection = z.object({
  state: z.string(),
  reason: z.string().nullable(),
  qrLink: z.string().nullable(),
});

/** Connects an account of whoever sits at the terminal. @throws Problem where it was not connected */
export async function connectTelegram(folder: string, options: ConnectOptions): Promise<void> {
  const api = apiIn(folder);
  try {
    const id = await begun(api, options);
    const leaving = new AbortController();
    process.once('SIGINT', () => {
      leaving.abort();
    });
    await connectedOrGivenUp(api, id, leaving.signal);
    say('Connected.');
  } finally {
    await api.close();
  }
}

async function begun(api: PublicApi, { account, phone, takes, opens }: ConnectOptions): Promise<string> {
  const channelAccountId = account === undefined ? undefined : await meant(api, account);
  const { connectTelegramAccount } = await api.ask({
    query: `mutation Connect($input: ConnectTelegramAccountInput!) {
      connectTelegramAccount(input: $input) { channelAccount { id } }
    }`,
    variables: {
      input: {
        idempotencyKey: randomUUID(),
        channelAccountId,
        intake: { takes: takes.toUpperCase(), opens: opens.toUpperCase() },
        ...(phone ? { method: 'PHONE', phone } : { method: 'QR' }),
      },
    },
    schema: z.object({ connectTelegramAccount: z.object({ channelAccount: z.object({ id: z.string() }) }) }),
  });
  return connectTelegramAccount.channelAccount.id;
}

async function meant(api: PublicApi, account: string): Promise<string> {
  const accounts = await knownAccounts(api);
  const [found, ...others] = accounts.filter((one) => isMeant(account, one));
  if (found && others.length === 0) return found.id;
  const known = choices(accounts);
  if (known === '') throw new Problem('No account is known yet: leave --account out.');
  throw new Problem(`${found ? 'Several accounts are' : 'No account is'} called ${account}: give one of ${known}.`);
}

/** Ctrl-C gives up, also on Telegram's side: nothing is left that waits to be scanned. */
async function connectedOrGivenUp(api: PublicApi, id: string, leaving: AbortSignal): Promise<void> {
  const left = new Promise<never>((_, reject) => {
    leaving.addEventListener('abort', () => {
      reject(new Problem('Given up.'));
    });
  });
  try {
    await Promise.race([new Connecting(api, id).run(), left]);
  } catch (error) {
    if (!leaving.aborted && !isLeftPrompt(error)) throw error;
    const query = `mutation GiveUp($input: CancelTelegramConnectionInput!) {
      cancelTelegramConnection(input: $input) { position }
    }`;
    const input = { idempotencyKey: randomUUID(), channelAccountId: id };
    await api.ask({ query, variables: { input }, schema: z.unknown() });
    throw new Problem('Given up: nothing was connected.');
  }
}

/** Ctrl-C within a question. */
const isLeftPrompt = (error: unknown): boolean => error instanceof Error && error.name === 'ExitPromptError';

/** What can be mended about an account that was not connected. */
const reasons: Readonly<Record<string, string>> = {
  'telegram.account-already-known': 'Parley knows this account already: name it with --account <account>.',
};

type Change = IteratorResult<Connection, void>;

class Connecting {
  private readonly changes: AsyncGenerator<Connection, void>;
  private last: NextStep = { kind: 'wait' };

  constructor(
    private readonly api: PublicApi,
    private readonly id: string,
  ) {
    this.changes = this.watched();
  }

  /** Answers once it is connected. */
  async run(): Promise<void> {
    let coming = this.changes.next();
    for (;;) {
      const change = await this.changed(coming);
      if (change) coming = this.changes.next();
      this.last = change ? stepOf(change) : wrongAgain(this.last);
      if (this.last.kind === 'done') return;
      await this.take(this.last);
    }
  }

  /** Nothing where an answer changed nothing: it was as wrong as the one before. */
  private changed(coming: Promise<Change>): Promise<Change | undefined> {
    if (this.last.kind !== 'tell') return coming;
    return Promise.race([coming, pause(ANSWERED_WITHIN_MS, undefined)]);
  }

  private async take(step: NextStep): Promise<void> {
    if (step.kind === 'over') throw new Problem(reasons[step.reason] ?? `Telegram did not connect it: ${step.reason}.`);
    if (step.kind === 'scan') await show(step.link);
    if (step.kind === 'tell') await this.tell(step);
  }

  private async tell({ what, wasWrong }: Extract<NextStep, { kind: 'tell' }>): Promise<void> {
    if (wasWrong) say(`That ${what} was wrong.`);
    const answer = what === 'code' ? await askedCode() : await askedPassword();
    const mutation = what === 'code' ? 'submitTelegramCode' : 'submitTelegramPassword';
    const input = { idempotencyKey: randomUUID(), channelAccountId: this.id, [what]: answer };
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
    const query = `mutation Answer($input: ${type}) { ${mutation}(input: $input) { position } }`;
    await this.api.ask({ query, variables: { input }, schema: z.unknown() });
  }

  private async *watched(): AsyncGenerator<Connection, void> {
    const query = `subscription Connecting($id: ID!) {
      channelAccountConnection(id: $id) { state reason qrLink }
    }`;
    const schema = z.object({ channelAccountConnection: connection });
    const variables = () => ({ id: this.id });
    for await (const { channelAccountConnection } of this.api.watch({ query, variables, schema }))
      yield channelAccountConnection;
  }
}

const stepOf = ({ done, value }: Change): NextStep => (done === true ? { kind: 'done' } : nextStep(value));

const wrongAgain = (step: NextStep): NextStep => (step.kind === 'tell' ? { ...step, wasWrong: true } : step);

/** A link lives for half a minute; then the next one comes. */
async function show(link: string): Promise<void> {
  say(await drawn(link, { type: 'terminal', small: true }));
  say('Scan it in Telegram: Settings → Devices → Link Desktop Device. Ctrl-C leaves.');
}

const askedCode = () => input({ message: 'The code that Telegram sent', validate: isGiven });
const askedPassword = () => password({ message: 'Your cloud password', mask: true, validate: isGiven });
const isGiven = (text: string) => text.trim() !== '' || 'Nothing was typed.';

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
