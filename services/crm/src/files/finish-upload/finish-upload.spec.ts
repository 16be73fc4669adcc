import { erased, FileAnnounced, FileUploaded } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialFile } from '../file.js';
import { finishUpload } from './finish-upload.js';

const fileId = 'f1';
const announced = { fileId, name: 'people.csv', contentType: 'text/csv', sizeBytes: 10, sha256: 'aa' };
const come = { fileId, objectId: 'o1', keyVersion: 1, sizeBytes: 10, sha256: 'aa', sniffedType: null };
const uploaded = { fileId, contentType: 'text/csv', objectId: 'o1', keyVersion: 1 };
const given = scenario({ initial: initialFile, evolve, decide: finishUpload });

describe('finish upload', () => {
  it('takes what was announced', () => given(FileAnnounced(announced)).when(come).then(FileUploaded(uploaded)));

  it('takes it for what its bytes show', () =>
    given(FileAnnounced(announced))
      .when({ ...come, sniffedType: 'application/pdf' })
      .then(FileUploaded({ ...uploaded, contentType: 'application/pdf' })));

  it('refuses another length, another hash, and what was announced is erased of', () => {
    for (const other of [{ sizeBytes: 9 }, { sha256: 'bb' }])
      given(FileAnnounced(announced))
        .when({ ...come, ...other })
        .thenRefused('crm.file.differs');
    given(FileAnnounced({ ...announced, name: erased, sha256: erased }))
      .when(come)
      .thenRefused('crm.file.differs');
  });

  it('takes one, whatever comes after it', () =>
    given(FileAnnounced(announced), FileUploaded(uploaded))
      .when({ ...come, objectId: 'o2' })
      .thenRefused('crm.file.uploaded-already'));

  it('refuses what nobody announced', () => given().when(come).thenRefused('crm.file.not-found'));
});
