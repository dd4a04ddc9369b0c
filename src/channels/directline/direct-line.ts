/** The Direct Line 3.0 endpoint, put together from its parts. */
import express, { type RequestHandler, Router } from 'express';
import { errorFields, type Log } from '../../log.ts';
import type { Forget, Handle } from '../channel.ts';
import type { Feedback } from './activity.ts';
import { admission } from './admission.ts';
import { conversationRoutes } from './conversation-routes.ts';
import { crossOrigin } from './cross-origin.ts';
import { type Door, openDoor } from './door.ts';
import { memoryConversations } from './memory-conversations.ts';
import { type Opened, opening } from './opening.ts';
import { BASE } from './own-address.ts';
import { holdingBack } from './slow-refusal.ts';
import { streamTickets } from './stream-tickets.ts';
import { openStreams } from './streams.ts';
import { tokenBuckets } from './token-bucket.ts';
import { tokenRoutes } from './token-routes.ts';
import { type DirectLineTokens, directLineTokens } from './tokens.ts';
import { botConversationId, turns } from './turns.ts';
import { type Upgrade, upgrade } from './upgrade.ts';

export interface DirectLineOptions {
  readonly handle: Handle;
  readonly forget: Forget;
  readonly isEntry: (id: string) => boolean;
  readonly rate: (feedback: Feedback) => void;
  readonly log: Pick<Log, 'warn' | 'error'>;
  /** Without it `tokens/generate` is closed, and tokens are good in this process only. */
  readonly secret: string | undefined;
  readonly publicUrl: string | undefined;
  readonly trustProxyHops: number;
  readonly questionsPerMinute: number;
  /** Goes before every question. */
  readonly limit: RequestHandler;
  readonly isDraining: () => boolean;
  /** Epoch milliseconds. */
  readonly clock?: () => number;
}

export interface DirectLine {
  /** Stands before everything else. */
  readonly door: Pick<Door, 'request' | 'connection'>;
  readonly router: Router;
  readonly upgrade: Upgrade;
  /** For the public door: a new conversation with a new visitor. */
  readonly open: () => Promise<Opened>;
  readonly tokens: DirectLineTokens;
  /** Ends the conversation, and everything that is known of it. */
  readonly end: (conversationId: string) => Promise<void>;
  /** Closes the streams; the server is stopping. */
  readonly close: () => void;
}

/** How often lines are kept open, and what has run out is let go. */
const TICK_MS = 20_000;

/** Begins to keep house; `close` ends that. */
export function directLine(options: DirectLineOptions): DirectLine {
  const { forget, log, secret, clock = Date.now } = options;
  const onFault = (error: unknown): void => log.error(errorFields(error), 'direct line fault');
  const tokens = directLineTokens(secret, clock);
  const tickets = streamTickets(clock);
  const streams = openStreams();
  const conversations = memoryConversations({
    clock,
    onEnded: (id) => {
      streams.end(id);
      forget(botConversationId(id)).catch(onFault);
    },
  });
  const newConversations = opening(tokens, conversations);
  const buckets = tokenBuckets(requestRate(options.questionsPerMinute));
  const holdBack = holdingBack();
  const door = openDoor({ buckets, holdBack, trustProxyHops: options.trustProxyHops });
  const talk = turns({ ...options, conversations, streams, clock, onFault });

  const shared = { ...options, admit: admission(tokens, conversations), opening: newConversations, readJson };
  const router = Router();
  router.use(BASE, crossOrigin('GET, POST, OPTIONS'));
  tokenRoutes(router, shared);
  conversationRoutes(router, { ...shared, conversations, tickets, turns: talk });

  const tick = setInterval(() => {
    streams.tick();
    conversations.sweep();
    const refused = door.countRefused();
    if (refused > 0) log.warn({ refused }, 'too many requests');
  }, TICK_MS).unref();
  return {
    door,
    router,
    upgrade: upgrade({ ...options, conversations, tickets, streams, take: buckets.take, holdBack, onFault }),
    open: () => newConversations.open(),
    tokens,
    end: async (conversationId) => {
      await conversations.end(conversationId);
      // Once more, and waited for: whoever asked to be forgotten is told only when it is done.
      await forget(botConversationId(conversationId));
    },
    close: () => {
      clearInterval(tick);
      streams.closeAll();
    },
  };
}

const readJson = express.json({ limit: '16kb' });

/** What one page load takes, a few times over. */
const LEAST_BURST = 60;

/** For each question, room for what a client does around it: polling, signs of typing, coming back. */
function requestRate(questionsPerMinute: number): { burst: number; perSecond: number } {
  return { burst: Math.max(LEAST_BURST, questionsPerMinute), perSecond: Math.max(1, questionsPerMinute / 3) };
}
