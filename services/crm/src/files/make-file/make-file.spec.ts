import { FileAnnounced, FileUploaded } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialFile } from '../file.js';
import { makeFile } from './make-file.js';

const file = { fileId: 'f1', name: 'contacts.csv', contentType: 'text/csv', sizeBytes: 10, sha256: 'aa' };
const made = { ...file, objectId: 'o1', keyVersion: 1 };
const uploaded = FileUploaded({ fileId: 'f1', contentType: 'text/csv', objectId: 'o1', keyVersion: 1 });
const given = scenario({ initial: initialFile, evolve, decide: makeFile });

describe('make file', () => {
  it('is there as soon as it is made', () => given().when(made).then(FileAnnounced(file), uploaded));

  it('is the first of two', () =>
    given(FileAnnounced(file), uploaded)
      .when({ ...made, objectId: 'o2' })
      .thenNothing());
});
