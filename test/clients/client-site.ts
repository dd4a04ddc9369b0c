/** A clinic's page, on an origin of its own, that carries one chat or another. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import express from 'express';
import { type Served, served } from '../fixtures/served.ts';
import { type ClientName, clientPath, clients } from './clients.ts';

/**
 * `empty` has a module with nothing in it, `one-element` a script that makes a button and shows it to nobody, `widget`
 * our tag, `widget-open` our tag with the chat open.
 */
export type PageName = ClientName | 'empty' | 'one-element' | 'widget' | 'widget-open';

export interface ClientSite extends Served {
  /** The page, talking to the bot at `bot`. */
  readonly page: (name: PageName, bot: string) => string;
}

/** What deep-chat greets with: it speaks no Direct Line, so it is shown without a bot. */
export const DEEP_CHAT_GREETING = 'What would you like to know about Dermapen?';

/** As docs/channels.md says to. */
const WEB_CHAT = `
const bot = new URLSearchParams(location.search).get('bot');
const response = await fetch(bot + '/api/v1/widget/token', { method: 'POST' });
const { token, directLine } = await response.json();
globalThis.store = WebChat.createStore();
WebChat.renderWebChat(
  { directLine: WebChat.createDirectLine({ token, domain: directLine }), store },
  document.querySelector('#webchat'),
);
`;

export async function clientSite(): Promise<ClientSite> {
  const app = express();
  app.get('/empty.js', (_request, response) => void response.type('js').send(''));
  app.get(
    '/one-element.js',
    (_request, response) => void response.type('js').send("document.createElement('button');"),
  );
  app.get('/page.js', (_request, response) => void response.type('js').send(WEB_CHAT));
  for (const { name } of clients) {
    const compressed = gzipSync(readFileSync(clientPath(name)), { level: 9 });
    app.get(`/${name}.js`, (_request, response) => {
      response.type('js').set('Content-Encoding', 'gzip').send(compressed);
    });
  }
  app.get('/with/:page', ({ params: { page }, query: { bot } }, response) => {
    response.type('html').send(frame(chat(page, String(bot))));
  });
  const site = await served(createServer(app));
  return {
    ...site,
    page: (name, bot) => `${site.url}/with/${name}?bot=${encodeURIComponent(bot)}`,
  };
}

function chat(page: string, bot: string): string {
  switch (page) {
    case 'empty':
      return '<script type="module" src="/empty.js"></script>';
    case 'one-element':
      return '<script async src="/one-element.js"></script>';
    case 'widget':
      return `<script async src="${bot}/widget/loader.js"></script>`;
    case 'widget-open':
      return `<script async src="${bot}/widget/loader.js" data-open></script>`;
    case 'deep-chat':
      return `<script type="module" src="/deep-chat.js"></script>
<deep-chat demo="true" introMessage='{"text":"${DEEP_CHAT_GREETING}"}'></deep-chat>`;
    default:
      return `<main id="webchat"></main><script src="/${page}.js"></script><script type="module" src="/page.js"></script>`;
  }
}

function frame(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Clinic</title>
<link rel="icon" href="data:,"><style>body{margin:0}#webchat{height:100vh}</style></head>
<body><h1>Clinic</h1>${body}</body></html>`;
}
