/** A clinic's own site, on another origin than the bot: pages that carry the widget, some of them hostile. */
import { createServer } from 'node:http';
import express from 'express';
import { type Served, served } from '../fixtures/served.ts';
import { clinicPage, clinicStyle } from './clinic-page.ts';

export interface ClinicPages extends Served {
  /** From now on the pages carry the widget of the bot at this address. */
  readonly carry: (bot: string) => void;
}

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
    response.type('html').send(clinicPage(`${bot}/widget`, query));
  });
  app.get('/page.js', (_request, response) => void response.type('js').send(SCRIPT));
  app.get('/:style.css', ({ params }, response) => void response.type('css').send(clinicStyle(params.style)));
  const site = await served(createServer(app));
  return {
    ...site,
    carry: (url) => {
      bot = url;
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
