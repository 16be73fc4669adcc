import { FileAnnounced, FileOpened, FileUploaded } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialFile } from '../file.js';
import { openFile } from './open-file.js';

const fileId = 'f1';
const announced = FileAnnounced({ fileId, name: 'a.csv', contentType: 'text/csv', sizeBytes: 10, sha256: 'aa' });
const uploaded = FileUploaded({ fileId, contentType: 'text/csv', objectId: 'o1', keyVersion: 1 });
const given = scenario({ initial: initialFile, evolve, decide: openFile });

describe('open file', () => {
  it('is said each time', () => {
    given(announced, uploaded).when({ fileId }).then(FileOpened({ fileId }));
    given(announced, uploaded, FileOpened({ fileId })).when({ fileId }).then(FileOpened({ fileId }));
  });

  it('waits for its bytes', () => given(announced).when({ fileId }).thenRefused('crm.file.not-ready'));

  it('refuses what nobody announced', () => given().when({ fileId }).thenRefused('crm.file.not-found'));
});
