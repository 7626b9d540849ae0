// A canvas' drawing context that notes what is drawn and writes it as SVG: sharp at every size, the same in a
// page that is made and in one that is used. It has no pixels, so reading or putting them is an error.

class Drawing {
  #items = [];
  #path = "";
  #stack = [];
  #matrix = [1, 0, 0, 1, 0, 0];

  static LIMIT = 20000;
  static STATE = {
    fillStyle: "#000000", strokeStyle: "#000000", lineWidth: 1, lineCap: "butt", lineJoin: "miter", globalAlpha: 1,
    font: "10px sans-serif", textAlign: "start", textBaseline: "alphabetic",
  };

  constructor(canvas, changed) {
    this.canvas = canvas;
    this.changed = changed;
    Object.assign(this, Drawing.STATE);
    this.dash = [];
  }

  clearAll() {
    this.#items = [];
    this.changed();
  }

  #add(markup) {
    if (this.#items.length >= Drawing.LIMIT) throw new Error(`canvas: more than ${Drawing.LIMIT} things are drawn; clear it with clearRect`);
    this.#items.push(markup);
    this.changed();
  }

  // MARK: State

  save() { this.#stack.push({ ...Object.fromEntries(Object.keys(Drawing.STATE).map((k) => [k, this[k]])), dash: this.dash, matrix: this.#matrix.slice() }); }
  restore() {
    const last = this.#stack.pop();
    if (!last) return;
    const { matrix, ...rest } = last;
    Object.assign(this, rest);
    this.#matrix = matrix;
  }
  setLineDash(lengths) { this.dash = lengths.map(Number); }
  getLineDash() { return this.dash; }

  transform(a, b, c, d, e, f) {
    const [p, q, r, s, t, u] = this.#matrix;
    this.#matrix = [p * a + r * b, q * a + s * b, p * c + r * d, q * c + s * d, p * e + r * f + t, q * e + s * f + u];
  }
  translate(x, y) { this.transform(1, 0, 0, 1, x, y); }
  scale(x, y) { this.transform(x, 0, 0, y, 0, 0); }
  rotate(angle) { this.transform(Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0); }
  setTransform(...values) { this.#matrix = values; }
  resetTransform() { this.#matrix = [1, 0, 0, 1, 0, 0]; }

  // MARK: Writing

  #n(value) {
    if (!Number.isFinite(Number(value))) throw new TypeError(`canvas: got ${value}, expected a number`);
    return String(Math.round(Number(value) * 100) / 100);
  }
  #color(style) {
    if (typeof style !== "string" || !/^[#\w\s(),.%/-]+$/.test(style) || /url/i.test(style)) {
      throw new Error(`canvas: got the colour '${String(style).slice(0, 40)}', expected a CSS colour`);
    }
    return style;
  }
  #common() {
    let text = this.globalAlpha === 1 ? "" : ` opacity="${this.#n(this.globalAlpha)}"`;
    if (this.#matrix.some((v, i) => v !== [1, 0, 0, 1, 0, 0][i])) text += ` transform="matrix(${this.#matrix.map((v) => String(Math.round(v * 1e4) / 1e4)).join(" ")})"`;
    return text;
  }
  #filled() { return ` fill="${this.#color(this.fillStyle)}"${this.#common()}`; }
  #stroked() {
    const dash = this.dash.length ? ` stroke-dasharray="${this.dash.map((v) => this.#n(v)).join(" ")}"` : "";
    const cap = this.lineCap === "butt" ? "" : ` stroke-linecap="${this.lineCap === "round" ? "round" : "square"}"`;
    const join = this.lineJoin === "miter" ? "" : ` stroke-linejoin="${this.lineJoin === "round" ? "round" : "bevel"}"`;
    return ` fill="none" stroke="${this.#color(this.strokeStyle)}" stroke-width="${this.#n(this.lineWidth)}"${dash}${cap}${join}${this.#common()}`;
  }
  #box(x, y, width, height) {
    const [left, top] = [Math.min(x, x + width), Math.min(y, y + height)];
    return `x="${this.#n(left)}" y="${this.#n(top)}" width="${this.#n(Math.abs(width))}" height="${this.#n(Math.abs(height))}"`;
  }

  // MARK: Shapes

