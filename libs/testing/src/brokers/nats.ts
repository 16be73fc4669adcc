import { fromDebian } from './debian-package.js';
import { onPath, type Program } from './find-program.js';
import { greeting } from './greeting.js';
import { Unavailable } from '../servers/unavailable.js';
import { type Kind, anyServer, ownServer } from './locate.js';

const kind: Kind = {
  name: 'nats-server',
  variable: 'NATS_URL',
  scheme: 'nats',
  port: 4222,
  args: (port, folder) => ['--addr', '127.0.0.1', '--port', String(port), '--jetstream', '--store_dir', folder],
  answers: async (port) => (await greeting(port)).includes('"jetstream":true'),
  image: { image: 'nats:2.12-alpine', command: ['--jetstream'], port: 4222 },
  debian: { packages: ['nats-server'], program: 'usr/sbin/nats-server' },
};

/** NATS with JetStream. It may be shared with others: name streams and subjects so that nobody else uses them. */
export const nats = () => anyServer(kind);

/** NATS with JetStream of one's own, which can be killed and started again. */
export const restartableNats = () => ownServer(kind);

/** The program itself, for whoever starts it with a configuration of their own. @throws Unavailable */
export async function natsProgram(): Promise<Program> {
  const found = onPath(kind.name);
  if (found) return found;
  try {
    return await fromDebian(kind.debian);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Unavailable(kind.name, ['the PATH: not there', `the distribution's package: ${reason}`]);
  }
}
