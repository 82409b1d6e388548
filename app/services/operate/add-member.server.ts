import { audit } from "~/services/audit.server";
import { makeAccount } from "~/services/door/make-account.server";
import { type AccountForm, parseAccount } from "~/services/door/parse-account.server";
import { toViewer, type Viewer } from "~/services/viewer";
import type { Account, Person } from "~/store/documents";
import { store } from "~/store/open.server";

/** Makes a member without an invitation, as whoever runs the machine may; throws where the form is wrong. */
export async function addMember(form: AccountForm, granted: Pick<Person, "level"> & Pick<Account, "role" | "teams">): Promise<Viewer> {
  const account = await parseAccount(form);
  if ("problems" in account) throw new Error(`${form.name}: ${JSON.stringify(account.problems)}`);
  return store().together(async (tx) => {
    const made = await makeAccount(tx, account.parsed, granted);
    if ("problems" in made) throw new Error(`${form.name}: ${JSON.stringify(made.problems)}`);
    const viewer = toViewer(made.person);
    await audit(tx, viewer.subject, granted.role === "leader" ? "first-leader" : "joined", { after: granted.role });
    return viewer;
  });
}
