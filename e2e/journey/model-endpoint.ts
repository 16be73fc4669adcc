import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

import { z } from 'zod';

const said = z.object({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
});

export type Heard = z.infer<typeof said> & { readonly key: string | undefined };

/** A model of one's own on this machine: speaks the OpenAI chat protocol, and drafts the same whatever it is told. */
export class ModelEndpoint {
  readonly heard: Heard[] = [];

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async open(draft: object): Promise<ModelEndpoint> {
    const server = createServer((request, response) => {
      void endpoint.answered(request, draft).then((body) => {
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const endpoint = new ModelEndpoint(server, `http://127.0.0.1:${String(portOf(server.address()))}/v1`);
    return endpoint;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private async answered(request: IncomingMessage, draft: object) {
    if (request.method === 'GET') return { data: [{ id: 'tulip' }] };
    const { model, messages } = said.parse(await json(request));
    this.heard.push({ model, messages, key: request.headers.authorization });
    const message = { role: 'assistant', content: JSON.stringify(draft) };
    return {
      ...{ id: 'c', object: 'chat.completion', model },
      choices: [{ index: 0, finish_reason: 'stop', message }],
      usage: { prompt_tokens: 11, completion_tokens: 7, total_tokens: 18 },
    };
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (typeof address === 'string' || address === null) throw new Error('It listens on no port');
  return address.port;
}
