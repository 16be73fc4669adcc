import { describe, expect, it } from 'vitest';

import { natsMonitoring, natsProblems } from './nats-gate.js';

/** As nats-server 2.9.10 answers, one server alone: recorded, without what doesn't matter here. */
const answered29 = {
  varz: { server_id: 'ND', version: '2.9.10', proto: 1, go: 'go1.19.8', port: 4222, cluster: {} },
  jsz: {
    server_id: 'ND',
    config: { max_memory: 18957376512, max_storage: 63194262528, store_dir: '/data/jetstream' },
    streams: 1,
    account_details: [
      {
        name: '$G',
        stream_detail: [
          {
            name: 'EVT_crm',
            cluster: { leader: 'ND' },
            config: { name: 'EVT_crm', subjects: ['evt.crm.>'], storage: 'file', num_replicas: 1 },
          },
        ],
      },
    ],
  },
};

/** As nats-server 2.12 answers in a cluster of three that syncs each publish: by its published fields. */
const answered212 = {
  varz: { server_id: 'NC', version: '2.12.1', proto: 1, go: 'go1.25.3', port: 4222, cluster: { name: 'parley' } },
  jsz: {
    server_id: 'NC',
    config: {
      max_memory: 18957376512,
      max_storage: 63194262528,
      store_dir: '/data/jetstream',
      sync_interval: 120000000000,
      sync_always: true,
      strict: true,
    },
    meta_cluster: { name: 'parley', leader: 'nats-0', peer: 'x', cluster_size: 3, pending: 0 },
    account_details: [
      {
        name: '$G',
        stream_detail: [{ name: 'EVT_crm', config: { name: 'EVT_crm', storage: 'file', num_replicas: 3 } }],
      },
    ],
  },
};

const promise = { service: 'crm', replicas: 3 };

describe('check 13: what NATS promises', () => {
  it('is enough with three servers of 2.12 that sync each publish', () => {
    expect(natsProblems(natsMonitoring.parse(answered212), promise)).toEqual([]);
  });

  it('is not enough with 2.9: it can not sync, stands alone and keeps one copy', () => {
    const problems = natsProblems(natsMonitoring.parse(answered29), { service: 'crm', replicas: 1 });
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      "NATS 2.9.10 can't sync each publish to disk",
      'NATS acknowledges before an event is on disk',
      'NATS has 1 server of the 3 it needs',
      'natsReplicas is 1',
      'The stream EVT_crm is kept 1 times',
    ]);
  });

  it.each([
    ['sync_interval: always is missing', { ...answered212.jsz.config, sync_always: undefined }, 'NATS acknowledges'],
    ['JetStream is missing', undefined, 'NATS runs without JetStream'],
  ])('is not enough where %s', (_, config, beginning) => {
    const problems = natsProblems(
      natsMonitoring.parse({ ...answered212, jsz: { ...answered212.jsz, config } }),
      promise,
    );
    expect(problems).toEqual([expect.stringContaining(beginning)]);
  });

  it('mutant twin: a gate that looks at the version alone would let the missing sync pass', () => {
    const asynchronous = { ...answered212, jsz: { ...answered212.jsz, config: { store_dir: '/data' } } };
    const problems = natsProblems(natsMonitoring.parse(asynchronous), promise);
    expect(problems.filter((problem) => problem.startsWith('NATS 2.'))).toEqual([]);
    expect(problems).toHaveLength(1);
  });
});
