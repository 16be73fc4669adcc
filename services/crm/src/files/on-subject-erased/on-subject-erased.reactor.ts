import { type EventOf, OrganizationDeleted, type Recorded, SubjectErased } from '@parley/contracts';
import { FileStorage, type Reactor, Reacts } from '@parley/platform';

/** What can't be opened any more takes no room. */
@Reacts({ consumer: 'crm.files-on-subject-erased.v1', events: [SubjectErased, OrganizationDeleted] })
export class FilesOnSubjectErasedReactor implements Reactor<typeof SubjectErased | typeof OrganizationDeleted> {
  constructor(private readonly storage: FileStorage) {}

  handle(event: Recorded<EventOf<typeof SubjectErased | typeof OrganizationDeleted>>): Promise<void> {
    const { tenantId } = event.envelope;
    // Most subjects are no files: nothing lies under those.
    const folder = event.type === 'identity.subject.erased' ? `${tenantId}/${event.data.subjectId}` : tenantId;
    return this.storage.removeAll(folder);
  }
}
