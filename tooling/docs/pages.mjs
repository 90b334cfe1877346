import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { configurationPage } from './configuration.page.mjs';
import { envExample } from './env-example.mjs';
import { eventsPage } from './events.page.mjs';
import { messagesPage } from './messages.page.mjs';
import { policiesPage } from './policies.page.mjs';
import { problemsPage } from './problems.page.mjs';
import { TypeShapes } from './type-shapes.mjs';
import { workflowPage } from './workflow.page.mjs';

/** Where the types of events and messages are. */
const TYPES = [
  'libs/domain/src/approval/events.ts',
  'libs/domain/src/approval/state.ts',
  'libs/domain/src/approval/task.ts',
  'libs/domain/src/calendar/reminder-plans.data.ts',
  'libs/domain/src/goal-table/content.ts',
  'libs/domain/src/incident/incident.ts',
  'libs/application/src/messages.ts',
  'libs/application/src/remind/reminder-sent.event.ts',
  'libs/application/src/urge/urging-sent.event.ts',
  'libs/application/src/dead-letters/dead-letter.events.ts',
  'libs/application/src/jobs/job.events.ts',
  'libs/application/src/notify/delivery-replayed.event.ts',
  'libs/application/src/calendar/calendar-feed.events.ts',
  'libs/application/src/attachments/attachment.events.ts',
  'libs/application/src/demo/note-clock-moved.use-case.ts',
  'libs/domain/src/evaluation/year/evaluation-events.ts',
  'libs/domain/src/evaluation/year/evaluation-state.ts',
  'libs/domain/src/year-calendar/events.ts',
  'libs/domain/src/year-calendar/year-window.ts',
  'libs/domain/src/year-calendar/year-presets.data.ts',
  'libs/domain/src/working-year/events.ts',
  'libs/domain/src/working-year/calendar-file.ts',
  'libs/domain/src/monitoring/duties.ts',
  'libs/domain/src/monitoring/judge-table.ts',
  'libs/domain/src/monitoring/light.ts',
  'libs/domain/src/monitoring/progress-plan.ts',
  'libs/domain/src/monitoring/progress-report.ts',
  'libs/domain/src/monitoring/round/round-counts.ts',
  'libs/domain/src/monitoring/round/round-events.ts',
  'libs/domain/src/monitoring/round/round-plan.ts',
  'libs/domain/src/monitoring/report/report-events.ts',
  'libs/domain/src/monitoring/report/report-state.ts',
  'libs/domain/src/monitoring/plan/plan-events.ts',
  'libs/domain/src/monitoring/correction/correction-events.ts',
  'libs/domain/src/monitoring/correction/correction-state.ts',
];

/** Every generated file by its path from the root, made from what was built. */
export async function generatedFiles(root) {
  const built = (path) => import(pathToFileURL(join(root, 'dist', path)).href);
  await import('reflect-metadata');
  const domain = await built('libs/domain/src/index.js');
  const application = await built('libs/application/src/index.js');
  const platform = await built('libs/platform/src/index.js');
  const { FEATURES, DEMO_FEATURES } = await built('apps/api/src/features.data.js');
  const shapes = new TypeShapes(root, TYPES);
  const variables = platform.describeConfig();
  const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');
  return {
    'docs/generated/workflow.md': workflowPage({
      definitions: domain.SHIPPED_DEFINITIONS,
      verbs: domain.VERBS,
      roleLabels: domain.ROLE_LABELS,
      diagramOf: domain.workflowDiagram,
      hashOf: (definition) => domain.definitionHashOf(definition, sha256),
    }),
    'docs/generated/events.md': eventsPage({ verbs: domain.VERBS, shapes }),
    'docs/generated/problems.md': problemsPage({ problems: platform.PROBLEMS }),
    'docs/generated/configuration.md': configurationPage({ variables }),
    'docs/generated/policies.md': policiesPage({
      policies: platform.POLICIES,
      routes: platform.routesOfModules(FEATURES),
      demoRoutes: platform.routesOfModules(DEMO_FEATURES),
    }),
    'docs/generated/messages.md': messagesPage({ queueOfMessage: application.QUEUE_OF_MESSAGE, shapes }),
    '.env.example': envExample({ variables }),
  };
}
