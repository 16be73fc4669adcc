import '@parley/contracts';
import '@parley/kernel';
import '@parley/eventsourcing';
import '@parley/platform';
import '@parley/testing';
import '@parley/datacentre';
import '@parley/crm';
import '@parley/gateway';
import '@parley/client';
import 'zod';
import 'pg';
import '../../../../../libs/kernel/src/clock.js'; // must not
