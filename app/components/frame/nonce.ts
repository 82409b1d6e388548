import { createContext } from "react";

/** What a script of this answer shows to be run. Empty in the browser, which hides it from the page. */
export const NonceContext = createContext<string | undefined>(undefined);
