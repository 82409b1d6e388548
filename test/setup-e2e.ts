import { afterAll } from "vitest";
import { finish } from "./kit/e2e/afterwards";

// What a file started ends with it; files of a worker share the module that remembers what that is.
afterAll(finish);
