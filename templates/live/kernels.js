// The inner loops. A browser runs plain JavaScript at about 1 GFLOP/s and WebAssembly with its 128-bit
// vectors at about 10, so matrix products and tanh are WebAssembly, put together here instruction by
// instruction from a short table: nothing is downloaded and nothing hidden. Where a browser has no
// WebAssembly the same functions run as loops.
//
// A product C += A B goes through packed copies: B in panels of 8 columns, A in blocks of 4 rows, both cut
// into pieces of DEPTH along the sum, so that a panel and a block lie together in the fastest cache. B can
// stay packed (`packMatrix`) while many A come by, as in a recurrent layer.

const DEPTH = 256;
const PANEL = 8;
const BLOCK = 4;

// MARK: An assembler in thirty lines

const OP = {
  loop: [0x03, 0x40], end: [0x0b], brIf: [0x0d], get: [0x20], set: [0x21], tee: [0x22],
  i32: [0x41], i32add: [0x6a], i32sub: [0x6b], i32mul: [0x6c], i32shl: [0x74],
  vload: [0xfd, 0x00], vsplat32: [0xfd, 0x09], vstore: [0xfd, 0x0b], vconst: [0xfd, 0x0c],
  f32splat: [0xfd, 0x13], fadd: [0xfd, 0xe4, 0x01], fmul: [0xfd, 0xe6, 0x01], fdiv: [0xfd, 0xe7, 0x01],
  fmin: [0xfd, 0xe8, 0x01], fmax: [0xfd, 0xe9, 0x01],
};

function leb(value) {
  const bytes = [];
  for (;;) {
    const byte = value & 0x7f;
    value >>= 7;
    const done = (value === 0 && !(byte & 0x40)) || (value === -1 && byte & 0x40);
    bytes.push(done ? byte : byte | 0x80);
    if (done) return bytes;
  }
}

function unsignedLeb(value) {
  const bytes = [];
  do { bytes.push((value & 0x7f) | (value > 0x7f ? 0x80 : 0)); value >>>= 7; } while (value);
  return bytes;
}

const sized = (bytes) => [...unsignedLeb(bytes.length), ...bytes];
const section = (id, items) => [id, ...sized([...unsignedLeb(items.length), ...items.flat()])];
const text = (name) => sized([...name].map((c) => c.charCodeAt(0)));
const floatBytes = (x) => [...new Uint8Array(new Float32Array([x, x, x, x]).buffer)];

const get = (index) => [...OP.get, index];
const set = (index) => [...OP.set, index];
const number = (value) => [...OP.i32, ...leb(value)];
const memoryArgument = (offset) => [2, ...unsignedLeb(offset)];
const load = (pointer, offset) => [...get(pointer), ...OP.vload, ...memoryArgument(offset)];
const splat = (pointer, offset) => [...get(pointer), ...OP.vsplat32, ...memoryArgument(offset)];
const constant = (x) => [...OP.vconst, ...floatBytes(x)];
const advance = (index, amount) => [...get(index), ...amount, ...OP.i32add, ...set(index)];
/** Repeats `body` while the local `counter`, less one each time, is not 0. */
const repeat = (counter, body) => [
  ...OP.loop, ...body, ...get(counter), ...number(1), ...OP.i32sub, ...OP.tee, counter, ...OP.brIf, 0, ...OP.end,
];

/**
 * The body of f(a, b, c, blocks, depth, stride): for `blocks` blocks of `rows` rows of A and one panel of B,
 * adds their product to C, whose rows are `stride` bytes apart. One vector accumulator for 4 columns of a row.
 */
function productCode(rows) {
  const [a, b, c, blocks, depth, stride, pb, k, pc] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
  const accumulator = (row, half) => 9 + row * 2 + half;
  const [left, right, factor] = [9 + rows * 2, 10 + rows * 2, 11 + rows * 2];
  const zero = [];
  const step = [...load(b + 5, 0), ...set(left), ...load(b + 5, 16), ...set(right)];
  const store = [...get(c), ...set(pc)];
  for (let row = 0; row < rows; row++) {
    step.push(...splat(a, row * 4), ...set(factor));
    for (const half of [0, 1]) {
      const sum = accumulator(row, half);
      zero.push(...constant(0), ...set(sum));
      step.push(...get(factor), ...get(half ? right : left), ...OP.fmul, ...get(sum), ...OP.fadd, ...set(sum));
      store.push(
        ...get(pc), ...load(pc, half * 16), ...get(sum), ...OP.fadd, ...OP.vstore, ...memoryArgument(half * 16));
    }
    store.push(...advance(pc, get(stride)));
  }
  step.push(...advance(a, number(rows * 4)), ...advance(pb, number(PANEL * 4)));
  const block = [
    ...zero, ...get(b), ...set(pb), ...get(depth), ...set(k), ...repeat(k, step), ...store, ...get(pc), ...set(c),
  ];
  const locals = [2, 3, 0x7f, rows * 2 + 3, 0x7b];
  return sized([...locals, ...repeat(blocks, block), ...OP.end]);
}

