import { randomBytes } from "node:crypto";
import { STATUS_CODES } from "node:http";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import { ipKeyGenerator } from "express-rate-limit";
import { guarded } from "~/auth/guarded.server";
import type { SentForm } from "~/auth/sent-form.server";
import { UNSENT } from "~/auth/unsent.server";
import { recognize } from "~/auth/viewer.server";
import { refreshCatalog } from "~/services/catalog/refresh-catalog.server";
import { refreshPublished } from "~/services/catalog/refresh-published.server";
import type { Viewer } from "~/services/viewer";
import { answersOnce } from "./answers-once";
import { atMost } from "./at-most";
import { logFault } from "./log-fault";
import { ownFormsOnly } from "./own-forms-only";
import { protect } from "./protect";
import { sendResponse, toRequest } from "./remix-request";
import { answerPlainly, turnAway } from "./turn-away";

declare module "@remix-run/node" {
  interface AppLoadContext {
    /** Under this number the log holds what went wrong in this request. */
    reference: string;
    /** What a script of ours has to show before the browser runs it. */
    nonce: string;
    /** Whoever has signed in, as the request found them; null for a visitor. */
    viewer: Viewer | null;
    /** The form that the request sends; null where it sends none. */
    sent: SentForm | null;
    /** The network that the request came from, as tries are counted by. */
    place: string;
    /** Logs a fault, under the reference, that the page can be shown without. */
    report: (fault: unknown) => void;
  }
}

/** No form of ours comes near it; a scenario file is a few tens of kilobytes. */
const bodyLimitBytes = 1_048_576;

export interface HttpOptions {
  /** The built app, or a function that gives the current one while developing. */
  build: ServerBuild | (() => Promise<ServerBuild>);
  /** What answers files: the built client folder, or Vite. */
  files: RequestHandler;
  mode: "production" | "development";
  /** Requests a minute from one address. */
  mostRequests?: number;
  /** The proxies whose word is taken for who asked and by which address: a number of them, or where they are. */
  trustProxy?: number | string;
}

/** The Express application around the Remix build. It listens nowhere yet, so tests can call it on any port. */
export function createApp({ build, files, mode, mostRequests = 1200, trustProxy = "loopback" }: HttpOptions): Express {
  const app = express();
  app.disable("x-powered-by").set("trust proxy", trustProxy);
  app.use(protect(mode), compression(), turnAway, files, atMost(mostRequests));
  app.use(express.raw({ type: () => true, limit: bodyLimitBytes }), recognized, ownFormsOnly);

  const answerOnce = answersOnce();
  const answer = createRequestHandler(typeof build === "function" ? async () => guarded(await build()) : guarded(build), mode);
  app.use(async (req, res, next) => {
    try {
      for (const line of refreshCatalog()) console.log(line);
      await refreshPublished();
      const request = toRequest(req, res);
      const { reference, nonce, viewer } = res.locals;
      const sent: SentForm | null = res.locals.sent ?? null;
      const report = (error: unknown) => logFault(error, { reference, method: request.method, url: request.url });
      const context = { reference, nonce, report, place: ipKeyGenerator(req.ip ?? ""), viewer, sent };
      const answered = async () => {
        const response = await answer(request, context);
        if (sent?.unsent) response.headers.set(UNSENT, sent.unsent);
        return response;
      };
      await sendResponse(res, await (sent ? answerOnce(req.originalUrl, sent, answered) : answered()));
    } catch (error) {
      next(error);
    }
  });
  app.use(fault);
  return app;
}

/** Asks once a request who is asking. */
const recognized: RequestHandler = async (req, res, next) => {
  try {
    res.locals.reference = randomBytes(4).toString("hex");
    res.locals.viewer = await recognize({ headers: new Headers({ Cookie: req.headers.cookie ?? "" }) }, (cookie) =>
      res.append("Set-Cookie", cookie),
    );
    next();
  } catch (error) {
    next(error);
  }
};

/** Built files under /assets carry their hash in their name and never change; the others may. */
export function builtFiles(folder: string): RequestHandler {
  const router = express.Router();
  router.use(
    "/assets",
    express.static(`${folder}/assets`, { immutable: true, maxAge: "1y", fallthrough: false, index: false, redirect: false }),
  );
  router.use(express.static(folder, { maxAge: "1h", index: false, redirect: false }));
  return router;
}

/** Four parameters tell Express that this handles errors. */
const fault: ErrorRequestHandler = (error, req, res, _next) => {
  const status = Number(error?.status ?? error?.statusCode) || 500;
  // Not `req.destroyed`: a request whose body was read to its end counts as destroyed, too.
  const isGone = req.socket.destroyed;
  if (res.headersSent || isGone) {
    if (!isGone) logFault(error, { reference: res.locals.reference, method: req.method, url: req.originalUrl });
    res.destroy();
    return;
  }
  if (status < 500) {
    answerPlainly(res, status, status === 413 ? "This is more than a form may hold (1 MB)." : `${STATUS_CODES[status] ?? "Bad Request"}.`);
    return;
  }
  const reference = res.locals.reference ?? randomBytes(4).toString("hex");
  logFault(error, { reference, method: req.method, url: req.originalUrl });
  answerPlainly(res, 500, `Something went wrong. It is in the log under reference ${reference}.`);
};
