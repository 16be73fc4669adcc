import { ListMembers } from '@parley/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { openApi } from '../src/rest/openapi.controller.js';
import { type Fake, startFake, tenantId } from './fakes.js';

const described = z.object({
  paths: z.record(
    z.string(),
    z.object({ get: z.object({ parameters: z.array(z.looseObject({ name: z.string() })) }).optional() }),
  ),
});
const ordered = z.object({ schema: z.object({ items: z.object({ enum: z.array(z.string()) }) }) });

let fake: Fake;
let seen: unknown[];
beforeEach(async () => {
  fake = await startFake();
  seen = [];
  fake.services.answers.set(ListMembers.name, (input) => {
    seen.push(input);
    return { edges: [], hasNextPage: false, hasPreviousPage: false, totalCount: 0 };
  });
});
afterEach(() => fake.stop());

const list = async (query: string) => {
  const response = await fetch(`${fake.gateway.url}/organizations/${tenantId}/members?${query}`, {
    headers: { authorization: 'Bearer good' },
  });
  return { status: response.status, text: await response.text() };
};

describe('the order of a list over REST', () => {
  it('stands in the address, its keys between commas, the first the most significant', async () => {
    expect((await list('orderBy=status.asc,joinedAt.desc')).status).toBe(200);
    const keys = [
      { field: 'status', direction: 'asc' },
      { field: 'joinedAt', direction: 'desc' },
    ];
    expect(seen).toEqual([{ page: {}, orderBy: keys }]);
  });

  it.each([
    ...['1', 'name.asc', 'joinedAt', 'joinedAt.up', 'status.asc&orderBy=joinedAt.asc'],
    ...['status.asc.desc', 'status.asc,,', 'status.asc,joinedAt.asc,status.desc,joinedAt.desc'],
  ])('is refused where no list has it: %s', async (order) => {
    const { status, text } = await list(`orderBy=${order}`);
    expect(status).toBe(400);
    expect(text).toContain('{"path":"orderBy",');
    expect(seen).toEqual([]);
  });

  it('is described by the keys that the contract has', () => {
    const { paths } = described.parse(openApi());
    const parameter = (path: string) => paths[path]?.get?.parameters.find(({ name }) => name === 'orderBy');
    const ofMembers = ordered.parse(parameter('/organizations/{organizationId}/members'));
    expect(ofMembers.schema.items.enum).toEqual(['joinedAt.asc', 'joinedAt.desc', 'status.asc', 'status.desc']);
    expect(parameter('/auth/sign-ins')).toBeUndefined();
  });
});
