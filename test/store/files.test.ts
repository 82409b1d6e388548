import { storeContract } from "../kit/store/contract";
import { openQuietly, temporaryFolder } from "../kit/store/folder";

let folder = "";

storeContract("files", {
  open: async () => {
    folder = await temporaryFolder();
    return openQuietly(folder);
  },
  reopen: async (store) => {
    await store.close();
    return openQuietly(folder);
  },
});
