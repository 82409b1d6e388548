import { isIP } from "node:net";
import * as z from "zod";

/** Whether this is the address of a site: over HTTP or HTTPS, without a path, a query or a name to sign in with. */
function isSite(given: string): boolean {
  if (!URL.canParse(given)) return false;
  const { protocol, pathname, search, hash, username, password } = new URL(given);
  return /^https?:$/.test(protocol) && pathname === "/" && search + hash + username + password === "";
}

const NAMED = ["loopback", "linklocal", "uniquelocal"];

/** Whether these are proxies as Express reads them: a number, or addresses, networks and names of networks. */
function areProxies(given: string): boolean {
  if (/^\d{1,2}$/.test(given)) return true;
  return given.split(",").every((each) => {
    const [address = "", bits, ...more] = each.trim().split("/");
    const most = isIP(address) === 6 ? 128 : 32;
    return (
      NAMED.includes(each.trim()) ||
      (isIP(address) > 0 && more.length === 0 && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= most)))
    );
  });
}

const environment = z.object({
  PORT: z.coerce
    .number({ error: "must be a whole number from 0 to 65535; leave it out for 3000" })
    .int("must be a whole number; leave it out for 3000")
    .min(0, "must be 0 (any free port) or more; leave it out for 3000")
    .max(65_535, "must be at most 65535; leave it out for 3000")
    .default(3000),
  HOST: z
    .string()
    .trim()
    .min(1, "must name a host or address, such as localhost or 0.0.0.0; leave it out for localhost")
    .default("localhost"),
  DATA_DIR: z.string().trim().min(1, "must name a folder; leave it out for ./data").default("./data"),
  SCENARIOS_DIR: z.string().trim().min(1, "must name a folder; leave it out for ./scenarios").default("./scenarios"),
  SESSION_SECRET: z
    .string()
    .min(32, "must have 32 characters or more (openssl rand -hex 32); leave it out to have one made and kept in DATA_DIR")
    .optional(),
  RATE_LIMIT: z.coerce
    .number({ error: "must be a whole number of requests a minute; leave it out for 1200" })
    .int("must be a whole number of requests a minute; leave it out for 1200")
    .min(1, "must be 1 or more; leave it out for 1200")
    .default(1200),
  RETENTION_DAYS: z.coerce
    .number({ error: "must be a whole number of days; leave it out to keep everyone" })
    .int("must be a whole number of days; leave it out to keep everyone")
    .min(30, "must be 30 or more, or everyone would be gone after a holiday; leave it out to keep everyone")
    .optional(),
  GUESTS: z
    .enum(["on", "off"], "must be on, or off to let nobody in without an account; leave it out for on")
    .transform((given) => given === "on")
    .default(true),
  COOKIE_SECURE: z
    .enum(
      ["1", "true", "0", "false"],
      "must be 1 or true where the site is served over HTTPS, 0 or false elsewhere; leave it out to go by PUBLIC_URL",
    )
    .transform((given) => given === "1" || given === "true")
    .optional(),
  PUBLIC_URL: z
    .string()
    .trim()
    .refine(
      isSite,
      "must be the address of the site without a path, such as https://greenroom.example; leave it out to take each request's word for it",
    )
    .transform((given) => new URL(given).origin)
    .optional(),
  TRUST_PROXY: z
    .string()
    .trim()
    .refine(
      areProxies,
      "must be a number of proxies, or their addresses with commas between them, such as 10.0.0.0/8; leave it out for loopback",
    )
    .transform((given) => (/^\d+$/.test(given) ? Number(given) : given))
    .default("loopback"),
});

export type Env = z.infer<typeof environment>;

/** All that is wrong with the environment at once, a line each: the variable, its fault, a way out. */
export type EnvProblems = { problems: string[] };

export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env | EnvProblems {
  // `PORT= npm start` means "not set", and Number("") would be 0.
  const { PORT, COOKIE_SECURE, GUESTS, RATE_LIMIT, RETENTION_DAYS, PUBLIC_URL, TRUST_PROXY, ...rest } = source;
  const parsed = environment.safeParse({
    ...rest,
    ...(PORT?.trim() && { PORT }),
    ...(RETENTION_DAYS?.trim() && { RETENTION_DAYS }),
    ...(PUBLIC_URL?.trim() && { PUBLIC_URL }),
    ...(TRUST_PROXY?.trim() && { TRUST_PROXY }),
    ...(RATE_LIMIT?.trim() && { RATE_LIMIT }),
    ...(GUESTS?.trim() && { GUESTS: GUESTS.trim().toLowerCase() }),
    ...(COOKIE_SECURE?.trim() && { COOKIE_SECURE: COOKIE_SECURE.trim().toLowerCase() }),
  });
  if (parsed.success) return parsed.data;
  return { problems: parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`) };
}
