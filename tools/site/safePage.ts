// The page that opens when the app does not start (src/app/safe): built apart from it, into one script under a name of its own, so that
// nothing of the app can keep it from opening. While developing, Vite serves safe.html as it stands.
import { readFileSync } from "node:fs";
import { build, type Plugin } from "vite";
import { contentSecurityPolicy } from "./securityHeaders.ts";

const SCRIPT = "src/app/safe/safe.ts";

/** Adds safe.html and safe.js to what is built. */
export function safePage(version: string): Plugin {
  return {
    name: "safe-page",
    apply: "build",
    async generateBundle() {
      const built = await build({
        configFile: false,
        logLevel: "warn",
        publicDir: false,
        define: { "import.meta.env.VITE_VERSION": JSON.stringify(version) },
        build: {
          write: false,
          target: "es2023",
          modulePreload: false,
          rolldownOptions: {
            input: SCRIPT,
            output: { format: "es", entryFileNames: "safe.js", codeSplitting: false },
          },
        },
      });
      const [output] = [built].flat();
      if (output === undefined || !("output" in output)) throw new Error("no safe page was built");
      const [script] = output.output;
      this.emitFile({ type: "asset", fileName: "safe.js", source: script.code });
      this.emitFile({
        type: "asset",
        fileName: "safe.html",
        source: pageOf(readFileSync("safe.html", "utf8")),
      });
    },
  };
}

/** The page as it is served: with the built script, under the policy of every page. */
function pageOf(html: string): string {
  const policy = `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy("meta")}" />`;
  return html.replace(`/${SCRIPT}`, "/safe.js").replace("<head>", `<head>\n    ${policy}`);
}
