/** The chat behind the widget against the real server. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { toWire } from '../../src/channels/wire.ts';
import { greet } from '../../src/conversation/respond.ts';
import { type OfflineAnswers, type OpenDevice, onDevice } from '../../src/widget/chat-on-device.ts';
import {
  ask,
  chatScene,
  HURT,
  hasAnswers,
  isOffline,
  isOnline,
  knowledge,
  type Scene,
  SESSIONS,
  shows,
} from './chat-scene.ts';
import { shown } from './chat-visitor.ts';

/** What either side has said, as it is kept. */
const SPOKEN = /"kind":"(said|replied)"/;

let scene: Scene;

jest.setTimeout(60_000);
beforeAll(async () => {
  scene = await chatScene();
});
beforeEach(() => scene.renew());
afterAll(() => scene.end());

describe('a conversation', () => {
  it('calls nobody before it is started', () => {
    const { chat } = scene.visitor().open();
    expect(chat.state).toMatchObject({ connection: 'idle', items: [], suggestions: [] });
    expect(scene.line.requests).toEqual([]);
  });

  it('begins with a greeting and its popular questions', async () => {
    const { chat } = await scene.opened();
    expect(shown(chat.state)).toEqual(['= greeting']);
    expect(chat.state.connection).toBe('online');
    expect(chat.state.suggestions.length).toBeGreaterThan(0);
  });

  it('answers with the disclaimer, and shows what was asked once', async () => {
    const tab = await scene.opened();
    await ask(tab, `  ${HURT}  `, 1);
    await tab.until(({ typing }) => !typing);
    expect(shown(tab.chat.state)).toEqual(['= greeting', `> ${HURT}`, '= numbing-pain']);
    expect(tab.chat.state.items.at(-1)).toMatchObject({ from: 'server', reply: { disclaimer: knowledge.disclaimer } });
    expect(tab.chat.state.latest).toBe(tab.chat.state.items.at(-1)?.id);
    expect(tab.states.some(({ typing }) => typing)).toBe(true);
  });

  it('asks without being started first, and greets before the question', async () => {
    const tab = scene.visitor().open();
    await ask(tab, HURT, 1);
    expect(shown(tab.chat.state)).toEqual(['= greeting', `> ${HURT}`, '= numbing-pain']);
  });

  it('answers a thank-you where it was said', async () => {
    const tab = await scene.opened();
    await ask(tab, HURT, 1);
    tab.chat.ask('thanks');
    const { items } = await tab.until(({ items }) => items.length === 5);
    expect(shown(tab.chat.state).slice(3)).toEqual(['> thanks', '= greeting']);
    expect(items.at(-1)).toMatchObject({ reply: { disclaimer: knowledge.disclaimer } });
  });

  it('offers nothing else to read to whoever needs help now', async () => {
    const tab = await scene.opened();
    tab.chat.ask('my face is swelling and I cannot breathe');
    const { suggestions } = await tab.until(shows('= urgent'));
    expect(suggestions).toEqual([]);
  });

  it.each([
    [
      'refused',
      () => {
        throw new Error('No sockets here.');
      },
    ],
    ['swallowed', () => ({ send: () => {}, close: () => {} })],
  ])('goes on by polling where sockets are %s', async (_how, openSocket) => {
    const tab = await scene.opened({ openSocket });
    await ask(tab, HURT, 1);
    await ask(tab, SESSIONS, 2);
    expect(shown(tab.chat.state).filter((text) => text.startsWith('>'))).toEqual([`> ${HURT}`, `> ${SESSIONS}`]);
  });

  it('lists the published questions, asked for once', async () => {
    const { chat } = scene.visitor().open();
    const questions = await chat.questions();
    await chat.questions();
    expect(questions).toContainEqual({
      entry: 'numbing-pain',
      question: knowledge.entryById.get('numbing-pain')?.question,
    });
    expect(scene.line.requests).toEqual(['GET /api/v1/entries HTTP/1.1']);
  });

  it('may ask for them from any page, which its browser keeps by their entity tag', async () => {
    const url = `${scene.clinic().url}/api/v1/entries`;
    const { headers } = await fetch(url, { headers: { origin: 'https://clinic.example' } });
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect([headers.get('cache-control'), headers.get('etag')]).toEqual(['no-cache', `"${knowledge.version}"`]);
  });

  it('tells the clinic whether an answer helped', async () => {
    const tab = await scene.opened();
    await ask(tab, HURT, 1);
    const { id = '' } = tab.chat.state.items.at(-1) ?? {};
    tab.chat.rate(id, 'helpful');
    expect(tab.chat.state.items.at(-1)).toMatchObject({ feedback: 'helpful' });
    await untilMetric(/feedback\S*helpful="true"\S* 1|feedback\S* 1/);
  });

  it('says that it takes no files, without asking the clinic', async () => {
    const { chat } = await scene.opened();
    chat.refuseUpload();
    expect(shown(chat.state)).toEqual(['= greeting', '* upload-refused']);
  });

  it('counts what comes while nobody looks', async () => {
    const tab = await scene.opened();
    tab.chat.seen(true);
    expect(tab.chat.state.unread).toBe(0);
    await ask(tab, HURT, 1);
    expect(tab.chat.state.unread).toBe(0);
    tab.chat.seen(false);
    await ask(tab, SESSIONS, 2);
    expect(tab.chat.state.unread).toBe(1);
  });
});

