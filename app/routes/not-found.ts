/** It does not exist, or it is someone else's: the two answer alike. */
export function notFound(): never {
  throw new Response(null, { status: 404 });
}

/** What was found, or a 404. */
export function requireFound<Found>(found: Found | null): Found {
  return found ?? notFound();
}
