import { StoreError } from "./errors";

export function attemptExists(id: string): StoreError {
  return new StoreError("store/attempt-exists", { place: id, says: `attempt ${id} exists already`, wayOut: "begin it under a new id" });
}

export function attemptUnknown(id: string): StoreError {
  return new StoreError("store/attempt-unknown", { place: id, says: `there is no attempt ${id}`, wayOut: "begin it first" });
}
