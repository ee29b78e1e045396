import { At, Code, Id, Ref, Text } from '../database/columns.js';
import { Stored } from '../database/stored.js';

/**
 * One line of somebody's 待我办理 (pages.md §1): opened by the act that makes it his turn, closed by the act that
 * does it, in the same unit of work. The workbench, its numbers and the reminders read this one list.
 */
@Stored('todo', [
  ['!kind', 'subjectId', 'personId'],
  ['personId', 'doneAt', 'dueAt'],
  ['subjectId', 'kind'],
])
export class Todo {
  @Id() id: string;
  @Ref() personId: string;
  /** Names the button and the sentence: `todo.<kind>.act`, `todo.<kind>.why`. */
  @Code() kind: string;
  @Code() subjectKind: string;
  @Ref() subjectId: string;
  /** The matter, as its person may know it. */
  @Text() title: string;
  /** Values for the sentence that says why it is his, JSON. */
  @Text() data: string;
  @Text() url: string;
  @At({ nullable: true }) dueAt: string | null;
  @At() openedAt: string;
  @At({ nullable: true }) doneAt: string | null;
}
