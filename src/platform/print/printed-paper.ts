export interface PrintedPaper {
  /** PDF/A-2b, tagged. */
  pdf: Uint8Array;
  pages: number;
  /** Of the PDF's bytes, in hexadecimal. */
  sha256: string;
}
