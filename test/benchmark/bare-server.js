/** The yardstick of the cold start: an Express server that loads what the program loads, and does nothing with it. */
import { createServer } from 'node:http';
import '@microsoft/agents-activity';
import '@microsoft/agents-hosting';
import express from 'express';
import 'express-rate-limit';
import 'fuse.js';
import 'helmet';
import 'jose';
import 'marked';
import 'pino';
import 'prom-client';
import 'wink-porter2-stemmer';
import 'yaml';
import 'zod';

const app = express().get('/', (_request, response) => {
  response.send('hello');
});
const server = createServer(app).listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://localhost:${server.address().port}\n`);
});
