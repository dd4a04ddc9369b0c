import { describe, expect, it } from '@jest/globals';
import { newsOf } from '../../../../src/widget/panel/news.ts';
import { english } from '../../../../src/widget/strings/en.ts';
import { chatState, said, states } from '../../../fixtures/widget/states.ts';

const before = chatState([]);

describe('the news of a chat', () => {
  it('are a reply that has come, told and dispatched', () => {
    const { says, events } = newsOf(before, states.answer, english);
    expect(says).toEqual([expect.stringMatching(/^The assistant said: /)]);
    expect(events).toEqual([
      { name: 'message', detail: { kind: 'answer', entries: ['numbing-pain'], from: 'server' } },
    ]);
  });

  it('are nothing when a history is restored, or nothing has changed', () => {
    const { latest: _, ...restored } = states.answer;
    expect(newsOf(before, restored, english)).toEqual({ says: [], events: [] });
    expect(newsOf(states.answer, states.answer, english)).toEqual({ says: [], events: [] });
  });

  it('are that something was said, but never what', () => {
    const { says, events } = newsOf(before, chatState([said('my secret')]), english);
    expect(says).toEqual([]);
    expect(JSON.stringify(events)).toBe('[{"name":"send","detail":{}}]');
  });

  it('are a note of the widget’s own', () => {
    expect(newsOf(before, states.notes, english).says).toEqual([english.notes['deletion-pending']]);
  });

  it('are that a message was not sent', () => {
    const sending = chatState([said('a question', 'sending')]);
    const failed = chatState([said('a question', 'failed')]);
    const { says, events } = newsOf(sending, failed, english);
    expect(says).toEqual([english.delivery.failed]);
    expect(events).toEqual([{ name: 'error', detail: { code: 'not-sent' } }]);
  });

  it('are that the line is gone, and that it is back', () => {
    const gone = { ...before, connection: 'offline' } as const;
    expect(newsOf(before, gone, english).says).toEqual([english.connection.offline]);
    expect(newsOf(gone, before, english).says).toEqual([english.connection.online]);
  });

  it('are that this device answers while the line is gone', () => {
    const covered = { ...before, connection: 'offline', answersHere: true } as const;
    expect(newsOf(before, covered, english).says).toEqual([english.connection.offlineAnswers]);
    expect(newsOf({ ...covered, answersHere: false }, covered, english).says).toEqual([
      english.connection.offlineAnswers,
    ]);
    expect(newsOf(covered, covered, english).says).toEqual([]);
  });
});
