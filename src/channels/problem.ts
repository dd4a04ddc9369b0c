/** Refusals over HTTP: RFC 9457 problem JSON, with the code of the error table. */
import type { RequestHandler, Response } from 'express';
import { z } from 'zod';
import { errors, Fault } from '../errors.ts';

export const problemSchema = z
  .object({
    type: z.string().describe('Names the kind of problem.'),
    code: z.string().describe('The code in the table of errors, docs/operations.md.'),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('What to do about it.'),
  })
  .describe('Why a request was refused (RFC 9457).');

type Problem = z.infer<typeof problemSchema>;

/** Answers with the problem. Nothing the caller typed is in it, and no stack. What has begun is only closed. */
export function sendProblem(response: Response, fault: Fault): void {
  if (response.headersSent) {
    response.end();
    return;
  }
  const problem = toProblem(fault);
  response.status(problem.status).type('application/problem+json').set('Cache-Control', 'no-store');
  response.send(JSON.stringify(problem));
}

/** For the end of a route: every method but these is refused, and the `Allow` header names them. */
export function onlyMethods(...methods: readonly string[]): RequestHandler {
  return (_request, response) => {
    response.set('Allow', methods.join(', '));
    throw new Fault('method-not-allowed');
  };
}

/** The problem as it is written. */
export function toProblem({ code, message }: Fault): Problem {
  const { title, remedy, status = 500 } = errors[code];
  const detail = message === title ? remedy : `${message} ${remedy}`;
  return { type: `urn:problem-type:dermapen:${code}`, code, title, status, detail };
}
