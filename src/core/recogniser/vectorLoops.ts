import type { KernelMemory, Loops } from "./loops.ts";
import { KERNELS_BASE64 } from "./kernels.generated.ts";

/**
 * The loops in WebAssembly; `undefined` where the engine has no vector instructions or the page's policy forbids
 * WebAssembly, and the plain loops must do. It is compiled at once: the module is smaller than a kilobyte.
 */
export function createVectorLoops(): { memory: KernelMemory; loops: Loops } | undefined {
  try {
    const memory = new WebAssembly.Memory({ initial: 1 });
    const bytes = Uint8Array.from(atob(KERNELS_BASE64), (char) => char.charCodeAt(0));
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), {
      env: { memory },
    });
    const { scan, pair } = exports;
    return isLoop(scan) && isLoop(pair) ? { memory, loops: { scan, pair } } : undefined;
  } catch {
    return undefined;
  }
}

function isLoop(value: unknown): value is (...numbers: readonly number[]) => void {
  return typeof value === "function";
}
