import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '#libs/shared';
import type { Trial, Walk } from '#libs/fixtures';
import { sha256, walks } from '#libs/fixtures';
import { holds, isAdministrator } from '../directory/directory.js';
import { contentHashOf } from '../goal-table/identity.js';
import { TOWN_DEFINITION } from '../workflow/town-definition.data.js';
import type { GoalTableEvent } from './events.js';
import { foldStream } from './evolve/evolve.js';
import type { GoalTableState } from './state.js';
import { VERBS } from './verbs.data.js';

/** Checks a property over random walks and makes sure that it looked at enough of them. */
function everyWalk(seed: number, property: (walk: Walk) => void): void {
  let commands = 0;
  const counted = (walk: Walk) => {
    commands += walk.length;
    property(walk);
  };
  fc.assert(fc.property(walks(), counted), { seed, numRuns: 100 });
  expect(commands).toBeGreaterThan(2000);
}

function everyState(seed: number, property: (state: GoalTableState, trial: Trial) => void): void {
  everyWalk(seed, (walk) => {
    for (const trial of walk) if (trial.after !== null) property(trial.after, trial);
  });
}

function streamsOf(walk: Walk): ReadonlyMap<string, readonly GoalTableEvent[]> {
  const streams = new Map<string, GoalTableEvent[]>();
  for (const { tableId, decision } of walk) {
    if (decision.ok) streams.set(tableId, [...(streams.get(tableId) ?? []), decision.event]);
  }
  return streams;
}

const AUTHORSHIP = new Set<string>([
  'goal-table.drafted',
  'goal-table.edited',
  'goal-table.exempted',
  'finding.explained',
  'goal-table.submitted',
]);

describe('invariants over random walks of the whole town', () => {
  it('the walks see every event and most refusals, so that no property holds for want of cases', () => {
    const seen = new Set<string>();
    everyWalk(20231120, (walk) => {
      for (const { decision } of walk) seen.add(decision.ok ? decision.event.type : decision.refusal.code);
    });
    expect([...seen]).toEqual(expect.arrayContaining(Object.values(VERBS).map((verb) => verb.event)));
    expect(seen).toContain('separation-of-duties');
    expect(seen).toContain('content-changed');
    expect(seen.size).toBeGreaterThan(30);
  });

  it('I1: at most one effective and one working version', () => {
    everyState(1, (state) => {
      const count = (...statuses: string[]) =>
        state.versions.filter((one) => statuses.includes(one.status)).length;
      expect(count('approved')).toBeLessThanOrEqual(1);
      expect(count('draft', 'submitted')).toBeLessThanOrEqual(1);
      const open = state.rounds.filter((round) => round.status === 'open');
      expect(open).toHaveLength(count('submitted'));
      expect(state.cases.filter((one) => one.status === 'running')).toHaveLength(open.length);
    });
  });

  it('I2: every approved version was passed and approved, stage by stage, with its own hash', () => {
    everyState(2, (state) => {
      for (const version of state.versions.filter((one) => one.approvalNumber !== null)) {
        expect(version.contentHash).toBe(contentHashOf(version.content, sha256));
        const round = state.rounds.findLast((one) => one.versionId === version.id);
        const decisions = state.decisions.filter((one) => one.roundId === round?.id);
        expect(decisions.map((one) => [one.stage, one.verb, one.contentHash])).toEqual(
          TOWN_DEFINITION.stages.map((stage) => [
            stage.key,
            stage.final ? 'approve' : 'pass',
            version.contentHash,
          ]),
        );
      }
    });
  });

  it('I3: nobody decides on what he wrote, twice in one round, or as an administrator', () => {
    everyWalk(3, (walk) => {
      const authors = new Map<string, Set<string>>();
      const deciders = new Set<string>();
      for (const { tableId, decision, facts } of walk) {
        if (!decision.ok) continue;
        const { type, actorId, data } = decision.event;
        const written = authors.get(tableId) ?? new Set();
        if (AUTHORSHIP.has(type)) authors.set(tableId, written.add(actorId));
        if (!('decisionId' in data)) continue;
        expect(written).not.toContain(actorId);
        expect(isAdministrator(facts.directory, actorId)).toBe(false);
        expect(deciders).not.toContain(`${data.roundId} ${actorId}`);
        deciders.add(`${data.roundId} ${actorId}`);
      }
    });
  });

  it('I4: every open task has somebody who may act on it, or an incident', () => {
    everyState(4, (state, { facts }) => {
      const round = state.rounds.find((one) => one.status === 'open');
      const decided = state.decisions.filter((one) => one.roundId === round?.id).map((one) => one.personId);
      const written = state.versions.flatMap((version) => version.authors);
      for (const task of state.tasks.filter((one) => one.status === 'open')) {
        const asked = task.assignee === null ? task.candidates : [task.assignee];
        const able = asked.filter(
          (personId) =>
            holds(facts.directory, personId, task.role, task.unitId) &&
            (task.kind !== 'decision' || ![...written, ...decided].includes(personId)),
        );
        expect(able.length > 0).toBe(task.incidentId === null);
      }
    });
  });

  it('I4: whatever waits, waits once, and what waits fits the state of the content', () => {
    everyState(40, (state) => {
      const open = state.tasks.filter((task) => task.status === 'open').map((task) => task.kind);
      expect(new Set(open).size).toBe(open.length);
      const status = state.versions.at(-1)?.status;
      expect(open.includes('decision')).toBe(status === 'submitted');
      expect(open.includes('sign-off')).toBe(status === 'draft' && state.versions.at(-1)?.presented === true);
      expect(open.includes('publication')).toBe(state.publication.status === 'requested');
      if (status === 'returned' || status === 'withdrawn') expect(open).toEqual(['revision']);
    });
  });

  it('I5: a task that is done or cancelled never changes, and no task disappears', () => {
    everyWalk(5, (walk) => {
      for (const { before, after } of walk) {
        for (const [index, task] of (before?.tasks ?? []).entries()) {
          const later = after?.tasks[index];
          if (task.status === 'open') expect(later?.taskId).toBe(task.taskId);
          else expect(later).toEqual(task);
        }
      }
    });
  });

  it('I6: versions count the events, and folding what was written gives the state', () => {
    everyWalk(6, (walk) => {
      for (const { before, decision, after, command } of walk) {
        expect(after?.version ?? 0).toBe((before?.version ?? 0) + (decision.ok ? 1 : 0));
        if (decision.ok) expect(decision.event.type).toBe(VERBS[command.type].event);
      }
      for (const [tableId, events] of streamsOf(walk)) {
        const written = events.map((event) => JSON.parse(canonicalJson(event)) as GoalTableEvent);
        const last = walk.findLast((trial) => trial.tableId === tableId);
        expect(foldStream(tableId, written)).toStrictEqual(last?.after);
      }
    });
  });
});
