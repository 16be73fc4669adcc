import '@parley/contracts';
import '@parley/kernel';
import '@parley/eventsourcing'; // must not
import '@parley/platform';
import '@parley/testing'; // must not
import '@parley/datacentre'; // must not
import '@parley/crm'; // must not
import '@parley/gateway'; // must not
import '@parley/client'; // must not
import 'zod';
import 'pg';
import '../../../../../libs/kernel/src/clock.js'; // must not
