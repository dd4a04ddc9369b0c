/** What the descriptions of all routes are made of. */
import { z } from 'zod';
import { type ErrorCode, errors } from '../errors.ts';

/** A reply of JSON in the form of a named schema. */
export function answer(description: string, schema: string) {
  return { description, ...json(schema) };
}

/** A body of JSON in the form of a named schema. */
export function json(schema: string) {
  return { content: { 'application/json': { schema: reference(schema) } } };
}

/** The refusals that a route may answer with; those of one status are described together. */
export function problems(...codes: readonly ErrorCode[]) {
  const content = { 'application/problem+json': { schema: reference('Problem') } };
  const statuses = [...new Set(codes.map((code) => String(errors[code].status)))];
  const titles = (status: string): string =>
    codes
      .filter((code) => String(errors[code].status) === status)
      .map((code) => errors[code].title)
      .join('; or: ');
  return Object.fromEntries(statuses.map((status) => [status, { description: titles(status), content }]));
}

/** A parameter in the path, which is always there. */
export function inPath(name: string) {
  return { name, in: 'path', required: true, schema: { type: 'string' } };
}

export function inQuery(name: string, description: string) {
  return { name, in: 'query', description, schema: { type: 'string' } };
}

export function jsonSchema(schema: z.ZodType) {
  // `input`: what a caller may leave out is described as optional. The dialect is OpenAPI 3.1's own.
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return rest;
}

function reference(schema: string) {
  return { $ref: `#/components/schemas/${schema}` };
}
