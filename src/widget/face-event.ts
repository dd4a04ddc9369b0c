/** Dispatched on the element; they bubble, cross shadow roots, and never carry what a visitor typed. */
export type FaceEvent = 'ready' | 'open' | 'close' | 'send' | 'message' | 'feedback' | 'handoff' | 'error';
