/** What a thread and its encoder's worker say to each other; the vectors go through the {@link Mailbox}. */
import { z } from 'zod';

/** The worker says once whether the model is ready. */
export const openedSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opened'), id: z.string(), dimension: z.int().min(1).max(4096) }),
  z.object({ kind: z.literal('refused'), detail: z.string() }),
]);
export type Opened = z.infer<typeof openedSchema>;

/** The texts of a request, at most a batch. Requests are numbered from 1. */
export const requestSchema = z.object({ number: z.int(), texts: z.array(z.string()).readonly() });
export type Request = z.infer<typeof requestSchema>;

/** What the worker is started with. */
export const taskSchema = z.object({ folder: z.string(), memory: z.instanceof(SharedArrayBuffer) });
