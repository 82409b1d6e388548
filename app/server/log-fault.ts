export interface Where {
  reference: string;
  method: string;
  url: string;
}

/** Writes a fault to stderr under the reference that the visitor sees. The query is left out, since it may hold what a trainee typed; so are the words of links that open something. */
export function logFault(error: unknown, { reference, method, url }: Where) {
  const path = url
    .replace(/^https?:\/\/[^/]*/, "")
    .replace(/\?.*$/s, "")
    .replace(/[\w-]{43,}/g, "…");
  console.error(`[${new Date().toISOString()}] fault ${reference} ${method} ${path}\n`, error);
}
