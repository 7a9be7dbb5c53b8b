/**
 * Lets whoever draws or taps have their turn. Not by a timer: browsers hold those of hidden tabs back for a second and more, and a
 * first sync has hundreds of breaths.
 */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
