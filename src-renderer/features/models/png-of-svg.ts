/** Print wants some 300 dots an inch; the picture is drawn for about 100. */
const SCALE = 3;

/** The same picture as PNG, as base64; `null` where the window cannot draw it. */
export async function pngOfSvg(svgBase64: string): Promise<string | null> {
  const image = new Image();
  image.src = `data:image/svg+xml;base64,${svgBase64}`;
  try {
    await image.decode();
  } catch {
    return null;
  }
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').split(',')[1] ?? null;
}
