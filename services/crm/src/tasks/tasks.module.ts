import { Module } from '@nestjs/common';

import { PipelinesModule } from '../pipelines/pipelines.module.js';
import { RecordsModule } from '../records/records.module.js';
import { CompleteTaskHandler } from './complete-task/complete-task.handler.js';
import { CreateTaskHandler } from './create-task/create-task.handler.js';
import { TaskOrigins } from './create-task/task-origins.adapter.js';
import { DeleteTaskHandler } from './delete-task/delete-task.handler.js';
import { OnTaskChangedReactor } from './on-task-changed/on-task-changed.reactor.js';
import { RemindTaskTimer } from './remind-task/remind-task.timer.js';
import { ReopenTaskHandler } from './reopen-task/reopen-task.handler.js';
import { TaskListQuery } from './task-list/task-list.query.js';
import { TasksByIdsQuery } from './task-list/tasks-by-ids.query.js';
import { UpdateTaskHandler } from './update-task/update-task.handler.js';

@Module({
  imports: [PipelinesModule, RecordsModule],
  providers: [
    CompleteTaskHandler,
    CreateTaskHandler,
    DeleteTaskHandler,
    OnTaskChangedReactor,
    RemindTaskTimer,
    ReopenTaskHandler,
    TaskListQuery,
    TaskOrigins,
    TasksByIdsQuery,
    UpdateTaskHandler,
  ],
})
export class TasksModule {}
