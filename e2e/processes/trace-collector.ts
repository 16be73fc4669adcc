import { createServer, type Server } from 'node:http';
import { json } from 'node:stream/consumers';

import { freePort } from '@parley/testing/servers';
import { z } from 'zod';

const attribute = z.object({ key: z.string(), value: z.object({ stringValue: z.string().optional() }) });
const span = z.object({ traceId: z.string(), name: z.string() });

/** What OTLP over HTTP brings, as far as it is read here. */
const brought = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes: z.array(attribute) }),
      scopeSpans: z.array(z.object({ spans: z.array(span) })),
    }),
  ),
});

export type CollectedSpan = z.infer<typeof span> & { readonly process: string };

/** Takes the spans of every process, as a collector does. */
export class TraceCollector {
  readonly spans: CollectedSpan[] = [];

  private constructor(
    private readonly server: Server,
    private readonly port: number,
  ) {}

  static async start(): Promise<TraceCollector> {
    const server = createServer();
    const port = await freePort();
    const collector = new TraceCollector(server, port);
    server.on('request', (request, response) => {
      void json(request)
        .then((body) => collector.take(body))
        .finally(() => response.writeHead(200, { 'content-type': 'application/json' }).end('{}'));
    });
    await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
    return collector;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/v1/traces`;
  }

  /** What was done in the traces that this span belongs to, by process and name. */
  traceWith(name: string): readonly string[] {
    const ids = new Set(this.spans.filter((one) => one.name === name).map(({ traceId }) => traceId));
    return [
      ...new Set(this.spans.filter(({ traceId }) => ids.has(traceId)).map((one) => `${one.process}: ${one.name}`)),
    ];
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private take(body: unknown): void {
    for (const { resource, scopeSpans } of brought.parse(body).resourceSpans) {
      const process = resource.attributes.find(({ key }) => key === 'service.name')?.value.stringValue ?? '';
      for (const { spans } of scopeSpans) this.spans.push(...spans.map((one) => ({ ...one, process })));
    }
  }
}
