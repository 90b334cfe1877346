import type { RefusalOfCore } from './problem-codes.js';
import type { Bilingual } from './words.js';

type Facts<C extends RefusalOfCore['code']> = Extract<RefusalOfCore, { readonly code: C }>;

/** How a task ended, in words. */
export const OUTCOME_WORDS: Readonly<Record<NonNullable<Facts<'task-closed'>['outcome']>, Bilingual>> = {
  submitted: ['已送审', 'submitted'],
  presented: ['已报请审签', 'presented'],
  edited: ['内容已修改', 'content edited'],
  passed: ['同意', 'passed'],
  approved: ['批复', 'approved'],
  returned: ['退回', 'returned'],
  rejected: ['不予批复', 'rejected'],
  withdrawn: ['已撤回', 'withdrawn'],
  published: ['已公开', 'published'],
};

/** Status of a version, in words. */
export const STATUS_WORDS: Readonly<Record<Facts<'content-frozen'>['status'], Bilingual>> = {
  draft: ['草稿', 'a draft'],
  submitted: ['已送审', 'submitted'],
  returned: ['已退回', 'returned'],
  withdrawn: ['已撤回', 'withdrawn'],
  rejected: ['不予批复', 'rejected'],
  approved: ['已批复', 'approved'],
  superseded: ['已被替代', 'superseded'],
  none: ['无在办版本', 'without a working version'],
};

/** Rules of separation of duties, each as one sentence without its full stop. */
export const RULE_WORDS: Readonly<Record<Facts<'separation-of-duties'>['rule'], Bilingual>> = {
  'author-never-decides': [
    '填报、修改或送审过该表的人不得批复',
    'Who wrote or submitted the table never approves it',
  ],
  'author-does-not-review': [
    '填报、修改或送审过该表的人不得审核',
    'Who wrote or submitted the table does not review it',
  ],
  'one-person-one-stage': ['同一轮中一人只办理一个环节', 'One person handles one stage of a round'],
  'earlier-decider-does-not-approve': [
    '审核过该表的人不得批复',
    'Who decided an earlier stage does not approve',
  ],
  'administrator-decides-nothing': ['系统管理员不办理业务', 'Administrators decide no business'],
};
