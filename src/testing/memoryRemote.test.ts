import { describeRemoteContract } from "./remoteContract.ts";
import { createMemoryRemote } from "./memoryRemote.ts";
import { createMemoryServer, signInTo } from "./memoryServer.ts";

const server = createMemoryServer();
let accounts = 0;

describeRemoteContract("the one in memory", () => ({
  newAccount: (devices = 1) => {
    const userId = `user-${++accounts}`;
    return Promise.resolve(
      Array.from({ length: devices }, () => createMemoryRemote(server, signInTo(server, userId))),
    );
  },
  setQuota: (space, quota) => {
    Object.assign(server.spaces.get(space) ?? {}, { quota });
    return Promise.resolve();
  },
}));
