/** A clinic's own site, on another origin than the bot: pages that carry the widget, some of them hostile. */
import { createServer } from 'node:http';
import express from 'express';

export interface ClinicPages {
  readonly url: string;
  /** From now on the pages carry the widget of the bot at this address. */
  readonly carry: (bot: string) => void;
  readonly close: () => Promise<void>;
}

const STYLES: Readonly<Record<string, string>> = {
  plain: 'body{margin:0;padding:48px;font:18px/1.6 Georgia,serif;background:#f5f1ea;color:#1d2b2b}',
  hostile: '*,*::before,*::after{all:unset !important}',
};

/** The page's own life: a button that counts, and an old handler that takes every message for JSON. */
const SCRIPT = `
globalThis.booked = 0;
addEventListener('click', ({ target }) => { if (target.id === 'own') booked += 1; });
globalThis.oldHandler = window.onmessage = ({ data }) => { JSON.parse(data).command.toString(); };
`;

/**
 * Serves a page at `/`.
 *
 * `?tag=` adds attributes to the widget's tag, `?tags=2` repeats it, `?style=hostile` changes the stylesheet,
 * `?policy=strict` allows scripts and connections no more than docs/widget.md says is needed.
 */
export async function clinicPages(): Promise<ClinicPages> {
  let bot = '';
  const app = express();
  app.get('/', ({ query }, response) => {
    if (query['policy'] === 'strict') response.set('Content-Security-Policy', strictPolicy(bot));
    response.type('html').send(page(bot, query));
  });
  app.get('/page.js', (_request, response) => void response.type('js').send(SCRIPT));
  app.get('/:style.css', ({ params }, response) => void response.type('css').send(STYLES[params.style]));
  const listening = createServer(app);
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const address = listening.address();
  if (address === null || typeof address === 'string') throw new Error('The site has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    carry: (url) => {
      bot = url;
    },
    close: () => {
      listening.closeAllConnections();
      return new Promise((resolve) => listening.close(() => resolve()));
    },
  };
}

function strictPolicy(bot: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${bot}`,
    "style-src 'self'",
    `connect-src 'self' ${bot} ${bot.replace('http', 'ws')}`,
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
}

function page(bot: string, query: Readonly<Record<string, unknown>>): string {
  const { tag = '', tags = '1', style = 'plain' } = query;
  const script = `<script async src="${bot}/widget/loader.js" ${tag}></script>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Clinic</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/${style}.css">
<script src="/page.js"></script></head>
<body><main><h1>Clinic</h1><p>About us.</p><button id="own">Book</button></main>
${script.repeat(Number(tags))}</body></html>`;
}
