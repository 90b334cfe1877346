import type { ActionResult } from '#libs/application';

/** What a committed command answers. */
export class ActionAnswerDto implements ActionResult {
  goalTableId!: string;
  /** Version of the table after the act: its ETag. */
  version!: number;
  eventId!: string;
  eventType!: string;
  shownState!: string;
  contentHash!: string;
  taskId!: string | null;
  /** Version of the task after the act: its ETag. */
  taskVersion!: number | null;
  openedTaskIds!: string[];
}
