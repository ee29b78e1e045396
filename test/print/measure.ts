import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

const MM = 72 / 25.4;

/** Glyphs on one baseline; lengths in mm from the page's upper left corner, sizes in pt. */
export interface Line {
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
  /** PostScript name of the face of its first glyph, without the subset's tag. */
  face: string;
  faces: string[];
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

type Colour = 'red' | 'any';

/** The canvas that pdf.js brings for Node. */
interface CanvasFactory {
  create(
    width: number,
    height: number,
  ): {
    canvas: object;
    context: { getImageData(x: number, y: number, w: number, h: number): { data: Uint8ClampedArray } };
  };
}

/** A printed paper read back: text lines by pdf.js's text layer, ink by drawing the page. */
export class Measured {
  private constructor(private readonly document: PDFDocumentProxy) {}

  static async read(pdf: Uint8Array): Promise<Measured> {
    return new Measured(await getDocument({ data: pdf.slice(), verbosity: 0 }).promise);
  }

  get pages(): number {
    return this.document.numPages;
  }

  /** Page size in mm. */
  async size(page: number): Promise<{ width: number; height: number }> {
    const { width, height } = (await this.document.getPage(page)).getViewport({ scale: 1 });
    return { width: width / MM, height: height / MM };
  }

  async lines(page: number): Promise<Line[]> {
    const proxy = await this.document.getPage(page);
    await proxy.getOperatorList();
    const { height } = proxy.getViewport({ scale: 1 });
    const { items } = await proxy.getTextContent({ disableNormalization: true });
    const found: Line[] = [];
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [a, b, , , x, y] = item.transform as number[];
      if (Math.abs(b!) > 0.01) continue;
      const name = (proxy.commonObjs.get(item.fontName) as { name: string }).name;
      const face = name.replace(/^[A-Z]{6}\+/, '').replace(/-Identity-H$/, '');
      const line: Line = {
        text: item.str,
        left: x! / MM,
        right: (x! + item.width) / MM,
        baseline: (height - y!) / MM,
        size: a!,
        face,
        faces: [face],
      };
      const before = found.find(
        (l) => Math.abs(l.baseline - line.baseline) < 0.05 && Math.abs(l.right - line.left) < 6,
      );
      if (before) {
        before.text += line.text;
        before.right = line.right;
        before.faces.push(face);
      } else found.push(line);
    }
    return found;
  }

  /** All text of a page, or of the whole paper. */
  async text(page?: number): Promise<string> {
    const numbers = page ? [page] : Array.from({ length: this.pages }, (_, i) => i + 1);
    const texts: string[] = [];
    for (const n of numbers) texts.push((await this.lines(n)).map((line) => line.text).join('\n'));
    return texts.join('\n');
  }

  /** The faces of all pages. */
  async faces(): Promise<Set<string>> {
    const faces = new Set<string>();
    for (let n = 1; n <= this.pages; n++)
      for (const line of await this.lines(n)) line.faces.forEach((face) => faces.add(face));
    return faces;
  }

  /** What is drawn within a part of a page: the smallest box around ink of a colour, in mm; undefined if none. */
  async ink(page: number, area: Box, colour: Colour = 'any', dotsPerMm = 30): Promise<Box | undefined> {
    const proxy = await this.document.getPage(page);
    const scale = dotsPerMm / MM;
    const [width, height] = [area.right - area.left, area.bottom - area.top].map((mm) => Math.ceil(mm * dotsPerMm)) as [
      number,
      number,
    ];
    const viewport = proxy.getViewport({ scale, offsetX: -area.left * dotsPerMm, offsetY: -area.top * dotsPerMm });
    const { canvas, context } = (this.document.canvasFactory as CanvasFactory).create(width, height);
    await proxy.render({ canvas: canvas as never, canvasContext: context as never, viewport }).promise;
    const { data } = context.getImageData(0, 0, width, height);
    return boxOf(data, width, height, colour, area, dotsPerMm);
  }

  async metadata(): Promise<{ title: string; language: string; xmp: string; tagged: boolean }> {
    const { info, metadata } = await this.document.getMetadata();
    const facts = info as { Title?: string; Language?: string };
    const mark = (await this.document.getMarkInfo()) as { Marked?: boolean } | null;
    return {
      title: facts.Title ?? '',
      language: facts.Language ?? '',
      xmp: metadata?.getRaw() ?? '',
      tagged: mark?.Marked === true,
    };
  }
}

function boxOf(
  data: Uint8ClampedArray,
  width: number,
  height: number,
  colour: Colour,
  area: Box,
  dotsPerMm: number,
): Box | undefined {
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      const [r, g] = [data[at]!, data[at + 1]!];
      if (!(colour === 'red' ? r > 150 && g < 128 : g < 128)) continue;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = y + 1;
    }
  }
  if (right < 0) return undefined;
  const mm = (dots: number, from: number) => from + dots / dotsPerMm;
  return {
    left: mm(left, area.left),
    right: mm(right, area.left),
    top: mm(top, area.top),
    bottom: mm(bottom, area.top),
  };
}

/** All text of a paper, page by page, without what stands in its margins above and below. */
export async function textOf(pdf: Uint8Array, margin = 29): Promise<string> {
  const paper = await Measured.read(new Uint8Array(pdf));
  let text = '';
  for (let page = 1; page <= paper.pages; page++) {
    const { height } = await paper.size(page);
    for (const line of await paper.lines(page))
      if (line.baseline > margin && line.baseline < height - margin) text += line.text;
  }
  return text;
}
