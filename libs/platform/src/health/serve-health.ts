import { fastify } from 'fastify';

/** One part of a process that may not be ready: its name and what is wrong, or nothing. */
export type Readiness = () => Promise<Readonly<Record<string, 'ready' | 'not ready'>>>;

export type HealthOptions = {
  readonly host: string;
  readonly port: number;
  readonly readiness: Readiness;
  readonly metrics: () => Promise<string>;
};

export type HealthServer = { readonly address: string; close(): Promise<void> };

/**
 * `/healthz` answers while the process lives, `/readyz` once every part can work, `/metrics` in Prometheus' format.
 * None of them names anything but parts.
 */
export async function serveHealth({ host, port, readiness, metrics }: HealthOptions): Promise<HealthServer> {
  const server = fastify({ logger: false });
  server.get('/healthz', () => ({ status: 'alive' }));
  server.get('/readyz', async (_, reply) => {
    const parts = await readiness();
    const isReady = Object.values(parts).every((part) => part === 'ready');
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'not ready', parts });
  });
  server.get('/metrics', async (_, reply) => reply.type('text/plain; version=0.0.4').send(await metrics()));
  const address = await server.listen({ host, port });
  return { address, close: () => server.close() };
}
