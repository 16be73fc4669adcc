import { isAbsolute, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { defaults } from '../defaults.js';
import { Problem } from '../problem.js';

export type Options = {
  readonly dataDirectory: string;
  readonly port: number;
  readonly isReset: boolean;
  readonly hasDemo: boolean;
  readonly isHelp: boolean;
  readonly telegram: 'demo' | 'live';
  readonly model?: { readonly url: string; readonly name: string };
};

export const usage = `npm start -- [options]

  --data-dir <folder>    where everything is kept (default: .parley in the checkout)
  --port <number>        of the API (default: ${defaults.port})
  --reset                begins anew: removes what the data folder holds
  --no-demo              without the local Telegram and its scripted people
  --telegram live        real Telegram; needs TELEGRAM_API_ID and TELEGRAM_API_HASH, or setTelegramApplication
  --model <url>          an OpenAI-compatible endpoint that drafts replies, with
  --model-name <name>    the model's name there
  --help                 this
`;

const spec = {
  'data-dir': { type: 'string' },
  port: { type: 'string' },
  reset: { type: 'boolean' },
  'no-demo': { type: 'boolean' },
  telegram: { type: 'string' },
  model: { type: 'string' },
  'model-name': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** @throws Problem for an option that is not known or not valid */
export function readOptions(args: readonly string[], workingDirectory: string): Options {
  const { values } = parsed(args);
  const folder = values['data-dir'] ?? defaults.dataDirectory;
  const model = modelOf(values.model, values['model-name']);
  const hasDemo = !(values['no-demo'] ?? false);
  return {
    dataDirectory: isAbsolute(folder) ? folder : resolve(workingDirectory, folder),
    port: portOf(values.port),
    isReset: values.reset ?? false,
    hasDemo,
    isHelp: values.help ?? false,
    telegram: telegramOf(values.telegram, hasDemo),
    ...(model && { model }),
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: spec, strict: true, allowPositionals: false });
  } catch {
    const known = new Set(Object.keys(spec).map((name) => `--${name}`));
    const unknown = args.find((arg) => arg.startsWith('-') && !known.has(arg.split('=')[0] ?? ''));
    throw new Problem(`${unknown ?? args.join(' ')} can't be read: npm start -- --help shows what there is.`);
  }
}

function portOf(text: string | undefined): number {
  if (text === undefined) return defaults.port;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Problem(`--port ${text} is no port: give a number from 0 to 65535, such as --port ${defaults.port}.`);
}

/** Without the demo there is no local Telegram to be on the side of. */
function telegramOf(text: string | undefined, hasDemo: boolean): 'demo' | 'live' {
  if (text === undefined) return hasDemo ? 'demo' : 'live';
  if (text === 'demo' && !hasDemo)
    throw new Problem('--no-demo leaves --telegram demo nothing: give only one of them.');
  if (text === 'demo') return 'demo';
  if (text === 'live') return 'live';
  throw new Problem(`--telegram ${text} is not known: leave it out for the demo, or say --telegram live.`);
}

function modelOf(url: string | undefined, name: string | undefined) {
  if (url === undefined && name === undefined) return undefined;
  if (url === undefined) throw new Problem('--model-name needs to know where: add --model <url>.');
  if (!URL.canParse(url))
    throw new Problem(`--model ${url} is no address: give one such as http://localhost:11434/v1.`);
  if (name === undefined) throw new Problem('--model needs to know which: add --model-name <name>.');
  return { url, name };
}