describe('a page that is left', () => {
  it('shows its conversation again, and hears what it missed', async () => {
    const first = await scene.opened();
    await ask(first, HURT, 1);
    first.leave();
    const again = scene.visitor().open();
    expect(shown(again.chat.state)).toEqual(shown(first.chat.state));
    expect(again.chat.state.latest).toBeUndefined();
    await again.chat.start();
    await ask(again, SESSIONS, 2);
    expect(shown(again.chat.state).filter((text) => text === '= greeting')).toHaveLength(1);
    expect(shown(again.chat.state)).not.toContain('* new-conversation');
  });

  it('loses nothing that was not sent', async () => {
    const first = await scene.opened();
    scene.line.down();
    first.chat.ask(HURT);
    first.leave();
    scene.line.up();
    const again = scene.visitor().open();
    await again.chat.start();
    await again.until(hasAnswers(1));
    expect(await scene.received()).toEqual([HURT]);
  });

  it('does not send again what was on its way', async () => {
    const first = await scene.opened();
    first.chat.ask(HURT);
    await new Promise((resolve) => setTimeout(resolve, 20));
    first.leave();
    const again = scene.visitor().open();
    await again.chat.start();
    await again.until(hasAnswers(1));
    expect(shown(again.chat.state)).toEqual(['= greeting', `> ${HURT}`, '= numbing-pain']);
    expect(await scene.received()).toEqual([HURT]);
  });
});

describe('a second tab', () => {
  it('is in the same conversation, and each shows what the other asks', async () => {
    const first = await scene.opened();
    const second = scene.visitor().open();
    await second.chat.start();
    await ask(first, HURT, 1);
    await second.until(hasAnswers(1));
    await ask(second, SESSIONS, 2);
    await first.until(hasAnswers(2));
    const expected = ['= greeting', `> ${HURT}`, '= numbing-pain', `> ${SESSIONS}`, '= sessions-multiple'];
    expect([shown(first.chat.state), shown(second.chat.state)]).toEqual([expected, expected]);
    expect(await scene.received()).toEqual([HURT, SESSIONS]);
  });

  it('that is opened at the same moment is in the same conversation', async () => {
    const tabs = [scene.visitor().open(), scene.visitor().open()];
    await Promise.all(tabs.map(({ chat }) => chat.start()));
    const [first, second] = tabs;
    if (first === undefined || second === undefined) throw new Error('There are two.');
    await ask(first, HURT, 1);
    await second.until(hasAnswers(1));
  });

  it('has the newest reply as its newest, whether it came over the line or from the other', async () => {
    const first = await scene.opened();
    const second = scene.visitor().open();
    await second.chat.start();
    await ask(first, HURT, 1);
    await second.until(hasAnswers(1));
    for (const { chat } of [first, second]) expect(chat.state.latest).toBe(chat.state.items.at(-1)?.id);
  });

  it('goes along when the visitor starts over', async () => {
    const first = await scene.opened();
    await ask(first, HURT, 1);
    const second = scene.visitor().open();
    await second.chat.start();
    await second.chat.startOver();
    await second.until(shows('= greeting'));
    await first.until((state) => shown(state).join() === '= greeting');
    await ask(second, SESSIONS, 1);
    await first.until(hasAnswers(1));
  });

  it('forgets what is deleted in the other', async () => {
    const first = await scene.opened();
    await ask(first, HURT, 1);
    const second = scene.visitor().open();
    await second.chat.start();
    await second.chat.deleteData();
    await first.until(({ items }) => items.every(({ kind }) => kind === 'noted'));
    expect(scene.visitor().stored()).not.toMatch(SPOKEN);
  });

  it('and the first ask a waiting question once, in one new conversation, after a restart', async () => {
    const first = await scene.opened();
    const second = scene.visitor().open();
    await second.chat.start();
    scene.line.down();
    first.chat.ask(HURT);
    await Promise.all([first.until(isOffline), second.until(isOffline)]);
    await scene.restart();
    await Promise.all([first.until(hasAnswers(1)), second.until(hasAnswers(1))]);
    expect(await scene.received()).toEqual([HURT]);
    expect(shown(first.chat.state).filter((text) => text === '* new-conversation')).toHaveLength(1);
  });
});

