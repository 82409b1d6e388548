import { shared } from "./shared";

/** What this installation was started with; paths are relative to the working folder. */
export interface Settings {
  dataDir: string;
  scenariosDir: string;
  /** Signs cookies and makes choices opaque; left out, one is made and kept in the data folder. */
  sessionSecret?: string;
  /** The cookie travels over HTTPS alone; left out, over HTTP too. */
  cookieSecure?: boolean;
  /** Guests and members who did nothing for this many days are erased; left out, nobody is. */
  retentionDays?: number;
}

const kept = shared("settings", (): { settings: Settings | null } => ({ settings: null }));

/** What the server or a command was started with. */
export function settings(): Settings {
  return kept.settings ?? { dataDir: process.env.DATA_DIR ?? "./data", scenariosDir: process.env.SCENARIOS_DIR ?? "./scenarios" };
}

/** Sets what this process was started with. */
export function keepSettings(chosen: Settings): void {
  kept.settings = chosen;
}
