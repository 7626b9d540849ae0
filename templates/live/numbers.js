// Weights as text. A float32 is rounded to 24 bits (15 of its 23 bits of fraction are kept, an error of at most
// 1 in 65,000), which are exactly four characters of base64: three quarters of what float32 needs, and
// predictions stay within 1e-4.

const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Numbers as text, four characters each. */
function packNumbers(values) {
  const bits = new Uint32Array(Float32Array.from(values).buffer);
  const pieces = [];
  let text = "";
  for (let i = 0; i < bits.length; i++) {
    const isFinal = (bits[i] & 0x7f800000) !== 0x7f800000;
    const rounded = (isFinal ? bits[i] + 0x80 : bits[i]) >>> 8;
    text += BASE64[rounded >> 18] + BASE64[(rounded >> 12) & 63] + BASE64[(rounded >> 6) & 63] + BASE64[rounded & 63];
    if (text.length > 8000) { pieces.push(text); text = ""; }
  }
  pieces.push(text);
  return pieces.join("");
}

function unpackNumbers(text) {
  const place = new Uint8Array(128);
  for (let i = 0; i < 64; i++) place[BASE64.charCodeAt(i)] = i;
  const bits = new Uint32Array(text.length / 4);
  for (let i = 0, at = 0; i < bits.length; i++, at += 4) {
    const [a, b, c, d] = [0, 1, 2, 3].map((k) => place[text.charCodeAt(at + k)]);
    bits[i] = ((a << 26) | (b << 20) | (c << 14) | (d << 8)) >>> 0;
  }
  return new Float32Array(bits.buffer);
}
