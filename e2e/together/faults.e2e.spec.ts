import { ListPipelines } from '@parley/contracts';
import { Queries } from '@parley/platform';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { Caller } from '../journey/caller.js';
import { Together, useMigratedPostgres } from './together.js';

/** What stands inside: statements, stacks, files, addresses, tables, versions, the database by its name. */
const inside =
  /select |relation "|crm\.|\bat \S+ \(|node_modules|\.[jt]s\b|127\.0\.0\.1|localhost|statement timeout|postgres|undefined/i;

const failing = z.object({
  errors: z.array(
    z.object({
      message: z.string(),
      extensions: z.looseObject({ kind: z.string(), code: z.string(), correlationId: z.uuid() }),
    }),
  ),
});

describe('a fault behind the gateway (check 42)', () => {
  const postgres = useMigratedPostgres();
  let together: Together;
  let url = '';
  let token = '';
  let isBroken = false;

  /** Reads a field of what isn’t there, where it is told to. */
  const brokenBy = (queries: Queries): Queries => {
    const ask: Queries['ask'] = async (definition, input, context) => {
      const answered = await queries.ask(definition, input, context);
      const nothing = new Map<string, { readonly items: typeof answered }>();
      return isBroken && definition.name === ListPipelines.name ? nothing.get('none')!.items : answered;
    };
    return new (class extends Queries {
      readonly ask = ask;
    })();
  };

  beforeAll(async () => {
    together = await Together.start(postgres());
    ({ url } = await together.open((way) => ({ ...way, queries: brokenBy(way.queries) })));
    const whose = await together.organization('Faults');
    const caller = new Caller(url);
    await caller.signIn(whose);
    token = caller.accessToken;
    expect(await asked()).toContain('pipelines');
  }, 120_000);
  afterAll(() => together.stop());

  const asked = async () => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: '{ pipelines { id } }' }),
    });
    return response.text();
  };

  /** What is said of it, and that nothing of it shows what is inside. */
  const told = async () => {
    const text = await asked();
    expect(text).not.toMatch(inside);
    return failing.parse(JSON.parse(text)).errors[0]?.extensions.kind;
  };

  it('shows nothing of an error of the database', async () => {
    await postgres().query('alter table crm.pipeline rename to pipeline_gone');
    expect(await told()).toBe('INTERNAL');
    await postgres().query('alter table crm.pipeline_gone rename to pipeline');
  });

  it('shows nothing of a statement that took too long', async () => {
    const client = new pg.Client({ connectionString: postgres().url });
    client.on('error', () => undefined);
    await client.connect();
    await client.query('begin; lock table crm.pipeline in access exclusive mode');
    const kind = await told();
    await client.end();
    expect(['INTERNAL', 'UNAVAILABLE']).toContain(kind);
  });

  it('shows nothing of a mistake in our own code', async () => {
    isBroken = true;
    expect(await told()).toBe('INTERNAL');
    isBroken = false;
  });

  it('mutant twin: as the database says it, it would be seen', async () => {
    const missing: unknown = await postgres()
      .query('select * from crm.pipeline_gone')
      .catch((error: unknown) => error);
    expect(missing instanceof Error && missing.message).toMatch(inside);
  });
});
