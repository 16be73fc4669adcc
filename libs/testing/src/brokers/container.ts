import { existsSync } from 'node:fs';

import type { StartedTestContainer } from 'testcontainers';

import { freePort } from '../servers/free-port.js';
import type { Server } from './server.js';

export type Image = { readonly image: string; readonly command: string[]; readonly port: number };

const hasEngine = () =>
  ['DOCKER_HOST', 'TESTCONTAINERS_HOST_OVERRIDE'].some((name) => process.env[name]) ||
  existsSync('/var/run/docker.sock') ||
  existsSync(`/run/user/${String(process.getuid?.())}/docker.sock`);

/** The server in a container, on a fixed port so that it is found again after it was killed. */
export const inContainer = async (spec: Image, scheme: string): Promise<Server> => {
  if (!hasEngine()) throw new Error('no container engine');
  const { GenericContainer, getContainerRuntimeClient } = await import('testcontainers');
  const port = await freePort();
  const started: StartedTestContainer = await new GenericContainer(spec.image)
    .withCommand(spec.command)
    .withExposedPorts({ container: spec.port, host: port })
    .start();
  const { container } = await getContainerRuntimeClient();
  const handle = container.getById(started.getId());
  return {
    url: `${scheme}://${started.getHost()}:${port}`,
    from: `a container of ${spec.image}`,
    start: () => container.start(handle),
    kill: async () => {
      await handle.kill({ signal: 'SIGKILL' });
    },
    [Symbol.asyncDispose]: async () => {
      await started.stop();
    },
  };
};
