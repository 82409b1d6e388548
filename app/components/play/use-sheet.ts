import { useLocation } from "@remix-run/react";
import { useEffect, useState } from "react";

/** What a phone shows under the conversation. */
export type SheetName = "replies" | "limits" | "file";

/** The sheet that the address leads to. Undefined until the page is alive: until then the style sheet finds it by the address itself, which it can't once the router moves on. */
export function useSheet(): SheetName | undefined {
  const { hash } = useLocation();
  const [isAlive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  if (!isAlive) return undefined;
  if (hash === "#limits") return "limits";
  return hash === "#file" || hash.startsWith("#document-") ? "file" : "replies";
}
