import { displayText } from './display-text.js';
import { layOutMonitoring } from './lay-out-monitoring.js';
import type { MonitoringForm } from './monitoring-form.js';
import { renderHtml } from './render-html.js';
import { renderText } from './render-text.js';
import { wholePage } from './whole-page.js';

/** The form as a page of its own. */
export function monitoringFormHtml(form: MonitoringForm): string {
  const model = layOutMonitoring(form);
  return wholePage(`${form.table.projectName} · ${model.title}`, renderHtml(model));
}

/** The form as lines of text with tabs, as a reader sees it: nobody reads it in again. */
export function monitoringFormText(form: MonitoringForm): string {
  return renderText(layOutMonitoring(form), displayText);
}
