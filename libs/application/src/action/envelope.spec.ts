import { describe, expect, it } from '@jest/globals';
import { foldStream } from '#libs/domain';
import { canonicalJson } from '#libs/shared';
import { APPROVED, PEOPLE, PUBLISHED, TABLE_ID, USUAL_NOW } from '#libs/fixtures';
import { envelopeOf, eventOf } from './envelope.js';

const IDS = { id: 'event-1', tenantId: 'district', correlationId: 'request 7' };

describe('the envelope of an event', () => {
  const after = foldStream(TABLE_ID, APPROVED)!;
  const event = APPROVED.at(-1)!;

  it('says who did what, when, to which table, as the how manieth event of its stream', () => {
    expect(envelopeOf(event, after, IDS)).toEqual({
      id: 'event-1',
      tenant: 'district',
      year: 2024,
      streamType: 'goal-table',
      stream: TABLE_ID,
      version: APPROVED.length,
      type: 'goal-table.approved',
      typeVersion: 1,
      actor: PEOPLE.approver,
      actorKind: 'person',
      onBehalfOf: null,
      occurredAt: USUAL_NOW,
      correlationId: 'request 7',
      causationId: null,
      data: event.data,
    });
  });

  it('holds no word of the opinion, only what commits to it', () => {
    const text = canonicalJson(envelopeOf(event, after, IDS));
    expect(text).toContain('"commitment"');
    expect(text).not.toContain('同意批复');
  });

  it('gives every event of the ordinary way back as the core folds it, also after storage', () => {
    const again = PUBLISHED.map((one, index) => {
      const state = foldStream(TABLE_ID, PUBLISHED.slice(0, index + 1))!;
      return eventOf(JSON.parse(canonicalJson(envelopeOf(one, state, IDS))) as ReturnType<typeof envelopeOf>);
    });
    expect(again).toEqual(PUBLISHED);
    expect(foldStream(TABLE_ID, again)).toEqual(foldStream(TABLE_ID, PUBLISHED));
  });
});