describe('starting over', () => {
  it('empties the history and begins another conversation', async () => {
    const tab = await scene.opened();
    await ask(tab, HURT, 1);
    await tab.chat.startOver();
    await tab.until(shows('= greeting'));
    expect(shown(tab.chat.state)).toEqual(['= greeting']);
  });

  it('takes along what could not be sent', async () => {
    const tab = await scene.opened();
    scene.line.down();
    tab.chat.ask(HURT);
    await tab.until(isOffline);
    await tab.chat.startOver();
    expect(shown(tab.chat.state)).toEqual([`> ${HURT} (waiting)`]);
    scene.line.up();
    await tab.until(hasAnswers(1));
    expect(await scene.received()).toEqual([HURT]);
  });

  it('asks once more what was on its way, for its answer would stay behind, and all in the same order', async () => {
    const tab = await scene.opened();
    for (const question of [HURT, SESSIONS]) tab.chat.ask(question);
    await tab.chat.startOver();
    await tab.until(hasAnswers(2));
    expect(await scene.received()).toEqual([HURT, SESSIONS]);
  });
});

describe('deleting', () => {
  it('is done in every tab, whatever the others still had to delete', async () => {
    const tabs = [await scene.opened(), scene.visitor().open()] as const;
    await tabs[1].chat.start();
    await ask(tabs[0], HURT, 1);
    await tabs[0].chat.startOver();
    await tabs[0].until(shows('= greeting'));
    await ask(tabs[0], SESSIONS, 1);
    await tabs[0].chat.deleteData();
    await Promise.all(tabs.map((tab) => tab.until(shows('* data-deleted'))));
    await tabs[1].until(() => scene.visitor().stored().includes('"deletions":[]'));
  });

  it('is not done because something in between says that there is nothing to delete', async () => {
    const blocked = new Response('<h1>Blocked</h1>', { status: 403, headers: { 'content-type': 'text/html' } });
    const tab = await scene.opened({
      fetch: async (url, options) => (options?.method === 'DELETE' ? blocked.clone() : fetch(url, options)),
    });
    await ask(tab, HURT, 1);
    await tab.chat.deleteData();
    expect(shown(tab.chat.state)).toEqual(['* deletion-pending']);
  });

  it('leaves nothing here or on the server, not of earlier conversations either', async () => {
    const tab = await scene.opened();
    await ask(tab, HURT, 1);
    const tokens = [scene.kept('token')];
    await tab.chat.startOver();
    await tab.until(shows('= greeting'));
    await ask(tab, SESSIONS, 1);
    tokens.push(scene.kept('token'));
    await tab.chat.deleteData();
    expect(shown(tab.chat.state)).toEqual(['* data-deleted']);
    expect(scene.visitor().stored()).not.toMatch(SPOKEN);
    expect(await Promise.all(tokens.map(statusOf))).toEqual([404, 404]);
    expect(tab.chat.state.connection).toBe('idle');
  });

  it('is done here at once and there later, when the clinic can’t be reached', async () => {
    const tab = await scene.opened();
    await ask(tab, HURT, 1);
    const token = scene.kept('token');
    scene.line.down();
    await tab.chat.deleteData();
    expect(shown(tab.chat.state)).toEqual(['* deletion-pending']);
    expect(scene.visitor().stored()).not.toMatch(SPOKEN);
    tab.leave();
    scene.line.up();
    const again = scene.visitor().open();
    await again.chat.start();
    await again.until(shows('* data-deleted'));
    expect(await statusOf(token)).toBe(404);
    expect(scene.visitor().stored()).not.toContain(token);
  });

  it('is followed by a new conversation when the visitor asks again', async () => {
    const tab = await scene.opened();
    await tab.chat.deleteData();
    await ask(tab, HURT, 1);
    expect(shown(tab.chat.state)).toContain('* data-deleted');
  });
});

