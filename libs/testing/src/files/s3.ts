import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { freePort } from '../servers/free-port.js';
import { ServerProcess } from '../servers/server-process.js';

const BUCKET = 'parley-files';

/** Looked for when it is started: not everybody who uses this library has it. */
const program = () => join(dirname(createRequire(import.meta.url).resolve('s3rver/package.json')), 'bin/s3rver.js');

/** A server that speaks S3's protocol and looks at signatures, of one's own and empty, with one bucket. */
export async function s3() {
  const [port, folder] = [await freePort(), mkdtempSync(join(tmpdir(), 'parley-s3-'))];
  const url = `http://127.0.0.1:${port}`;
  const server = new ServerProcess({
    name: 's3rver',
    command: process.execPath,
    args: [program(), '-d', folder, '-a', '127.0.0.1', '-p', String(port), '-s', '--configure-bucket', BUCKET],
    isReady: () =>
      fetch(url).then(
        () => true,
        () => false,
      ),
    folder,
  });
  await server.start();
  return {
    settings: { filesBucket: BUCKET, filesUrl: url, filesKeyId: 'S3RVER', filesKey: 'S3RVER' },
    /** Where it keeps what it was given. */
    folder,
    [Symbol.asyncDispose]: async () => {
      await server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
