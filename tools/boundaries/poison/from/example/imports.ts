import '@parley/contracts'; // must not
import '@parley/kernel'; // must not
import '@parley/eventsourcing'; // must not
import '@parley/platform'; // must not
import '@parley/testing'; // must not
import '@parley/datacentre'; // must not
import '@parley/crm'; // must not
import '@parley/gateway'; // must not
import '@parley/client';
import 'graphql-ws';
import 'zod';
import 'pg';
import '../../../../../libs/kernel/src/clock.js'; // must not
