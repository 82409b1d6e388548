import type { Request } from "express";
import { settings } from "~/process/settings.server";

const wellFormed = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/** The host of this site as this request names it, or null if what it names is no host. A proxy's word for it counts where the proxy is trusted. */
function hostOf(req: Request): string | null {
  const trusts: unknown = req.app.get("trust proxy fn");
  const isTrusted = typeof trusts === "function" && trusts(req.socket.remoteAddress, 0) === true;
  const host = (isTrusted && req.get("x-forwarded-host")?.split(",")[0]?.trim()) || req.get("host") || "";
  return wellFormed.test(host) && URL.canParse(`http://${host}`) ? host : null;
}

/** The address of this site, from which links are made and by which the origin of a form is judged: the one that was configured, or the one that the request names; null if that is none. */
export function siteOf(req: Request): string | null {
  const { publicUrl } = settings();
  const host = hostOf(req);
  if (host === null) return null;
  return publicUrl ?? `${req.protocol}://${host}`;
}
