import { index, type RouteConfig, route } from "@remix-run/route-config";

export default [
  index("routes/home.tsx"),
  route("library", "routes/library.tsx"),
  route("scenarios/:scenarioId", "routes/scenarios.$scenarioId.tsx"),
  route("attempts/:attemptId", "routes/attempts.$attemptId.tsx"),
  route("attempts/:attemptId/debrief", "routes/attempts.$attemptId.debrief.tsx"),
  route("history", "routes/history.tsx"),
  route("sign-out", "routes/sign-out.ts"),
  route("healthz", "routes/healthz.ts"),
  route("*", "routes/no-page.tsx"),
] satisfies RouteConfig;
