import { TaskAssigned, TaskCreated } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialTask } from '../task.js';
import { createTask } from './create-task.js';

const asked = { taskId: 't1', subjectId: 's1', title: 'Call Anna', record: { type: 'deal', id: 'd1' } } as const;
const nobody = { assigneeId: null, teamId: null };
const dueAt = '2026-03-02T09:00:00.000Z';
const given = scenario({ initial: initialTask, evolve, decide: createTask });

describe('create task', () => {
  it('says what is to be done, and who does it', () =>
    given()
      .when({ ...asked, by: { assigneeId: 'oleg', teamId: null } })
      .then(
        TaskCreated(asked),
        TaskAssigned({ taskId: 't1', record: asked.record, assigneeId: 'oleg', teamId: null, reason: 'by-hand' }),
      ));

  it('may be for nobody, with a due time and a reminder', () => {
    const wanted = { ...asked, dueAt, reminderSecondsBefore: 600 };
    given()
      .when({ ...wanted, by: nobody })
      .then(TaskCreated(wanted));
  });

  it('refuses a reminder of what is never due', () =>
    given()
      .when({ ...asked, reminderSecondsBefore: 600, by: nobody })
      .thenRefused('crm.task.reminder-without-due'));

  it('refuses an id that is taken', () =>
    given(TaskCreated(asked))
      .when({ ...asked, by: nobody })
      .thenRefused('crm.task.exists'));
});
