import { shared } from "./shared";

/** What this installation was started with; paths are relative to the working folder. */
export interface Settings {
  dataDir: string;
  scenariosDir: string;
  /** Where commands keep what they found; left out, beside the packages. It can be deleted at any time. */
  cacheDir?: string;
  /** Signs forms and certificates, and makes choices opaque; left out, one is made and kept in the data folder. */
  sessionSecret?: string;
  /** The cookie travels over HTTPS alone; left out, over HTTP too. */
  cookieSecure?: boolean;
  /** The address that people open the site by, without a slash at its end; left out, as each request names it. */
  publicUrl?: string;
  /** False: nobody practices here without an account. Left out, anyone who reaches the site may join with a name. */
  guests?: boolean;
  /** Guests and members who did nothing for this many days are erased; left out, nobody is. */
  retentionDays?: number;
}

const kept = shared("settings", (): { settings: Settings | null } => ({ settings: null }));

/** What the server or a command was started with. */
export function settings(): Settings {
  if (kept.settings) return kept.settings;
  const { DATA_DIR = "./data", SCENARIOS_DIR = "./scenarios", PUBLIC_URL = "", CACHE_DIR } = process.env;
  return {
    dataDir: DATA_DIR,
    scenariosDir: SCENARIOS_DIR,
    ...(CACHE_DIR !== undefined && { cacheDir: CACHE_DIR }),
    ...(URL.canParse(PUBLIC_URL) && { publicUrl: new URL(PUBLIC_URL).origin }),
  };
}

/** Sets what this process was started with. */
export function keepSettings(chosen: Settings): void {
  kept.settings = chosen;
}
