/** A task was struck off the list. */
export class TaskClosed {
  static readonly event = 'supervision.taskClosed';
  constructor(
    readonly taskId: string,
    readonly decisionId: string,
  ) {}
}
