import { createContext } from "react";

/** The number under which the log holds what went wrong while this page was made; empty when the browser has moved on by itself. */
export const ReferenceContext = createContext("");