describe('while there is no line, a device that can answer', () => {
  /** Answers everything with the server's greeting, which is a reply like another. */
  function deviceAnswers(): OfflineAnswers & { readonly calls: readonly string[] } {
    const calls: string[] = [];
    const call = (name: string) => {
      calls.push(name);
    };
    return {
      calls,
      refresh: async () => {
        call('refresh');
        return true;
      },
      hasCopy: async () => true,
      prepare: async () => call('prepare'),
      heard: async (version) => call(`heard ${version}`),
      answer: async (text) => {
        call(`answer ${text}`);
        return text === 'no copy' ? undefined : toWire(greet(knowledge, {}, 0).reply);
      },
      startOver: () => call('startOver'),
    };
  }

  function answering(offline: OfflineAnswers): OpenDevice {
    return async (chat) => onDevice(chat, offline);
  }

  it('answers at once, says that it did, and what it answered is not sent later', async () => {
    const tab = await scene.opened({ openDevice: answering(deviceAnswers()) });
    scene.line.down();
    tab.tell('offline');
    await tab.until(isOffline);
    tab.chat.ask(HURT);
    await tab.until(({ typing }) => typing);
    const { items, answersHere } = await tab.until(({ items, typing }) => items.length === 3 && !typing);
    expect(items.at(-1)).toMatchObject({
      kind: 'replied',
      from: 'device',
      reply: { disclaimer: knowledge.disclaimer },
    });
    expect(answersHere).toBe(true);
    expect(items.at(-2)).toMatchObject({ kind: 'said', delivery: 'sent' });
    scene.line.up();
    tab.tell('online');
    await tab.until(isOnline);
    await ask(tab, SESSIONS, 1);
    expect(await scene.received()).toEqual([SESSIONS]);
  });

  it('answers each question below it, however fast they come', async () => {
    const tab = await scene.opened({ openDevice: answering(deviceAnswers()) });
    scene.line.down();
    tab.tell('offline');
    await tab.until(isOffline);
    for (const question of [HURT, SESSIONS]) tab.chat.ask(question);
    const { items } = await tab.until(({ items, typing }) => items.length === 5 && !typing);
    expect(items.map(({ kind }) => kind)).toEqual(['replied', 'said', 'replied', 'said', 'replied']);
  });

  it('answers a visitor who comes while the server is down', async () => {
    scene.line.down();
    const tab = scene.visitor().open({ openDevice: answering(deviceAnswers()) });
    tab.chat.ask(HURT);
    const { items } = await tab.until(({ items }) => items.length === 2);
    expect(items.at(-1)).toMatchObject({ kind: 'replied', from: 'device' });
    expect(tab.chat.state.latest).toBe(items.at(-1)?.id);
  });

  it('lets wait what it can’t answer, which is sent once on return', async () => {
    const tab = await scene.opened({ openDevice: answering(deviceAnswers()) });
    scene.line.down();
    tab.tell('offline');
    await tab.until(isOffline);
    tab.chat.ask('no copy');
    await tab.until(shows('> no copy (waiting)'));
    scene.line.up();
    tab.tell('online');
    await tab.until(shows('> no copy'));
    expect(await scene.received()).toEqual(['no copy']);
  });

  it('is kept up to date while there is one, and forgets with the visitor', async () => {
    const offline = deviceAnswers();
    const tab = await scene.opened({ openDevice: answering(offline) });
    // Only after the greeting, with which it would compete.
    expect(offline.calls).toEqual([`heard ${knowledge.version}`, 'refresh']);
    await tab.chat.startOver();
    expect(offline.calls).toContain('startOver');
  });
});

describe('privacy', () => {
  it('nothing that was typed is in the log', async () => {
    const tab = await scene.opened();
    tab.chat.ask('does it hurt my left knee');
    await tab.until(({ items }) => items.length === 3);
    await tab.chat.deleteData();
    expect(scene.clinic().logged.join('\n')).not.toContain('knee');
  });
});

async function untilMetric(pattern: RegExp): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const text = await (await fetch(`${scene.clinic().url}/metrics`)).text();
    if (pattern.test(text)) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('It was not counted.');
}

async function statusOf(token: string): Promise<number> {
  const headers = { authorization: `Bearer ${token}` };
  return (await fetch(`${scene.clinic().url}/v3/directline/conversations`, { method: 'POST', headers })).status;
}
