/** What a page may call on the element. */
export const methods = ['open', 'close', 'toggle', 'ask', 'reset'] as const;
