import { StoreError } from "./errors";

export function attemptExists(id: string): StoreError {
  return new StoreError("store/attempt-exists", { place: id, says: `attempt ${id} exists already`, wayOut: "begin it under a new id" });
}

export function attemptUnknown(id: string): StoreError {
  return new StoreError("store/attempt-unknown", { place: id, says: `there is no attempt ${id}`, wayOut: "begin it first" });
}

export function stillInJournal(subject: string): StoreError {
  const says = `what ${subject} wrote is out of the documents, and the journal that held it could not be removed yet`;
  return new StoreError("store/not-forgotten", {
    place: "journal",
    says,
    wayOut: "see what was reported before this, and erase once more",
  });
}
