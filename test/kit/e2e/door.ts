import type { Browser, Page } from "playwright-core";
import { toViewer, type Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import { PASSWORD } from "./app";
import { openPage } from "./page";

/** Somebody with a browser of their own. */
export interface Somebody {
  name: string;
  mail: string;
  page: Page;
  faults: string[];
}

export async function somebody(browser: Browser, name: string): Promise<Somebody> {
  return { name, mail: `${name.split(" ")[0]?.toLowerCase()}@greenroom.example`, ...(await openPage(browser)) };
}

/** Fills in name, address and password on the page as it stands. */
export async function fillAccount({ page, name, mail }: Somebody): Promise<void> {
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("E-mail address").fill(mail);
  await page.getByLabel("New password").fill(PASSWORD);
}

/** A leader makes an invitation, and reads its link off the page. */
export async function inviteBy({ page }: Somebody, address: string, role: string, level: string): Promise<string> {
  await page.goto(`${address}/people`);
  await page.getByLabel("Role").selectOption(role);
  await page.getByLabel("Level").selectOption(level);
  await page.getByLabel("Teams").fill("North");
  await page.getByRole("button", { name: "Create the link" }).click();
  return page.getByText(/\/invitations\/[\w-]{43}/).innerText();
}

export async function signInBy({ page, mail }: Somebody, address: string): Promise<void> {
  await page.goto(`${address}/sign-in`);
  await page.getByLabel("E-mail address").fill(mail);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(`${address}/`);
}

/** Who the store knows by this name, as they stand now. */
export async function viewerNamed(name: string): Promise<Viewer> {
  for await (const id of store().people.ids()) {
    const person = await store().people.get(id);
    if (person?.name === name) return toViewer(person);
  }
  throw new Error(`nobody is called ${name}`);
}