  fillRect(x, y, w, h) { this.#add(`<rect ${this.#box(x, y, w, h)}${this.#filled()}/>`); }
  strokeRect(x, y, w, h) { this.#add(`<rect ${this.#box(x, y, w, h)}${this.#stroked()}/>`); }
  clearRect(x, y, w, h) {
    if (x <= 0 && y <= 0 && x + w >= this.canvas.width && y + h >= this.canvas.height) this.clearAll();
    else this.#add(`<rect ${this.#box(x, y, w, h)} fill="#fff"/>`);
  }

  beginPath() { this.#path = ""; }
  closePath() { this.#path += "Z"; }
  moveTo(x, y) { this.#path += `M${this.#n(x)} ${this.#n(y)}`; }
  lineTo(x, y) { this.#path += `${this.#path ? "L" : "M"}${this.#n(x)} ${this.#n(y)}`; }
  quadraticCurveTo(a, b, x, y) { this.#path += `Q${[a, b, x, y].map((v) => this.#n(v)).join(" ")}`; }
  bezierCurveTo(...values) { this.#path += `C${values.map((v) => this.#n(v)).join(" ")}`; }
  rect(x, y, w, h) { this.#path += `M${this.#n(x)} ${this.#n(y)}h${this.#n(w)}v${this.#n(h)}h${this.#n(-w)}Z`; }
  arc(x, y, radius, start, end, isBack = false) { this.ellipse(x, y, radius, radius, 0, start, end, isBack); }
  ellipse(x, y, a, b, turn, start, end, isBack = false) {
    const at = (angle) => {
      const [p, q] = [a * Math.cos(angle), b * Math.sin(angle)];
      return `${this.#n(x + p * Math.cos(turn) - q * Math.sin(turn))} ${this.#n(y + p * Math.sin(turn) + q * Math.cos(turn))}`;
    };
    const full = 2 * Math.PI;
    let sweep = isBack ? start - end : end - start;
    if (Math.abs(sweep) >= full - 1e-9) sweep = full;
    else sweep = ((sweep % full) + full) % full;
    const sign = isBack ? -1 : 1;
    const radii = `${this.#n(a)} ${this.#n(b)} ${this.#n((turn * 180) / Math.PI)}`;
    this.#path += `${this.#path ? "L" : "M"}${at(start)}`;
    const parts = sweep > Math.PI ? 2 : 1;
    for (let i = 1; i <= parts; i++) this.#path += `A${radii} 0 ${isBack ? 0 : 1} ${at(start + (sign * sweep * i) / parts)}`;
  }
  fill() { if (this.#path) this.#add(`<path d="${this.#path}"${this.#filled()}/>`); }
  stroke() { if (this.#path) this.#add(`<path d="${this.#path}"${this.#stroked()}/>`); }

  // MARK: Text

  #text(text, x, y, paint) {
    const [, weight, size, family] = /^\s*((?:bold|italic|normal|\d{3})\s+)*([\d.]+)px\s+(.*)$/.exec(this.font) ?? [null, "", "10", "sans-serif"];
    const anchor = { center: "middle", right: "end", end: "end" }[this.textAlign] ?? "start";
    const shift = { top: 0.8, hanging: 0.8, middle: 0.35, bottom: -0.2 }[this.textBaseline] ?? 0;
    const escaped = String(text).replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
    const mono = /mono|courier|consol/i.test(family) ? "monospace" : /serif/i.test(family) && !/sans/i.test(family) ? "serif" : "sans-serif";
    this.#add(`<text x="${this.#n(x)}" y="${this.#n(y + shift * size)}" font-size="${this.#n(size)}" font-family="${mono}"${weight?.includes("bold") ? ' font-weight="bold"' : ""} text-anchor="${anchor}"${paint}>${escaped}</text>`);
  }
  fillText(text, x, y) { this.#text(text, x, y, this.#filled()); }
  strokeText(text, x, y) { this.#text(text, x, y, this.#stroked()); }
  measureText(text) {
    const size = Number(/([\d.]+)px/.exec(this.font)?.[1] ?? 10);
    return { width: String(text).length * size * 0.55 };
  }

  svg() {
    const { id, width, height } = this.canvas;
    const words = this.canvas.getAttribute("aria-label") ?? "Drawing";
    const name = String(words).replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
    return `<svg${id ? ` id="${id}"` : ""} class="drawing" viewBox="0 0 ${this.#n(width)} ${this.#n(height)}" width="${this.#n(width)}" height="${this.#n(height)}" role="img" aria-label="${name}">${this.#items.join("")}</svg>`;
  }
}

for (const name of ["drawImage", "getImageData", "putImageData", "createImageData", "createLinearGradient", "createRadialGradient", "createPattern", "clip", "arcTo"]) {
  Drawing.prototype[name] = () => { throw new Error(`canvas: '${name}' is not supported: a page's canvas is drawn as SVG`); };
}
