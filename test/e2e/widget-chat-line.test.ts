/** The chat behind the widget when the line breaks and the server restarts. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import type { ChatState } from '../../src/widget/chat.ts';
import { ask, chatScene, HURT, hasAnswers, isOffline, MAKEUP, type Scene, SESSIONS } from './chat-scene.ts';
import { shown, type Tab } from './chat-visitor.ts';

let scene: Scene;

jest.setTimeout(60_000);
beforeAll(async () => {
  scene = await chatScene();
});
beforeEach(() => scene.renew());
afterAll(() => scene.end());

describe('a line that breaks', () => {
  it('is made anew when it is cut, and what was said meanwhile comes once', async () => {
    const tab = await scene.opened();
    await ask(tab, HURT, 1);
    scene.line.cut();
    await ask(tab, SESSIONS, 2);
    scene.line.cut();
    await ask(tab, MAKEUP, 3);
    const said = shown(tab.chat.state);
    expect(said).toEqual([...new Set(said)]);
    expect(said).not.toContain('* new-conversation');
  });

  it('keeps a question while there is none, says so, and sends it once on return', async () => {
    const tab = await scene.opened();
    scene.line.down();
    tab.tell('offline');
    await tab.until(isOffline);
    tab.chat.ask(HURT);
    expect(shown(tab.chat.state)).toEqual(['= greeting', `> ${HURT} (waiting)`]);
    scene.line.up();
    tab.tell('online');
    await tab.until(hasAnswers(1));
    expect(shown(tab.chat.state)).toEqual(['= greeting', `> ${HURT}`, '= numbing-pain']);
    expect(await scene.received()).toEqual([HURT]);
  });

  it('comes back by itself, without being told that there is one', async () => {
    const tab = await scene.opened();
    scene.line.down();
    tab.chat.ask(HURT);
    await tab.until(isOffline);
    scene.line.up();
    await tab.until(hasAnswers(1));
    expect(await scene.received()).toEqual([HURT]);
  });

  it('does not send twice what arrived without an answer', async () => {
    const tab = await scene.opened();
    scene.line.loseNextAnswer();
    await ask(tab, HURT, 1);
    expect(shown(tab.chat.state)).toEqual(['= greeting', `> ${HURT}`, '= numbing-pain']);
    expect(await scene.received()).toEqual([HURT]);
  });

  it('sends what waits in the order in which it was asked', async () => {
    const tab = await scene.opened();
    scene.line.down();
    for (const text of [HURT, SESSIONS, MAKEUP]) tab.chat.ask(text);
    await tab.until(isOffline);
    scene.line.up();
    await tab.until(hasAnswers(3));
    expect(await scene.received()).toEqual([HURT, SESSIONS, MAKEUP]);
  });

  it('gives up on what the clinic will not take, until it is tried again', async () => {
    const tab = await scene.opened();
    tab.chat.ask('x'.repeat(20_000));
    const { items } = await tab.until(({ items }) =>
      items.some((item) => item.kind === 'said' && item.delivery === 'failed'),
    );
    expect(tab.chat.state.connection).toBe('online');
    tab.chat.tryAgain(items.at(-1)?.id ?? '');
    expect(tab.chat.state.items.at(-1)).toMatchObject({ kind: 'said', delivery: 'sending' });
    await tab.until(() => tab.chat.state.items.some((item) => item.kind === 'said' && item.delivery === 'failed'));
  });

  it('keeps its token fresh', async () => {
    let ahead = 0;
    const tab = await scene.opened({ now: () => Date.now() + ahead });
    const before = scene.visitor().stored();
    ahead = 59.9 * 60_000;
    scene.line.cut();
    await tab.until(() => scene.visitor().stored() !== before);
    await ask(tab, HURT, 1);
    expect(shown(tab.chat.state)).not.toContain('* new-conversation');
  });
});

describe('a server that has restarted', () => {
  it('is met in a new conversation: what is shown stays, what waits is sent, and a note says so', async () => {
    const tab = await scene.opened();
    await ask(tab, HURT, 1);
    scene.line.down();
    tab.chat.ask(SESSIONS);
    await tab.until(isOffline);
    await scene.restart();
    await tab.until(hasAnswers(2));
    expect(shown(tab.chat.state)).toEqual([
      '= greeting',
      `> ${HURT}`,
      '= numbing-pain',
      '* new-conversation',
      `> ${SESSIONS}`,
      '= sessions-multiple',
    ]);
    expect(await scene.received()).toEqual([SESSIONS]);
  });

  it('is met by a page that was closed meanwhile as well', async () => {
    const first = await scene.opened();
    await ask(first, HURT, 1);
    first.leave();
    await scene.restart();
    const again = scene.visitor().open();
    await again.chat.start();
    expect(shown(again.chat.state)).toContain('* new-conversation');
    await ask(again, SESSIONS, 2);
  });
});

describe('whatever happens to the line', () => {
  const events = ['ask', 'ask', 'cut', 'down', 'up', 'loseNextAnswer', 'reload', 'wait'] as const;

  it('every question arrives once and is shown once', async () => {
    await fc.assert(
      fc
        .asyncProperty(fc.array(fc.constantFrom(...events), { minLength: 3, maxLength: 12 }), async (happened) => {
          const { questions, tab } = await live(happened);
          expect((await scene.received()).toSorted()).toEqual(questions.toSorted());
          expect(
            shown(tab.chat.state)
              .filter((text) => text.startsWith('>'))
              .toSorted(),
          ).toEqual(questions.map((text) => `> ${text}`).toSorted());
          expect(tab.chat.state.items).toHaveLength(2 * questions.length + 1);
        })
        .beforeEach(scene.renew),
      { numRuns: 25, endOnFailure: true },
    );
  }, 180_000);

  /** Goes through all of it, and waits for every answer. */
  async function live(happened: readonly (typeof events)[number][]): Promise<{ questions: string[]; tab: Tab }> {
    const questions: string[] = [];
    let tab = scene.visitor().open();
    const { cut, down, up, loseNextAnswer } = scene.line;
    const happen = {
      cut,
      down,
      up,
      loseNextAnswer,
      ask: () => tab.chat.ask(questions[questions.push(`question number ${questions.length}`) - 1] ?? ''),
      reload: () => {
        tab = reload(tab);
      },
      wait: () => new Promise((resolve) => setTimeout(resolve, 50)),
    };
    for (const event of happened) {
      await happen[event]();
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    up();
    tab.chat.subscribe(tryAgain(tab));
    await tab.chat.start();
    await tab.until(({ items }) => items.filter(({ kind }) => kind === 'replied').length > questions.length);
    return { questions, tab };
  }

  function reload(tab: Tab): Tab {
    tab.leave();
    const next = scene.visitor().open();
    void next.chat.start();
    return next;
  }

  /** What a visitor does who sees that something was not sent. */
  function tryAgain({ chat }: Tab): (state: ChatState) => void {
    return ({ items }) => {
      const failed = items.find((item) => item.kind === 'said' && item.delivery === 'failed');
      if (failed !== undefined) chat.tryAgain(failed.id);
    };
  }
});
