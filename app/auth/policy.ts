import type { Standing } from "~/services/viewer";

/** The standings that may look at a page (GET) and send its form (POST). If it is left out, nobody may. */
export interface Row {
  get?: readonly Standing[];
  post?: readonly Standing[];
}

const everybody = ["visitor", "guest", "trainee", "trainer", "leader"] as const;
const outside = ["visitor", "guest"] as const;
const signedIn = ["guest", "trainee", "trainer", "leader"] as const;
const members = ["trainee", "trainer", "leader"] as const;
/** Experts come by a link and need no account. To a trainee who has one, a draft would give a case away. */
const reviewing = ["visitor", "guest", "trainer", "leader"] as const;
const trainers = ["trainer", "leader"] as const;
const leaders = ["leader"] as const;

/**
 * The table of permissions, with a row for each route of the app. A row is the most that is allowed: a page shows, and a form changes, only what is the viewer's own, their teams' or public,
 * and anything else is a 404.
 */
export const policy: Record<string, Row> = {
  "routes/home": { get: everybody, post: outside },
  "routes/library": { get: signedIn },
  "routes/scenarios.$scenarioId": { get: signedIn, post: signedIn },
  "routes/scenarios.$scenarioId.attempts": { get: signedIn },
  "routes/attempts.$attemptId": { get: signedIn, post: signedIn },
  "routes/attempts.$attemptId.debrief": { get: signedIn, post: signedIn },
  "routes/history": { get: signedIn },
  "routes/guide": { get: everybody },
  "routes/sign-in": { get: everybody, post: outside },
  "routes/sign-out": { get: everybody, post: everybody },
  "routes/first-start": { get: outside, post: outside },
  "routes/invitations.$token": { get: everybody, post: outside },
  "routes/resets.$token": { get: everybody, post: everybody },
  "routes/account": { get: signedIn, post: signedIn },
  "routes/account.data": { get: signedIn },
  "routes/career": { get: signedIn, post: members },
  "routes/odds": { get: everybody },
  "routes/sittings.$sittingId": { get: members, post: members },
  "routes/certificates": { get: leaders },
  "routes/certificates.$certificateId": { get: everybody, post: leaders },
  "routes/reviews": { get: trainers },
  "routes/reviews.$reviewId": { get: trainers, post: trainers },
  "routes/appeals.$reviewId": { get: leaders, post: leaders },
  "routes/people": { get: trainers, post: leaders },
  "routes/people.$personId": { get: trainers, post: leaders },
  "routes/studio.shared": { get: trainers },
  "routes/studio": { get: trainers },
  "routes/studio.new": { get: trainers, post: trainers },
  "routes/studio.transcript": { get: trainers, post: trainers },
  "routes/studio.import": { get: trainers, post: trainers },
  "routes/studio.$draftId.files": { get: trainers, post: trainers },
  "routes/studio.$draftId.export.$kind": { get: trainers },
  "routes/studio.schema": { get: trainers },
  "routes/studio.$draftId": { get: trainers, post: trainers },
  "routes/studio.$draftId.first": { get: trainers, post: trainers },
  "routes/studio.$draftId.find": { get: trainers },
  "routes/studio.$draftId.text": { get: trainers },
  "routes/studio.$draftId.try": { get: trainers, post: trainers },
  "routes/studio.$draftId.briefing": { get: trainers },
  "routes/studio.$draftId.read": { get: trainers },
  "routes/studio.figures": { get: trainers },
  "routes/studio.$draftId.publish": { get: trainers, post: trainers },
  "routes/studio.$draftId.review": { get: trainers, post: trainers },
  "routes/review-links.$token": { get: reviewing, post: reviewing },
  "routes/studio.$draftId.changes": { get: trainers, post: trainers },
  "routes/audit": { get: leaders },
  "routes/audit.$file": { get: leaders },
  "routes/healthz": { get: everybody },
  "routes/no-page": { get: everybody, post: everybody },
};

/** Commands are for whoever runs the machine: they read and write the data folder itself, so nobody signs in for them. */
export const commands: Record<string, "operator"> = {
  check: "operator",
  coherence: "operator",
  analyse: "operator",
  play: "operator",
  read: "operator",
  new: "operator",
  score: "operator",
  schema: "operator",
  seed: "operator",
  leader: "operator",
};

/** Whether someone of this standing may do this at this route. Nobody may where a route has no row. */
export function may(standing: Standing, method: string, routeId: string): boolean {
  const row = policy[routeId];
  const allowed = method === "GET" || method === "HEAD" ? row?.get : row?.post;
  return allowed?.includes(standing) ?? false;
}
