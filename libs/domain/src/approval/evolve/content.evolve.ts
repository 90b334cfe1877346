import type { GoalTableEvent, GoalTableEventOf } from '../events.js';
import { withExplanations } from '../explanation.js';
import type { Explanation, GoalTableState, GoalTableVersion } from '../state.js';
import { foldTasks } from './tasks.evolve.js';

/** The first draft makes the table; a later one is a new version of it. */
export function foldDrafted(
  state: GoalTableState | null,
  goalTableId: string,
  event: GoalTableEventOf<'goal-table.drafted'>,
): Omit<GoalTableState, 'version'> {
  const { unitId, fiscalYear, projectKey, occasion } = event.data;
  if (state !== null) {
    const base = state.versions.find((version) => version.id === event.data.basedOn);
    const drafted = draftedVersion(event, base?.explanations ?? []);
    return { ...state, projectKey, versions: [...state.versions, drafted] };
  }
  return {
    id: goalTableId,
    unitId,
    fiscalYear,
    projectKey,
    occasion,
    createdBy: event.actorId,
    createdAt: event.occurredAt,
    versions: [draftedVersion(event, [])],
    cases: [],
    rounds: [],
    decisions: [],
    tasks: [],
    publication: { status: 'none', versionId: null, publishedAt: null, publishedBy: null, officialUrl: null },
  };
}

function draftedVersion(
  event: GoalTableEventOf<'goal-table.drafted'>,
  explanations: readonly Explanation[],
): GoalTableVersion {
  const { versionId, versionNo, basedOn, content, contentHash } = event.data;
  return {
    id: versionId,
    no: versionNo,
    status: 'draft',
    basedOn,
    content,
    contentHash,
    presented: false,
    authors: [event.actorId],
    explanations,
    submittedBy: null,
    submittedAt: null,
    approvalNumber: null,
    approvalDate: null,
  };
}

/** New content in the working draft: whoever wrote it is an author from now on. */
export function foldEdited(
  state: GoalTableState,
  event: GoalTableEventOf<'goal-table.edited'>,
): GoalTableState {
  const { versionId, content, contentHash, projectKey } = event.data;
  const versions = changeVersion(state, versionId, (version) => ({
    content,
    contentHash,
    presented: false,
    authors: withAuthor(version, event),
  }));
  return { ...state, projectKey, versions, tasks: foldTasks(state.tasks, event.data, event) };
}

/** 不予公开 is content like any other. */
export function foldExempted(
  state: GoalTableState,
  event: GoalTableEventOf<'goal-table.exempted'>,
): GoalTableState {
  const { versionId, basis, contentHash } = event.data;
  const versions = changeVersion(state, versionId, (version) => ({
    content: { ...version.content, disclosure: { kind: 'exempt', basis } },
    contentHash,
    presented: false,
    authors: withAuthor(version, event),
  }));
  return { ...state, versions, tasks: foldTasks(state.tasks, event.data, event) };
}

/** Words on findings: whoever speaks for the table is an author of it. */
export function foldExplained(
  state: GoalTableState,
  event: GoalTableEventOf<'finding.explained'>,
): GoalTableState {
  const { versionId, explanations } = event.data;
  const given = explanations.map(({ words, ...place }) => ({
    ...place,
    commitment: words.commitment,
    personId: event.actorId,
    explainedAt: event.occurredAt,
  }));
  const versions = changeVersion(state, versionId, (version) => ({
    explanations: withExplanations(version.explanations, given),
    authors: withAuthor(version, event),
  }));
  return { ...state, versions };
}

/** The draft waits for the unit head. */
export function foldPresented(
  state: GoalTableState,
  event: GoalTableEventOf<'goal-table.presented'>,
): GoalTableState {
  const versions = changeVersion(state, event.data.versionId, () => ({ presented: true }));
  return { ...state, versions, tasks: foldTasks(state.tasks, event.data, event) };
}

/** Changes one version and leaves the others as they are. */
export function changeVersion(
  state: GoalTableState,
  versionId: string,
  change: (version: GoalTableVersion) => Partial<GoalTableVersion>,
): readonly GoalTableVersion[] {
  return state.versions.map((version) =>
    version.id === versionId ? { ...version, ...change(version) } : version,
  );
}

/** Authors in order of their first act, each once. */
export function withAuthor(version: GoalTableVersion, event: GoalTableEvent): readonly string[] {
  return [...new Set([...version.authors, event.actorId])];
}
