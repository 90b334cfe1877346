import type { EvaluationRefusedError } from '#libs/application';
import type { Bilingual } from './words.js';

type Status = Extract<
  EvaluationRefusedError['refusal'],
  { readonly code: 'evaluation-step-wrong' }
>['status'];

/** Status of a self-evaluation, in words. */
export const EVALUATION_STATUS_WORDS: Readonly<Record<Status, Bilingual>> = {
  opened: ['待定权重', 'without weights'],
  'weights-proposed': ['权重待确认', 'weights proposed'],
  'weights-confirmed': ['待填报', 'to be entered'],
  entered: ['填报中', 'being entered'],
  submitted: ['待审核', 'to be checked'],
  'department-accepted': ['待财政审核', 'to be checked by finance'],
  returned: ['已退回', 'returned'],
  closed: ['已办结', 'closed'],
};
