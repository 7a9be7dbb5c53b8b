/*
 * The app as it would be if it sealed no rows: what a search of a profile must find, or it would find nothing anywhere. The app
 * itself has no such switch; the call that seals is taken out of its source here.
 */
import { defineConfig, mergeConfig, type Plugin } from "vite";
import config from "../../vite.config.ts";

const FILE = "/src/store/connect.ts";
const CALL = "if (isSealed) sealRows(db, sealing);";

function withoutSealing(): Plugin {
  return {
    name: "without-sealing",
    enforce: "pre",
    transform: (code, id) => {
      if (!id.endsWith(FILE)) return undefined;
      if (!code.includes(CALL)) throw new Error(`${FILE} no longer seals by "${CALL}"`);
      return code.replace(CALL, "");
    },
  };
}

// Vite asks for a default export.
// eslint-disable-next-line no-restricted-syntax
export default mergeConfig(config, defineConfig({ plugins: [withoutSealing()] }));
