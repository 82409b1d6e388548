import * as z from "zod";

/** Schemas are read step by step instead of being compiled: the content policy forbids making code, and even trying is reported. It has to run before any schema is made. */
z.config({ jitless: true });