// Rational approximation of tanh on [-9, 9], as in Eigen: error below 2 units of float32's last place.
const TANH_ABOVE = [
  -2.76076847742355e-16, 2.00018790482477e-13, -8.60467152213735e-11, 5.12229709037114e-8, 1.48572235717979e-5,
  6.37261928875436e-4, 4.89352455891786e-3,
];
const TANH_BELOW = [1.19825839466702e-6, 1.18534705686654e-4, 2.268434632439e-3, 4.89352518554385e-3];

/** The body of f(pointer, count / 4, s, m, a): x becomes tanh(x s) m + a. */
function tanhCode() {
  const [pointer, count, scale, factor, shift, x, square, above] = [0, 1, 2, 3, 4, 5, 6, 7];
  const polynomial = (coefficients) => coefficients.flatMap((value, index) =>
    index === 0 ? constant(value) : [...get(square), ...OP.fmul, ...constant(value), ...OP.fadd]);
  const splatted = (local) => [...get(local), ...OP.f32splat];
  const body = [
    ...load(pointer, 0), ...splatted(scale), ...OP.fmul, ...constant(9), ...OP.fmin, ...constant(-9), ...OP.fmax,
    ...OP.tee, x, ...get(x), ...OP.fmul, ...set(square),
    ...polynomial(TANH_ABOVE), ...get(x), ...OP.fmul, ...set(above),
    ...get(pointer), ...get(above), ...polynomial(TANH_BELOW), ...OP.fdiv, ...splatted(factor), ...OP.fmul,
    ...splatted(shift), ...OP.fadd, ...OP.vstore, ...memoryArgument(0), ...advance(pointer, number(16)),
  ];
  return sized([1, 3, 0x7b, ...repeat(count, body), ...OP.end]);
}

function moduleBytes() {
  const product = [0x60, 6, 0x7f, 0x7f, 0x7f, 0x7f, 0x7f, 0x7f, 0];
  const tanh = [0x60, 5, 0x7f, 0x7f, 0x7d, 0x7d, 0x7d, 0];
  return new Uint8Array([
    0, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
    ...section(1, [product, tanh]),
    ...section(3, [[0], [0], [1]]),
    ...section(5, [[0, 16]]),
    ...section(7, [
      [...text("memory"), 2, 0], [...text("blocks"), 0, 0], [...text("rows"), 0, 1], [...text("tanh"), 0, 2],
    ]),
    ...section(10, [productCode(BLOCK), productCode(1), tanhCode()]),
  ]);
}

/** The WebAssembly functions and their memory, or null where there is no WebAssembly with vectors. */
const machine = (() => {
  try {
    return new WebAssembly.Instance(new WebAssembly.Module(moduleBytes())).exports;
  } catch {
    return null;
  }
})();

// MARK: Memory, taken from the front and given back in reverse

let heapEnd = 1024;
let floats = machine && new Float32Array(machine.memory.buffer);

/** Room for `count` numbers; its index in `floats`. */
function reserve(count) {
  const start = heapEnd;
  heapEnd += (count + 15) & ~15;
  const missing = heapEnd * 4 - machine.memory.buffer.byteLength;
  if (missing > 0) {
    machine.memory.grow(Math.ceil(missing / 65536) + 64);
    floats = new Float32Array(machine.memory.buffer);
  }
  return start;
}

// MARK: Products

/**
 * B, of `depth` rows and `columns` columns, ready for many products. `isTransposed`: given the other way
 * round. The copy lives until `releasePacked` is called for it; the last one packed is released first.
 */
function packMatrix(b, depth, columns, isTransposed = false) {
  const packed = { depth, columns, start: heapEnd, panels: Math.ceil(columns / PANEL), plain: null };
  if (!machine) {
    packed.plain = isTransposed ? transposed(b, columns, depth) : b;
    return packed;
  }
  const at = reserve(packed.panels * PANEL * depth);
  packed.at = at;
  for (let from = 0; from < depth; from += DEPTH) {
    const to = Math.min(depth, from + DEPTH);
    let out = at + from * packed.panels * PANEL;
    for (let panel = 0; panel < packed.panels; panel++) {
      const first = panel * PANEL;
      const width = Math.min(PANEL, columns - first);
      for (let k = from; k < to; k++, out += PANEL) {
        if (isTransposed) {
          for (let j = 0; j < width; j++) floats[out + j] = b[(first + j) * depth + k];
        } else {
          const source = k * columns + first;
          for (let j = 0; j < width; j++) floats[out + j] = b[source + j];
        }
        for (let j = width; j < PANEL; j++) floats[out + j] = 0;
      }
    }
  }
  return packed;
}

