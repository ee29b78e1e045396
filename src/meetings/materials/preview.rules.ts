/** How a file is shown on a page: PDFs in the browser's viewer, pictures as they are, others not at all. */
export function previewOf(type: string): 'frame' | 'picture' | undefined {
  if (type === 'application/pdf') return 'frame';
  return ['image/png', 'image/jpeg', 'image/gif'].includes(type) ? 'picture' : undefined;
}
