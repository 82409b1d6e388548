import { index, type RouteConfig, route } from "@remix-run/route-config";

export default [
  index("routes/home.tsx"),
  route("library", "routes/library.tsx"),
  route("scenarios/:scenarioId", "routes/scenarios.$scenarioId.tsx"),
  route("attempts/:attemptId", "routes/attempts.$attemptId.tsx"),
  route("attempts/:attemptId/debrief", "routes/attempts.$attemptId.debrief.tsx"),
  route("history", "routes/history.tsx"),
  route("sign-in", "routes/sign-in.tsx"),
  route("sign-out", "routes/sign-out.ts"),
  route("first-start", "routes/first-start.tsx"),
  route("invitations/:token", "routes/invitations.$token.tsx"),
  route("resets/:token", "routes/resets.$token.tsx"),
  route("account", "routes/account.tsx"),
  route("account/data.json", "routes/account.data.ts"),
  route("people", "routes/people.tsx"),
  route("people/:personId", "routes/people.$personId.tsx"),
  route("audit", "routes/audit.tsx"),
  route("healthz", "routes/healthz.ts"),
  route("*", "routes/no-page.tsx"),
] satisfies RouteConfig;
