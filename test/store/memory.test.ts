import { memoryStore } from "~/store/memory/store";
import { storeContract } from "../kit/store/contract";

storeContract("memory", { open: async () => memoryStore() });
