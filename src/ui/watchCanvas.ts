/** Tells the square canvas's side in device pixels now and whenever it changes: by layout, zoom or another screen. */
export function watchCanvasSize(
  canvas: HTMLElement,
  onSize: (devicePx: number) => void,
): () => void {
  let lastPx = 0;
  const tell = () => {
    const px = Math.round(canvas.clientWidth * devicePixelRatio);
    if (px === 0 || px === lastPx) return;
    lastPx = px;
    onSize(px);
  };
  const observer = new ResizeObserver(tell);
  observer.observe(canvas);
  const stopRatio = watchPixelRatio(tell);
  tell();
  return () => {
    observer.disconnect();
    stopRatio();
  };
}

/** A media query matches one ratio only, so each change needs a new one. */
function watchPixelRatio(onChange: () => void): () => void {
  let query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
  const onRatio = () => {
    query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    query.addEventListener("change", onRatio, { once: true });
    onChange();
  };
  query.addEventListener("change", onRatio, { once: true });
  return () => query.removeEventListener("change", onRatio);
}

/** Calls when colours may have changed: the theme on <html>, forced colours or contrast. */
export function watchTheme(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  const queries = ["(forced-colors: active)", "(prefers-contrast: more)"].map((text) =>
    matchMedia(text),
  );
  for (const query of queries) query.addEventListener("change", onChange);
  return () => {
    observer.disconnect();
    for (const query of queries) query.removeEventListener("change", onChange);
  };
}
