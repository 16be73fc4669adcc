import { input } from '@inquirer/input';
import { password } from '@inquirer/password';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { toString as drawn } from 'qrcode';
import { z } from 'zod';

import { apiIn, type PublicApi } from '../client/public-api.js';
import { Problem } from '../problem.js';
import type { ConnectOptions } from './connect-command.js';
import { type Connection, type NextStep, nextStep } from './next-step.js';

const PACE_MS = 400;

/** After an answer Telegram is given this long to say something else, before it is asked for again. */
const ANSWERED_WITHIN_MS = 4000;

const connection = z.object({
  id: z.string(),
  state: z.string(),
  reason: z.string().nullable(),
  qrLink: z.string().nullable(),
  name: z.string().nullable(),
});

/** Connects an account of whoever sits at the terminal. @throws Problem where it was not connected */
export async function connectTelegram(folder: string, options: ConnectOptions): Promise<void> {
  const api = apiIn(folder);
  try {
    const id = await begun(api, options);
    await new Connecting(api, id).run();
  } finally {
    await api.close();
  }
}

async function begun(api: PublicApi, { phone, takes, opens }: ConnectOptions): Promise<string> {
  const { connectTelegramAccount } = await api.ask({
    query: `mutation Connect($input: ConnectTelegramAccountInput!) {
      connectTelegramAccount(input: $input) { channelAccount { id } }
    }`,
    variables: {
      input: {
        idempotencyKey: randomUUID(),
        intake: { takes: takes.toUpperCase(), opens: opens.toUpperCase() },
        ...(phone ? { method: 'PHONE', phone } : { method: 'QR' }),
      },
    },
    schema: z.object({ connectTelegramAccount: z.object({ channelAccount: z.object({ id: z.string() }) }) }),
  });
  return connectTelegramAccount.channelAccount.id;
}

class Connecting {
  private shown = '';

  constructor(
    private readonly api: PublicApi,
    private readonly id: string,
  ) {}

  async run(): Promise<void> {
    for (;;) {
      const step = nextStep(await this.now());
      if (step.kind === 'done') return say(`Connected${step.name === null ? '' : ` as ${step.name}`}.`);
      if (step.kind === 'over') throw new Problem(`Telegram did not connect it: ${step.reason}.`);
      await this.take(step);
    }
  }

  private async take(step: NextStep): Promise<void> {
    if (step.kind === 'scan') await this.show(step.link);
    if (step.kind === 'tell') return this.tell(step);
    await pause(PACE_MS);
  }

  /** A link lives for half a minute; each is drawn once. */
  private async show(link: string): Promise<void> {
    if (link === this.shown) return;
    this.shown = link;
    say(await drawn(link, { type: 'terminal', small: true }));
    say('Scan it in Telegram: Settings → Devices → Link Desktop Device. Ctrl-C gives up.');
  }

  private async tell({ what, wasWrong }: Extract<NextStep, { kind: 'tell' }>): Promise<void> {
    if (wasWrong) say(`That ${what} was wrong.`);
    const answer = what === 'code' ? await asked() : await askedHidden();
    await this.submit(what, answer);
    const giveUpAt = performance.now() + ANSWERED_WITHIN_MS;
    const isStillAsked = async () => {
      const step = nextStep(await this.now());
      return step.kind === 'tell' && step.what === what && step.wasWrong === wasWrong;
    };
    while ((await isStillAsked()) && performance.now() < giveUpAt) await pause(PACE_MS);
  }

  private async submit(what: 'code' | 'password', answer: string): Promise<void> {
    const mutation = what === 'code' ? 'submitTelegramCode' : 'submitTelegramPassword';
    const input = { idempotencyKey: randomUUID(), channelAccountId: this.id, [what]: answer };
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
    const query = `mutation Answer($input: ${type}) { ${mutation}(input: $input) { position } }`;
    await this.api.ask({ query, variables: { input }, schema: z.unknown() });
  }

  private async now(): Promise<Connection> {
    const { channelAccounts } = await this.api.ask({
      query: `{ channelAccounts { id state reason qrLink name } }`,
      schema: z.object({ channelAccounts: z.array(connection) }),
    });
    const found = channelAccounts.find(({ id }) => id === this.id);
    if (!found) throw new Problem('The account is gone: somebody removed it meanwhile.');
    return found;
  }
}

const asked = () => input({ message: 'The code that Telegram sent', validate: isGiven });
const askedHidden = () => password({ message: 'Your cloud password', mask: true, validate: isGiven });
const isGiven = (text: string) => text.trim() !== '' || 'Nothing was typed.';

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
