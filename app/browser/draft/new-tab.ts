/** A name for a page in a tab, by which a draft knows what came from it. */
export const newTab = (): string => Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join("-");
