export interface Where {
  reference: string;
  method: string;
  url: string;
}

/** Writes a fault to stderr under the reference that the visitor sees. The query is left out: it may hold what a trainee typed. */
export function logFault(error: unknown, { reference, method, url }: Where) {
  const path = url.replace(/^https?:\/\/[^/]*/, "").replace(/\?.*$/s, "");
  console.error(`[${new Date().toISOString()}] fault ${reference} ${method} ${path}\n`, error);
}
