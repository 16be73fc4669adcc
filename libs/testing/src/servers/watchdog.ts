import { spawn } from 'node:child_process';
import { Socket } from 'node:net';

/** Waits for its input to close, which the kernel does however its parent ended, then ends the server. */
const script = `
read -r _
kill -s KILL "$1" 2>/dev/null
while kill -0 "$1" 2>/dev/null; do sleep 0.1; done
if [ -n "$2" ]; then rm -rf -- "$2"; fi
`;

/**
 * Ends the server and removes its folder should this process die without doing so, even by `kill -9`.
 * @returns calls it off
 */
export const watch = (pid: number, folder = ''): (() => void) => {
  const dog = spawn('sh', ['-c', script, 'sh', String(pid), folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  dog.on('error', () => undefined);
  dog.unref();
  // To Node a pipe is a socket, and an open socket would keep this process alive.
  if (dog.stdin instanceof Socket) dog.stdin.unref();
  return () => dog.kill('SIGKILL');
};
