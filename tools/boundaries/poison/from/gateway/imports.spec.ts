import '@parley/contracts';
import '@parley/kernel';
import '@parley/eventsourcing'; // must not
import '@parley/platform';
import '@parley/testing';
import '@parley/datacentre'; // must not
import '@parley/crm'; // must not
import '@parley/gateway'; // must not
import '@parley/client';
import 'zod';
import 'pg';
import 'vitest';
