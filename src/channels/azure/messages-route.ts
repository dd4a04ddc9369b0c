/** `POST /api/messages`: the Bot Framework's way in. */
import express, { type Request, type RequestHandler, type Response } from 'express';
import { Fault, toFault } from '../../errors.ts';
import { errorFields } from '../../log.ts';
import { sendProblem } from '../problem.ts';
import { type IncomingActivity, incomingActivitySchema, MAX_BODY_BYTES } from './activity-schema.ts';
import { type Admit, admitConnector, admitLoopback } from './admission.ts';
import type { AzureOptions } from './azure-options.ts';
import { connect } from './connect.ts';
import { connectorTokens } from './connector-token.ts';
import { faqHandler } from './faq-handler.ts';
import { isConnectorUrl, isLoopbackUrl } from './service-url.ts';

const readJson = express.json({ limit: MAX_BODY_BYTES });

/**
 * The handler of the route; it reads the body itself, so it goes before any body parser.
 *
 * The order is a guard: a caller is admitted before the body is read, and what the body says is held against what the
 * caller's token was signed for before the SDK sees it.
 */
export function messagesRoute(options: AzureOptions, adapter = connect(options)): RequestHandler {
  const admit = admission(options);
  const handler = faqHandler(options.handle);
  return async (request, response) => {
    try {
      const permit = await admit(request);
      const activity = await readActivity(request, response);
      permit(activity);
      await adapter.process({ body: activity, headers: {} }, response, (context) => handler.run(context));
    } catch (error) {
      const fault = toFault(error);
      options.log.warn(errorFields(fault), 'message refused');
      if (fault.code === 'not-a-connector-token') response.set('WWW-Authenticate', 'Bearer');
      sendProblem(response, fault);
    }
  };
}

function admission({ credentials, services = {} }: AzureOptions): Admit {
  if (credentials === undefined) return admitLoopback(services.isServiceUrl ?? isLoopbackUrl);
  const checkToken = connectorTokens(credentials.clientId, services.keysUrl);
  return admitConnector(checkToken, services.isServiceUrl ?? isConnectorUrl);
}

async function readActivity(request: Request, response: Response): Promise<IncomingActivity> {
  await new Promise<void>((resolve, reject) => {
    readJson(request, response, (error?: unknown) => (error === undefined ? resolve() : reject(error)));
  });
  const { data, error } = incomingActivitySchema.safeParse(request.body);
  if (data === undefined) throw new Fault('body-invalid', 'This is no Bot Framework activity.', { cause: error });
  return data;
}
