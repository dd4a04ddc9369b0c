/** A clinic's website with a strict policy, which carries what answers without the bot's server. */
import { createServer } from 'node:http';
import express, { type RequestHandler } from 'express';
import { type Served, served } from '../fixtures/served.ts';

/** What the page loads: the names under which the tests use the built modules. */
const PAGE =
  '<!doctype html><html lang="en"><title>Clinic</title><script type="module" src="/page.js"></script></html>';
const SCRIPT = (bot: string) => `
import { openOfflineAnswers } from '/open-offline.js';
globalThis.offline = openOfflineAnswers(${JSON.stringify(bot)});
globalThis.violations = [];
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
  globalThis.violations.push(violatedDirective + ' ' + blockedURI);
});
`;

/** Serves the built modules of `folder` to a page that may speak to nobody but the bot at `bot`. */
export async function clinicSite(folder: string, bot: string): Promise<Served> {
  const app = express()
    .use(strict(bot))
    .get('/', (_request, response) => void response.type('html').send(PAGE))
    .get('/page.js', (_request, response) => void response.type('js').send(SCRIPT(bot)))
    .use(express.static(folder));
  return served(createServer(app));
}

function strict(bot: string): RequestHandler {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `connect-src 'self' ${bot}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  return (_request, response, next) => {
    response.set('Content-Security-Policy', policy);
    next();
  };
}
