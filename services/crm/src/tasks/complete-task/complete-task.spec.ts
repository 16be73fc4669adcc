import { type Reach, TaskAssigned, TaskCompleted, TaskCreated, TaskDeleted, TaskReopened } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, expect, it } from 'vitest';

import { deleteTask } from '../delete-task/delete-task.js';
import { reopenTask } from '../reopen-task/reopen-task.js';
import { evolve, initialTask, reachedTask } from '../task.js';
import { completeTask } from './complete-task.js';

const taskId = 't1';
const about = { taskId, record: { type: 'deal', id: 'd1' } } as const;
const created = TaskCreated({ ...about, subjectId: 's1', title: 'Call Anna' });
const [done, reopened, deleted] = [TaskCompleted(about), TaskReopened(about), TaskDeleted(about)];

describe('complete task', () => {
  const given = scenario({ initial: initialTask, evolve, decide: completeTask });

  it('says that it is done', () => given(created).when({ taskId }).then(done));

  it('says so once', () => given(created, done).when({ taskId }).thenNothing());

  it('refuses what is gone, and what is not there', () => {
    given(created, deleted).when({ taskId }).thenRefused('crm.task.not-found');
    given().when({ taskId }).thenRefused('crm.task.not-found');
  });
});

describe('reopen task', () => {
  const given = scenario({ initial: initialTask, evolve, decide: reopenTask });

  it('says that it is to be done after all', () => given(created, done).when({ taskId }).then(reopened));

  it('does nothing where it is open', () => given(created, done, reopened).when({ taskId }).thenNothing());

  it('refuses what is gone, and what is not there', () => {
    given(created, deleted).when({ taskId }).thenRefused('crm.task.not-found');
    given().when({ taskId }).thenRefused('crm.task.not-found');
  });
});

describe('delete task', () => {
  const given = scenario({ initial: initialTask, evolve, decide: deleteTask });

  it('takes it away, done or not', () => {
    given(created).when({ taskId }).then(deleted);
    given(created, done).when({ taskId }).then(deleted);
  });

  it('refuses what is gone, and what is not there', () => {
    given(created, deleted).when({ taskId }).thenRefused('crm.task.not-found');
    given().when({ taskId }).thenRefused('crm.task.not-found');
  });
});

describe('a task in reach', () => {
  it('is one that somebody does, and nobody’s is reached over all rows alone', () => {
    const own: Reach = { rows: 'own', assigneeIds: ['oleg'], teamIds: [] };
    const to = (assigneeId: string | null) => TaskAssigned({ ...about, assigneeId, teamId: null, reason: 'by-hand' });
    const seen = (assigneeId: string | null) =>
      reachedTask(own, [created, to(assigneeId)].reduce(evolve, initialTask)).status;
    expect([seen('oleg'), seen('ada'), seen(null)]).toEqual(['open', 'unknown', 'unknown']);
  });
});
