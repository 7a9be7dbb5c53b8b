/** Paints an SVG document on a square canvas and returns it as PNG. Rejects when the SVG cannot be painted. */
export async function svgToPng(svg: string, sizePx: number): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image(sizePx, sizePx);
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = sizePx;
    canvas.height = sizePx;
    canvas.getContext("2d")?.drawImage(image, 0, 0, sizePx, sizePx);
    return await new Promise<Blob>((resolve, reject) =>
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error("No picture"))),
        "image/png",
      ),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}
