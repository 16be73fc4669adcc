import { greeting } from './greeting.js';
import { type Kind, ownServer } from './locate.js';

const kind: Kind = {
  name: 'redis-server',
  scheme: 'redis',
  args: (port, folder) => ['--bind', '127.0.0.1', '--port', String(port), '--dir', folder, '--appendonly', 'yes'],
  answers: async (port) => (await greeting(port, 'PING\r\n')).startsWith('+PONG'),
  image: { image: 'redis:8-alpine', command: ['redis-server', '--appendonly', 'yes'], port: 6379 },
  debian: { packages: ['redis-server', 'redis-tools'], program: 'usr/bin/redis-server' },
};

/** Redis of one's own, which keeps what it acknowledged and can be killed and started again. */
export const restartableRedis = () => ownServer(kind);