function releasePacked(packed) {
  if (machine) heapEnd = packed.start;
}

function transposed(a, rows, columns) {
  const result = new Float32Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) result[j * rows + i] = a[i * columns + j];
  }
  return result;
}

/** c += a b for `rows` rows of A from index `aStart` on. `isTransposed`: A is given as depth by rows. */
function addProductPacked(a, aStart, rows, packed, c, cStart, isTransposed = false) {
  if (!machine) return addProductPlainly(a, aStart, rows, packed, c, cStart, isTransposed);
  const { depth, columns, panels } = packed;
  const before = heapEnd;
  const width = panels * PANEL;
  const block = reserve(rows * Math.min(DEPTH, depth));
  const result = reserve(rows * width);
  floats.fill(0, result, result + rows * width);
  for (let from = 0; from < depth; from += DEPTH) {
    const length = Math.min(DEPTH, depth - from);
    packRows(a, aStart, rows, depth, from, length, block, isTransposed);
    const fullBlocks = Math.floor(rows / BLOCK);
    const rest = rows - fullBlocks * BLOCK;
    for (let panel = 0; panel < panels; panel++) {
      const pb = (packed.at + (from * panels + panel * length) * PANEL) * 4;
      const pc = (result + panel * PANEL) * 4;
      if (fullBlocks) machine.blocks(block * 4, pb, pc, fullBlocks, length, width * 4);
      if (rest) {
        const done = fullBlocks * BLOCK;
        machine.rows((block + done * length) * 4, pb, pc + done * width * 4, rest, length, width * 4);
      }
    }
  }
  for (let i = 0; i < rows; i++) {
    const source = result + i * width;
    const target = cStart + i * columns;
    for (let j = 0; j < columns; j++) c[target + j] += floats[source + j];
  }
  heapEnd = before;
}

/** Blocks of 4 rows, each as columns of 4; the rows beyond one by one. */
function packRows(a, aStart, rows, depth, from, length, out, isTransposed) {
  const [rowStep, step] = isTransposed ? [1, rows] : [depth, 1];
  let i = 0;
  for (; i + BLOCK <= rows; i += BLOCK) {
    let source = aStart + i * rowStep + from * step;
    for (let k = 0; k < length; k++, source += step, out += 4) {
      floats[out] = a[source];
      floats[out + 1] = a[source + rowStep];
      floats[out + 2] = a[source + 2 * rowStep];
      floats[out + 3] = a[source + 3 * rowStep];
    }
  }
  for (; i < rows; i++) {
    let source = aStart + i * rowStep + from * step;
    for (let k = 0; k < length; k++, source += step) floats[out++] = a[source];
  }
}

function addProductPlainly(a, aStart, rows, { depth, columns, plain }, c, cStart, isTransposed) {
  const [rowStep, step] = isTransposed ? [1, rows] : [depth, 1];
  for (let i = 0; i < rows; i++) {
    const target = cStart + i * columns;
    for (let k = 0; k < depth; k++) {
      const factor = a[aStart + i * rowStep + k * step];
      if (factor === 0) continue;
      const source = k * columns;
      for (let j = 0; j < columns; j++) c[target + j] += factor * plain[source + j];
    }
  }
}

/** c += a b, where A has `rows` rows and `depth` columns, B `columns` columns, each possibly transposed. */
function addProduct(a, b, c, rows, columns, depth, { transposeA = false, transposeB = false } = {}) {
  if (!rows || !columns || !depth) return c;
  const packed = packMatrix(b, depth, columns, transposeB);
  addProductPacked(a, 0, rows, packed, c, 0, transposeA);
  releasePacked(packed);
  return c;
}

/** x becomes tanh(x s) m + a in `values` from `start` on. */
function tanhInPlace(values, start, count, s = 1, m = 1, a = 0) {
  if (!machine || count < 16) {
    for (let i = start; i < start + count; i++) values[i] = Math.tanh(values[i] * s) * m + a;
    return;
  }
  const before = heapEnd;
  const at = reserve(count);
  floats.set(values.subarray(start, start + count), at);
  machine.tanh(at * 4, Math.ceil(count / 4), s, m, a);
  values.set(floats.subarray(at, at + count), start);
  heapEnd = before;
}
