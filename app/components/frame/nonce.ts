import { createContext } from "react";

/** The value that lets a script of this answer run. Empty in the browser, which hides it from the page. */
export const NonceContext = createContext<string | undefined>(undefined);
