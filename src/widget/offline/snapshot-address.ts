/** The address of the published knowledge; `endpoint` is where the bot is, without a slash at the end. */
export function snapshotAddress(endpoint: string): string {
  return `${endpoint}/api/v1/widget/knowledge`;
}

/** The address of what matching has learnt from it. */
export function matchingAddress(endpoint: string): string {
  return `${endpoint}/api/v1/widget/matching`;
}
