/** What `npm start` tells Node, for a server that the bench starts by itself. */
export const serverOptions = "--max-semi-space-size=64";
