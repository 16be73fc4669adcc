import '@parley/contracts';
import '@parley/kernel';
import '@parley/eventsourcing';
import '@parley/platform'; // must not
import '@parley/testing'; // must not
import '@parley/datacentre'; // must not
import '@parley/crm'; // must not
import '@parley/gateway'; // must not
import '@parley/client'; // must not
import 'zod';
import 'pg';
import '../../../../../libs/kernel/src/clock.js'; // must not
