/** A clinic's server, a line to it that can break, and visitors: everything a test of the chat needs. */
import { z } from 'zod';
import type { ChatState } from '../../src/widget/chat.ts';
import { shippedKnowledge } from '../fixtures/shipped-knowledge.ts';
import { type BreakableLine, breakableLine } from './breakable-line.ts';
import { type Browser, browser, shown, type Tab } from './chat-visitor.ts';
import { type WebServer, webServer } from './web-server.ts';

export const knowledge = shippedKnowledge();

/** Questions in their own words, which find their entries however well others are understood. */
export const HURT = questionOf('numbing-pain');
export const SESSIONS = questionOf('sessions-multiple');
export const MAKEUP = questionOf('aftercare-makeup');

function questionOf(id: string): string {
  const entry = knowledge.entries.find((found) => found.id === id);
  if (entry === undefined) throw new Error(`There is no entry ${id}.`);
  return entry.question;
}

export interface Scene {
  readonly clinic: () => WebServer;
  readonly line: BreakableLine;
  readonly visitor: () => Browser;
  /** Another visitor in place of the one there was, and a line that is up. */
  readonly renew: () => void;
  /** Another server in place of the one there was, which knows nothing of it. */
  readonly restart: () => Promise<void>;
  /** A tab that has been greeted. */
  readonly opened: (options?: Parameters<Browser['open']>[0]) => Promise<Tab>;
  /** What is kept under this name by the visitor, such as the token. */
  readonly kept: (name: 'token' | 'conversationId') => string;
  /** What the server has of the visitor in the conversation that is kept, in its order. */
  readonly received: () => Promise<readonly string[]>;
  readonly end: () => Promise<void>;
}

export const hasAnswers = (count: number) => (state: ChatState) =>
  shown(state).filter((text) => /^= [a-z]+-/.test(text)).length >= count;
export const isOnline = ({ connection }: ChatState) => connection === 'online';
export const isOffline = ({ connection }: ChatState) => connection === 'offline';
export const shows = (text: string) => (state: ChatState) => shown(state).includes(text);

/** Asks, and waits until there are so many answers. */
export async function ask(tab: Tab, text: string, answers: number): Promise<void> {
  tab.chat.ask(text);
  await tab.until(hasAnswers(answers));
}

export async function chatScene(): Promise<Scene> {
  let clinic = await webServer({ knowledge });
  const line = await breakableLine(clinic.url);
  let visitor = browser(line.url);

  return {
    clinic: () => clinic,
    line,
    visitor: () => visitor,
    renew: () => {
      visitor.closeAll();
      visitor = browser(line.url);
      line.mend();
    },
    restart: async () => {
      line.down();
      await clinic.close();
      clinic = await webServer({ knowledge });
      line.leadTo(clinic.url);
      line.up();
    },
    opened: async (options) => {
      const tab = visitor.open(options);
      await tab.chat.start();
      await tab.until(shows('= greeting'));
      return tab;
    },
    kept,
    received: () => receivedBy(clinic, kept('conversationId'), kept('token')),
    end: async () => {
      visitor.closeAll();
      await line.close();
      await clinic.close();
    },
  };

  function kept(name: 'token' | 'conversationId'): string {
    const found = new RegExp(`"${name}":"([^"]+)"`).exec(visitor.stored())?.[1];
    if (found === undefined) throw new Error(`No ${name} is kept.`);
    return found;
  }
}

const activitiesSchema = z.object({
  activities: z.array(z.object({ text: z.string(), from: z.object({ role: z.string() }) })),
});

async function receivedBy({ url }: WebServer, id: string, token: string): Promise<readonly string[]> {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${url}/v3/directline/conversations/${id}/activities`, { headers });
  const { activities } = activitiesSchema.parse(await answer.json());
  return activities.filter(({ from }) => from.role === 'user').map(({ text }) => text);
}
