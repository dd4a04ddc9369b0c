/** The settings: the environment, checked once, frozen. The only reader of `process.env`. */
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { Fault } from './errors.ts';
import { editDistance } from './matching/edit-distance.ts';

/** The array holds origins as browsers write them; of what is none, the value is told. */
const origin = z.string().refine((text) => originIn(text) === text, {
  error: ({ input }) =>
    `“${input}” must be an address without a path, such as https://clinic.example, with commas between several`,
});
const entraId = z.guid({ error: 'must be an id such as 01234567-89ab-cdef-0123-456789abcdef' });

/** Every setting with its default and what it means. `.env.example` and `docs/operations.md` say the same, by a test. */
export const settingsSchema = z.object({
  DERMAPEN_PORT: wholeNumber(0, 65_535).default(3978).describe('The port to listen on; 0 takes any free one.'),
  DERMAPEN_HOST: z
    .string()
    .default('127.0.0.1')
    .describe('The address to listen on; 0.0.0.0 in a container or behind a proxy.'),
  DERMAPEN_KNOWLEDGE_FOLDER: z
    .string()
    .default('knowledge')
    .describe('The folder of the knowledge base, for the server, the build and the commands.'),
  DERMAPEN_ENCODER_FOLDER: z
    .string()
    .optional()
    .describe('The folder of a sentence encoder that joins in the matching; without it, none does.'),
  DERMAPEN_LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'])
    .default('info')
    .describe('How much is logged: silent, error, warn, info or debug. Never what a patient typed.'),
  DERMAPEN_TRUST_PROXY_HOPS: wholeNumber(0)
    .default(0)
    .describe('How many proxies stand before the server; their X-Forwarded-For is believed.'),
  DERMAPEN_RATE_LIMIT_PER_MINUTE: wholeNumber(1)
    .default(60)
    .describe('Questions one address may ask in a minute, over the API and the page.'),
  DERMAPEN_PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://clinic.example' })
    .optional()
    .describe('Where the page is reached from outside; named in the description of the API.'),
  DERMAPEN_WIDGET_ORIGINS: z
    .string()
    .transform(splitOrigins)
    .pipe(z.array(origin))
    .optional()
    .describe('Origins of the sites that carry the chat, beside this server’s own, with commas between them.'),
  DERMAPEN_DIRECTLINE_SECRET: z
    .string()
    // It is sent in a header.
    .regex(/^[!-~]{32,}$/, { error: 'must have at least 32 characters of ASCII and no spaces' })
    .optional()
    .describe('Lets the clinic’s own servers ask for Direct Line tokens; at least 32 characters.'),
  DERMAPEN_AZURE: z
    .enum(['on', 'off'])
    .default('on')
    .describe('Whether POST /api/messages (Teams and other channels) is there at all: on or off.'),
  DERMAPEN_AZURE_CLIENT_ID: entraId
    .optional()
    .describe('The bot’s application (client) id in Microsoft Entra. Without it only this machine may post messages.'),
  DERMAPEN_AZURE_TENANT_ID: entraId.optional().describe('The tenant id of that application.'),
  DERMAPEN_AZURE_CLIENT_SECRET: z
    .string()
    .optional()
    .describe('Its client secret; leave it out to use the machine’s managed identity.'),
  NODE_ENV: z
    .string()
    .optional()
    .describe('With production the server refuses to start with an open messages endpoint.'),
});

type Settings = z.infer<typeof settingsSchema>;
type Environment = Readonly<Record<string, string | undefined>>;

/** The settings in the form in which the program uses them. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly knowledgeFolder: string;
  readonly encoderFolder?: string;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  readonly trustProxyHops: number;
  readonly rateLimitPerMinute: number;
  readonly publicUrl?: string;
  readonly widgetOrigins: readonly string[];
  readonly directLineSecret?: string;
  readonly azure: AzureConfig;
}

/** How the Bot Framework's endpoint is guarded. */
type AzureConfig =
  | { readonly kind: 'off' }
  | { readonly kind: 'loopback' }
  | {
      readonly kind: 'credentials';
      readonly clientId: string;
      readonly tenantId: string;
      readonly clientSecret?: string;
    };

/** Takes the settings of the file `.env` into the environment, where there is one; what is set already wins. */
export function loadSettingsFile(): void {
  if (existsSync('.env')) process.loadEnvFile('.env');
}

/**
 * Reads the settings, or throws a `settings-invalid` fault that lists every problem.
 *
 * An empty value counts as not set. Values are not repeated in problems, for one of them is a secret; origins and the
 * folder of the knowledge are none.
 */
export function readConfig(environment: Environment = process.env): Config {
  const given = givenIn(environment);
  const result = settingsSchema.safeParse(given);
  const problems = [
    ...unknownNames(environment),
    ...(result.error?.issues ?? []).map((issue) => `${String(issue.path[0])}: ${issue.message}`),
    ...azureProblems(given),
    ...folderProblems(folderIn(given)),
  ];
  if (result.success && problems.length === 0) return Object.freeze(toConfig(result.data));
  throw new Fault('settings-invalid', problems.map((line) => `- ${line}`).join('\n'));
}

