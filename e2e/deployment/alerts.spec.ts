import { join } from 'node:path';

import { expect, it } from 'vitest';
import { z } from 'zod';

import { render } from './render.js';

const seconds = (text: string): number => {
  const [, count, unit] = /^(\d+)(s|m)$/.exec(text) ?? [];
  return Number(count) * (unit === 'm' ? 60 : 1);
};

const duration = z.string().transform(seconds);
const rules = z.object({
  kind: z.literal('PrometheusRule'),
  spec: z.object({
    groups: z.array(
      z.object({
        interval: duration.optional(),
        rules: z.array(z.object({ alert: z.string(), expr: z.string(), for: duration.default(0) })),
      }),
    ),
  }),
});
const monitor = z.object({
  kind: z.literal('ServiceMonitor'),
  spec: z.object({ endpoints: z.array(z.object({ interval: duration })) }),
});

const parsed = <Schema extends z.ZodType>(schema: Schema, manifests: readonly unknown[]): z.infer<Schema>[] =>
  manifests.flatMap((manifest) => schema.safeParse(manifest).data ?? []);

/** How long nothing must have moved. */
const silence = (expr = ''): number => {
  const [, window] = /changes\(.*\[(\d+[sm]):/.exec(expr) ?? [];
  return window === undefined ? 0 : seconds(window);
};

/** From what happens until somebody is told, at worst: measured, evaluated, and as long as it must last. */
const toldWithin = (manifests: readonly unknown[], alert: string): number => {
  const measured = Math.max(
    ...parsed(monitor, manifests).flatMap(({ spec }) => spec.endpoints.map((one) => one.interval)),
  );
  const [group] = parsed(rules, manifests)
    .flatMap(({ spec }) => spec.groups)
    .filter((one) => one.rules.some((rule) => rule.alert === alert));
  const rule = group?.rules.find((one) => one.alert === alert);
  return Math.max(measured, silence(rule?.expr)) + (group?.interval ?? 60) + (rule?.for ?? NaN);
};

const manifests = render(join(import.meta.dirname, '../../deploy/k8s/overlays/cluster'));

it.each([
  { alert: 'ParleyEventsParked', within: 30, check: 16 },
  { alert: 'ParleyBrokerLostItsStore', within: 10, check: 9 },
  { alert: 'ParleyRelayStands', within: 15, check: 9 },
])('tells of $alert within $within s (check $check)', ({ alert, within }) => {
  expect(toldWithin(manifests, alert)).toBeLessThanOrEqual(within);
});

it('mutant twin: an alert that waits for its minutes tells later', () => {
  expect(toldWithin(manifests, 'ParleyReaderLags')).toBeGreaterThan(30);
  expect(toldWithin(manifests, 'ParleyReaderStands')).toBeGreaterThan(15);
});
