/** Which addresses may call the bot and which it may call: the guard against handing its token to a stranger. */
import { BlockList, isIP } from 'node:net';

/** Whether replies may be sent to this address. */
export type IsServiceUrl = (url: string) => boolean;

/**
 * The Bot Connector's hosts in Azure's public cloud: Teams, and every other channel.
 *
 * The SDK's own list also has hosts on which anybody can rent a name (`blob.core.windows.net`).
 */
const CONNECTOR_HOSTS = ['smba.trafficmanager.net', 'botframework.com'];

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8);
loopback.addAddress('::1', 'ipv6');

/** Whether Microsoft's Bot Connector answers there, over TLS. */
export function isConnectorUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, port } = new URL(url);
  return protocol === 'https:' && port === '' && CONNECTOR_HOSTS.some((host) => `.${hostname}`.endsWith(`.${host}`));
}

/** Whether the address is this machine's own. */
export function isLoopbackUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  const isHttp = protocol === 'http:' || protocol === 'https:';
  return isHttp && (hostname === 'localhost' || isLoopbackAddress(hostname.replaceAll(/[[\]]/g, '')));
}

/** Whether a socket's other end is on this machine; IPv4 written as IPv6 included. */
export function isLoopbackAddress(address: string | undefined): boolean {
  if (address === undefined || isIP(address) === 0) return false;
  return loopback.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}
