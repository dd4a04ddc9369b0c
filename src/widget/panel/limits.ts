/** What the server takes at most; the same as the conversation's own limit, which a test sees to. */
export const MAX_QUESTION = 2000;
