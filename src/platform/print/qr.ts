import QRCode from 'qrcode';

/** The QR code of an address, a row of '0' and '1' per line of modules; error correction M (15 %). */
export function qrRows(address: string): string[] {
  const { modules } = QRCode.create(address, { errorCorrectionLevel: 'M' });
  return Array.from({ length: modules.size }, (_, y) =>
    Array.from({ length: modules.size }, (_, x) => (modules.get(y, x) ? '1' : '0')).join(''),
  );
}
