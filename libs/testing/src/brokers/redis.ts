import { greeting } from './greeting.js';
import { type Kind, anyServer, ownServer } from './locate.js';

const kind: Kind = {
  name: 'redis-server',
  variable: 'REDIS_URL',
  scheme: 'redis',
  port: 6379,
  args: (port, folder) => ['--bind', '127.0.0.1', '--port', String(port), '--dir', folder, '--appendonly', 'yes'],
  answers: async (port) => (await greeting(port, 'PING\r\n')).startsWith('+PONG'),
  image: { image: 'redis:8-alpine', command: ['redis-server', '--appendonly', 'yes'], port: 6379 },
  debian: { packages: ['redis-server', 'redis-tools'], program: 'usr/bin/redis-server' },
};

/** Redis. It may be shared with others: prefix keys so that nobody else uses them. */
export const redis = () => anyServer(kind);

/** Redis of one's own, which keeps what it acknowledged and can be killed and started again. */
export const restartableRedis = () => ownServer(kind);
