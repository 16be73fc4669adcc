import { TaskAssigned, TaskChanged, TaskCreated, TaskDeleted } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, expect, it } from 'vitest';

import { checkVersion } from '../expected-version.js';
import { evolve, initialTask } from '../task.js';
import { updateTask } from './update-task.js';

const taskId = 't1';
const about = { taskId, record: { type: 'deal', id: 'd1' } } as const;
const [monday, tuesday] = ['2026-03-02T09:00:00.000Z', '2026-03-03T09:00:00.000Z'];
const created = TaskCreated({
  ...about,
  subjectId: 's1',
  title: 'Call Anna',
  dueAt: monday,
  reminderSecondsBefore: 60,
});
const bare = TaskCreated({ ...about, subjectId: 's1', title: 'Call Anna' });
const assigned = (assigneeId: string | null, teamId: string | null = null) =>
  TaskAssigned({ ...about, assigneeId, teamId, reason: 'by-hand' });
const changed = (changes: Parameters<typeof TaskChanged>[0]['changes']) =>
  TaskChanged({ ...about, subjectId: 's1', changes });
const given = scenario({ initial: initialTask, evolve, decide: updateTask });

describe('update task', () => {
  it('names what changed alone, and nothing by null', () => {
    given(created)
      .when({ taskId, title: 'Write to Anna' })
      .then(changed({ title: 'Write to Anna' }));
    given(created)
      .when({ taskId, title: 'Call Anna', dueAt: tuesday })
      .then(changed({ dueAt: tuesday }));
    given(created)
      .when({ taskId, reminderSecondsBefore: null })
      .then(changed({ reminderSecondsBefore: null }));
    given(created, changed({ description: 'Twice' }))
      .when({ taskId, description: null })
      .then(changed({ description: null }));
  });

  it('drops the reminder of what is never due any more', () =>
    given(created)
      .when({ taskId, dueAt: null })
      .then(changed({ dueAt: null, reminderSecondsBefore: null })));

  it('refuses a reminder of what is never due', () => {
    given(bare).when({ taskId, reminderSecondsBefore: 60 }).thenRefused('crm.task.reminder-without-due');
    given(created)
      .when({ taskId, dueAt: null, reminderSecondsBefore: 60 })
      .thenRefused('crm.task.reminder-without-due');
  });

  it('says who does it, and leaves a team that is not named', () => {
    given(bare, assigned('ada', 'roofs')).when({ taskId, assigneeId: 'oleg' }).then(assigned('oleg', 'roofs'));
    given(bare, assigned('ada'))
      .when({ taskId, title: 'Write', assigneeId: null })
      .then(changed({ title: 'Write' }), assigned(null));
  });

  it('does nothing where it is so already', () => {
    given(created, assigned('ada'))
      .when({ taskId, title: 'Call Anna', assigneeId: 'ada', dueAt: monday })
      .thenNothing();
    given(created).when({ taskId }).thenNothing();
  });

  it('refuses what is gone, and what is not there', () => {
    given(created, TaskDeleted(about)).when({ taskId }).thenRefused('crm.task.not-found');
    given().when({ taskId }).thenRefused('crm.task.not-found');
  });
});

describe('the version that was read', () => {
  it('is refused where it is another one by now', () => {
    expect(() => checkVersion({ taskId, version: 2, expectedVersion: 1 })).toThrow('crm.task.version');
    expect(() => checkVersion({ taskId, version: 2, expectedVersion: 2 })).not.toThrow();
    expect(() => checkVersion({ taskId, version: 2 })).not.toThrow();
  });
});
