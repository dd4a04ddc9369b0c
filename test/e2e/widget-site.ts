/** A clinic's website that carries the widget, as strict or as hostile as a test wants it. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import express from 'express';
import { type Served, served } from '../fixtures/served.ts';
import { clinicPage, clinicStyle } from './clinic-page.ts';

/** What the widget needs, and nothing more. */
const STRICT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";

const SCRIPT = `
globalThis.seen = [];
addEventListener('securitypolicyviolation', ({ violatedDirective }) => seen.push('violation ' + violatedDirective));
for (const name of ['ready', 'open', 'close', 'send', 'message', 'feedback', 'handoff', 'error'])
  addEventListener('dermapen:' + name, ({ detail }) => seen.push(name + ' ' + JSON.stringify(detail)));
window.onmessage = ({ data }) => data.length.toString();
`;

/**
 * Serves the built widget of `folder`, and at `/` a page with its tag.
 *
 * `?tag=` adds attributes to the tag, `?tags=2` repeats it, `?style=hostile` changes the stylesheet, `?lang=` the
 * language of the page.
 */
export async function widgetSite(folder: string): Promise<Served> {
  const app = express();
  app.get('/', ({ query }, response) => {
    response
      .set('Content-Security-Policy', STRICT_POLICY)
      .type('html')
      .send(clinicPage(fromOf(query), query));
  });
  app.get('/page.js', (_request, response) => void response.type('js').send(SCRIPT));
  app.get('/:style.css', ({ params }, response) => void response.type('css').send(clinicStyle(params.style)));
  app.get('/tampered/:file', ({ params }, response) => {
    const code = readFileSync(join(folder, params.file), 'utf8');
    response.type('js').send(params.file === 'loader.js' ? code : `globalThis.tampered = true;${code}`);
  });
  app.use('/widget', express.static(folder));
  return served(createServer(app));
}

function fromOf({ from = '/widget' }: Readonly<Record<string, unknown>>): string {
  return `${from}`;
}
