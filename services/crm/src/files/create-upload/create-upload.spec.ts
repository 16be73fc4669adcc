import { FileAnnounced } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialFile } from '../file.js';
import { createUpload } from './create-upload.js';

const file = { fileId: 'f1', name: 'offer.pdf', contentType: 'application/pdf', sizeBytes: 10, sha256: 'aa' };
const given = scenario({ initial: initialFile, evolve, decide: createUpload });

describe('create upload', () => {
  it('announces a file as large as one may be', () =>
    given()
      .when({ ...file, most: 10 })
      .then(FileAnnounced(file)));

  it('refuses a larger one', () =>
    given()
      .when({ ...file, most: 9 })
      .thenRefused('crm.file.too-large'));

  it('refuses an id that is taken', () =>
    given(FileAnnounced(file))
      .when({ ...file, most: 10 })
      .thenRefused('crm.file.exists'));
});