/** The folder of the knowledge base for a command: the one that it names, else that of the settings. */
export function knowledgeFolder(named: string | undefined, environment: Environment = process.env): string {
  const folder = named ?? folderIn(givenIn(environment));
  const [problem] = folderProblems(folder);
  if (problem === undefined) return folder;
  throw new Fault('settings-invalid', named === undefined ? problem : `There is no folder ${resolve(named)}.`);
}

function givenIn(environment: Environment): Environment {
  const set = Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== '');
  return Object.fromEntries(set);
}

function folderIn({ DERMAPEN_KNOWLEDGE_FOLDER: setting }: Environment): string {
  return settingsSchema.shape.DERMAPEN_KNOWLEDGE_FOLDER.parse(setting);
}

/** The whole path is told: a folder that is not there is often looked for in the wrong place. */
function folderProblems(folder: string): readonly string[] {
  return isFolder(folder) ? [] : [`DERMAPEN_KNOWLEDGE_FOLDER: there is no folder ${resolve(folder)}`];
}

/** Whatever else it is: a file, nothing at all, or no path. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function unknownNames(environment: Environment): readonly string[] {
  const names = Object.keys(settingsSchema.shape);
  return Object.keys(environment)
    .filter((name) => name.startsWith('DERMAPEN_') && !names.includes(name))
    .map((name) => {
      const [nearest = ''] = names.toSorted((a, b) => editDistance(name, a) - editDistance(name, b));
      return `${name} is no setting; did you mean ${nearest}?`;
    });
}

function azureProblems(given: Environment): readonly string[] {
  const { DERMAPEN_AZURE: azure, DERMAPEN_AZURE_CLIENT_ID: clientId, DERMAPEN_AZURE_TENANT_ID: tenantId } = given;
  const { DERMAPEN_AZURE_CLIENT_SECRET: clientSecret, NODE_ENV: mode } = given;
  if (azure === 'off') return [];
  if (clientId !== undefined && tenantId === undefined)
    return ['DERMAPEN_AZURE_TENANT_ID is needed beside the client id'];
  if (clientId === undefined && (tenantId ?? clientSecret) !== undefined) {
    return ['DERMAPEN_AZURE_CLIENT_ID is needed beside the other credentials'];
  }
  if (clientId === undefined && mode === 'production') {
    return [
      'in production the messages endpoint needs DERMAPEN_AZURE_CLIENT_ID; set DERMAPEN_AZURE=off to go without it',
    ];
  }
  return [];
}

function toConfig(values: Settings): Config {
  return {
    port: values.DERMAPEN_PORT,
    host: values.DERMAPEN_HOST,
    knowledgeFolder: values.DERMAPEN_KNOWLEDGE_FOLDER,
    ...(values.DERMAPEN_ENCODER_FOLDER === undefined ? {} : { encoderFolder: values.DERMAPEN_ENCODER_FOLDER }),
    logLevel: values.DERMAPEN_LOG_LEVEL,
    trustProxyHops: values.DERMAPEN_TRUST_PROXY_HOPS,
    rateLimitPerMinute: values.DERMAPEN_RATE_LIMIT_PER_MINUTE,
    ...(values.DERMAPEN_PUBLIC_URL === undefined ? {} : { publicUrl: values.DERMAPEN_PUBLIC_URL }),
    widgetOrigins: values.DERMAPEN_WIDGET_ORIGINS ?? [],
    ...(values.DERMAPEN_DIRECTLINE_SECRET === undefined ? {} : { directLineSecret: values.DERMAPEN_DIRECTLINE_SECRET }),
    azure: toAzure(values),
  };
}

function splitOrigins(text: string): string[] {
  return text
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map((part) => originIn(part) ?? part);
}

/** Lower case, without a slash at the end and without the port that goes without saying. */
function originIn(text: string): string | undefined {
  if (text.includes('*') || !URL.canParse(text)) return undefined;
  const { origin: found, href } = new URL(text);
  return /^https?:/.test(found) && href === `${found}/` ? found : undefined;
}

function wholeNumber(min: number, max?: number): z.ZodCoercedNumber {
  const error = `must be a whole number${max === undefined ? `, ${min} or more` : ` from ${min} to ${max}`}`;
  return z.coerce
    .number({ error })
    .int(error)
    .min(min, error)
    .max(max ?? Number.MAX_SAFE_INTEGER, error);
}

function toAzure(values: Settings): AzureConfig {
  const { DERMAPEN_AZURE_CLIENT_ID: clientId, DERMAPEN_AZURE_TENANT_ID: tenantId } = values;
  const { DERMAPEN_AZURE_CLIENT_SECRET: clientSecret } = values;
  if (values.DERMAPEN_AZURE === 'off') return { kind: 'off' };
  if (clientId === undefined || tenantId === undefined) return { kind: 'loopback' };
  return { kind: 'credentials', clientId, tenantId, ...(clientSecret === undefined ? {} : { clientSecret }) };
}
