import { TaskChanged, TaskCompleted, TaskCreated, TaskReminded, TaskReopened } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialTask } from '../task.js';
import { remindTask } from './remind-task.js';

const taskId = 't1';
const about = { taskId, record: { type: 'deal', id: 'd1' } } as const;
const dueAt = '2026-03-02T09:00:00.000Z';
const created = TaskCreated({ ...about, subjectId: 's1', title: 'Call Anna', dueAt, reminderSecondsBefore: 600 });
const reminder = { taskId, remindAt: '2026-03-02T08:50:00.000Z' };
const reminded = TaskReminded({ ...about, dueAt });
const given = scenario({ initial: initialTask, evolve, decide: remindTask });

describe('remind of a task', () => {
  it('is said when its time comes', () => given(created).when(reminder).then(reminded));

  it('is said once for each time that it is due', () => {
    given(created, reminded).when(reminder).thenNothing();
    given(created, reminded, TaskCompleted(about), TaskReopened(about)).when(reminder).thenNothing();
    const later = TaskChanged({ ...about, subjectId: 's1', changes: { dueAt: '2026-03-03T09:00:00.000Z' } });
    given(created, reminded, later)
      .when({ taskId, remindAt: '2026-03-03T08:50:00.000Z' })
      .then(TaskReminded({ ...about, dueAt: '2026-03-03T09:00:00.000Z' }));
    given(created, later).when(reminder).thenNothing();
  });

  it('is not said of what is done, has no reminder, or is not there', () => {
    given(created, TaskCompleted(about)).when(reminder).thenNothing();
    given(TaskCreated({ ...about, subjectId: 's1', title: 'Call Anna', dueAt }))
      .when(reminder)
      .thenNothing();
    given().when(reminder).thenNothing();
  });
});
