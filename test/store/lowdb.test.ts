import { openQuietly, temporaryFolder } from "../kit/store-folder";
import { storeContract } from "./contract";

let folder = "";

storeContract("lowdb", {
  open: async () => {
    folder = await temporaryFolder();
    return openQuietly(folder);
  },
  reopen: async (store) => {
    await store.close();
    return openQuietly(folder);
  },
});
