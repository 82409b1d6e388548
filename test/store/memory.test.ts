import { memoryStore } from "~/store/memory/store";
import { storeContract } from "./contract";

storeContract("memory", { open: async () => memoryStore() });
