// What can be done with tensors: tables of element-wise functions, reductions, products, and ways to cut and
// join. Names, argument orders, result types and messages are TensorFlow.js'.

const isInteger = (dtype) => dtype !== "float32";
const widest = (a, b) => DTYPE_ORDER[Math.max(DTYPE_ORDER.indexOf(a), DTYPE_ORDER.indexOf(b))];

// MARK: Element by element

function broadcastShape(a, b) {
  const rank = Math.max(a.length, b.length);
  return Array.from({ length: rank }, (_, axis) => {
    const x = a[axis - rank + a.length] ?? 1;
    const y = b[axis - rank + b.length] ?? 1;
    if (x !== y && x !== 1 && y !== 1) {
      throw new Error(`Operands could not be broadcast together with shapes ${a} and ${b}.`);
    }
    return x === 1 ? y : x;
  });
}

/** For each element of `shape` the index in a tensor of `source` that is stretched to it. */
function broadcastIndices(source, shape) {
  const indices = new Int32Array(sizeOf(shape));
  const shift = shape.length - source.length;
  const strides = shape.map((_, axis) => {
    const own = axis - shift;
    return own < 0 || source[own] === 1 ? 0 : sizeOf(source.slice(own + 1));
  });
  const place = new Array(shape.length).fill(0);
  let index = 0;
  for (let i = 0; i < indices.length; i++) {
    indices[i] = index;
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      index += strides[axis];
      if (++place[axis] < shape[axis]) break;
      index -= strides[axis] * shape[axis];
      place[axis] = 0;
    }
  }
  return indices;
}

function elementwise(a, b, dtype, compute) {
  const shape = broadcastShape(a.shape, b.shape);
  const values = new DTYPES[dtype](sizeOf(shape));
  const [x, y] = [a.values, b.values];
  if (sameShape(a.shape, b.shape)) {
    for (let i = 0; i < values.length; i++) values[i] = compute(x[i], y[i]);
  } else {
    const [p, q] = [broadcastIndices(a.shape, shape), broadcastIndices(b.shape, shape)];
    for (let i = 0; i < values.length; i++) values[i] = compute(x[p[i]], y[q[i]]);
  }
  return new Tensor(values, shape, dtype);
}

const ARITHMETIC = {
  add: (x, y) => x + y,
  sub: (x, y) => x - y,
  mul: (x, y) => x * y,
  div: (x, y, isWhole) => (isWhole ? Math.floor(x / y) : x / y),
  floorDiv: (x, y) => Math.floor(x / y),
  mod: (x, y) => { const rest = x % y; return rest && rest < 0 !== y < 0 ? rest + y : rest; },
  pow: Math.pow, atan2: Math.atan2, maximum: (x, y) => Math.max(x, y), minimum: (x, y) => Math.min(x, y),
  squaredDifference: (x, y) => (x - y) ** 2,
  prelu: (x, y) => (x < 0 ? x * y : x),
};
const COMPARISONS = {
  equal: (x, y) => x === y, notEqual: (x, y) => x !== y, less: (x, y) => x < y, lessEqual: (x, y) => x <= y,
  greater: (x, y) => x > y, greaterEqual: (x, y) => x >= y,
  logicalAnd: (x, y) => x && y, logicalOr: (x, y) => x || y, logicalXor: (x, y) => !x !== !y,
};

const erf = (x) => {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const sum = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return Math.sign(x) * (1 - sum * Math.exp(-x * x));
};
const sigmoidValue = (x) => 1 / (1 + Math.exp(-x));
const softplusValue = (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
const roundToEven = (x) => {
  const low = Math.floor(x);
  return x - low < 0.5 ? low : x - low > 0.5 ? low + 1 : low % 2 === 0 ? low : low + 1;
};
const SELU = { scale: 1.0507009873554805, alpha: 1.6732632423543772 };

const FLOAT_FUNCTIONS = {
  exp: Math.exp, expm1: Math.expm1, log: Math.log, log1p: Math.log1p, sqrt: Math.sqrt, rsqrt: (x) => 1 / Math.sqrt(x),
  reciprocal: (x) => 1 / x, sin: Math.sin, cos: Math.cos, tan: Math.tan, asin: Math.asin, acos: Math.acos,
  atan: Math.atan, sinh: Math.sinh, cosh: Math.cosh, tanh: Math.tanh, asinh: Math.asinh, acosh: Math.acosh,
  atanh: Math.atanh, erf, sigmoid: sigmoidValue, softplus: softplusValue, logSigmoid: (x) => -softplusValue(-x),
  elu: (x) => (x >= 0 ? x : Math.expm1(x)),
  selu: (x) => SELU.scale * (x >= 0 ? x : SELU.alpha * Math.expm1(x)),
};
const SAME_TYPE_FUNCTIONS = {
  abs: Math.abs, neg: (x) => -x, sign: Math.sign, floor: Math.floor, ceil: Math.ceil, round: roundToEven,
  square: (x) => x * x, relu: (x) => (x > 0 ? x : x !== x ? x : 0), relu6: (x) => Math.min(Math.max(x, 0), 6),
};
const TESTS = { isNaN: Number.isNaN, isInf: (x) => Math.abs(x) === Infinity, isFinite: Number.isFinite, logicalNot: (x) => !x };

const operations = {};

for (const [name, compute] of Object.entries(ARITHMETIC)) {
  operations[name] = (a, b) => {
    [a, b] = [toTensor(a, "a"), toTensor(b, "b")];
    const dtype = widest(a.dtype, b.dtype);
    const isWhole = dtype === "int32";
    return elementwise(a, b, dtype === "bool" || name === "floorDiv" ? "int32" : dtype, (x, y) => compute(x, y, isWhole));
  };
}
for (const [name, compute] of Object.entries(COMPARISONS)) {
  operations[name] = (a, b) => elementwise(toTensor(a, "a"), toTensor(b, "b"), "bool", compute);
}
const mapped = (x, dtype, compute) => {
  const values = new DTYPES[dtype](x.size);
  for (let i = 0; i < values.length; i++) values[i] = compute(x.values[i]);
  return new Tensor(values, x.shape.slice(), dtype);
};
for (const [name, compute] of Object.entries(FLOAT_FUNCTIONS)) {
  operations[name] = (x) => mapped(toTensor(x), "float32", compute);
}
for (const [name, compute] of Object.entries(SAME_TYPE_FUNCTIONS)) {
  operations[name] = (x) => { x = toTensor(x); return mapped(x, x.dtype === "bool" ? "int32" : x.dtype, compute); };
}
for (const [name, compute] of Object.entries(TESTS)) {
  operations[name] = (x) => mapped(toTensor(x), "bool", compute);
}

Object.assign(operations, {
  leakyRelu: (x, alpha = 0.2) => mapped(toTensor(x), "float32", (v) => (v >= 0 ? v : v * alpha)),
  step: (x, alpha = 0) => mapped(toTensor(x), "float32", (v) => (v > 0 ? 1 : v < 0 ? alpha : v)),
  clipByValue: (x, low, high) => { x = toTensor(x); return mapped(x, x.dtype, (v) => Math.min(Math.max(v, low), high)); },
  cast: (x, dtype) => {
    x = toTensor(x);
    if (!DTYPES[dtype]) throw new Error(`Failed to cast to unknown dtype ${dtype}`);
    return mapped(x, dtype, dtype === "bool" ? Boolean : dtype === "int32" ? Math.trunc : (v) => v);
  },
  where: (condition, a, b) => {
    [condition, a, b] = [toTensor(condition, "condition"), toTensor(a, "a"), toTensor(b, "b")];
    const shape = broadcastShape(broadcastShape(condition.shape, a.shape), b.shape);
    const [c, p, q] = [condition, a, b].map((t) => broadcastIndices(t.shape, shape));
    return generated(shape, widest(a.dtype, b.dtype), (i) =>
      condition.values[c[i]] ? a.values[p[i]] : b.values[q[i]]);
  },
  addN: (tensors) => tensors.reduce((sum, x) => operations.add(sum, x)),
});

// MARK: Reductions

/** The axes, counted from 0, in order. */
function axesOf(axis, rank) {
  const axes = axis === undefined || axis === null ? [...Array(rank).keys()] : [].concat(axis);
  return axes.map((a) => {
    if (!Number.isInteger(a)) throw new Error("All values in axis param must be integers but got axis " + axis);
    if (a < -rank || a >= rank) {
      throw new Error(`All values in axis param must be in range [-${rank}, ${rank}) but got axis ${axis}`);
    }
    return a < 0 ? a + rank : a;
  }).sort((a, b) => a - b);
}

/** `combine` over all values along `axes`, given as one array for each place that stays. */
function reduced(x, axis, keepDims, dtype, combine) {
  x = toTensor(x);
  const axes = axesOf(axis, x.rank);
  const stay = x.shape.map((_, i) => i).filter((i) => !axes.includes(i));
  const arranged = axes.every((a, i) => a === stay.length + i) ? x.values : permuted(x, [...stay, ...axes]);
  const count = sizeOf(axes.map((a) => x.shape[a]));
  const shape = keepDims ? x.shape.map((n, i) => (axes.includes(i) ? 1 : n)) : stay.map((i) => x.shape[i]);
  return generated(shape, dtype, (i) => combine(arranged.subarray(i * count, (i + 1) * count)));
}

const total = (row) => { let sum = 0; for (let i = 0; i < row.length; i++) sum += row[i]; return sum; };
const largest = (row) => { let best = -Infinity; for (const v of row) { if (v > best || v !== v) best = v; } return best; };
const place = (row, isBetter) => { let best = 0; for (let i = 1; i < row.length; i++) if (isBetter(row[i], row[best])) best = i; return best; };
const logSumExpOf = (row) => { const top = largest(row); return top + Math.log(row.reduce((s, v) => s + Math.exp(v - top), 0)); };
const notBool = (dtype) => (dtype === "bool" ? "int32" : dtype);

Object.assign(operations, {
  sum: (x, axis, keepDims = false) => { x = toTensor(x); return reduced(x, axis, keepDims, notBool(x.dtype), total); },
  mean: (x, axis, keepDims = false) => reduced(x, axis, keepDims, "float32", (row) => total(row) / row.length),
  prod: (x, axis, keepDims = false) => { x = toTensor(x); return reduced(x, axis, keepDims, notBool(x.dtype), (row) => row.reduce((p, v) => p * v, 1)); },
  max: (x, axis, keepDims = false) => { x = toTensor(x); return reduced(x, axis, keepDims, x.dtype, largest); },
  min: (x, axis, keepDims = false) => { x = toTensor(x); return reduced(x, axis, keepDims, x.dtype, (row) => -largest(row.map((v) => -v))); },
  any: (x, axis, keepDims = false) => reduced(x, axis, keepDims, "bool", (row) => row.some(Boolean)),
  all: (x, axis, keepDims = false) => reduced(x, axis, keepDims, "bool", (row) => row.every(Boolean)),
  logSumExp: (x, axis, keepDims = false) => reduced(x, axis, keepDims, "float32", logSumExpOf),
  argMax: (x, axis = 0) => reduced(x, axis, false, "int32", (row) => place(row, (a, b) => a > b)),
  argMin: (x, axis = 0) => reduced(x, axis, false, "int32", (row) => place(row, (a, b) => a < b)),
  moments: (x, axis, keepDims = false) => {
    const mean = operations.mean(x, axis, true);
    const variance = operations.mean(operations.squaredDifference(x, mean), axis, keepDims);
    return { mean: keepDims ? mean : operations.reshape(mean, variance.shape), variance };
  },
  norm: (x, ord = "euclidean", axis = null, keepDims = false) => {
    if (ord === 1) return operations.sum(operations.abs(x), axis, keepDims);
    if (ord === Infinity) return operations.max(operations.abs(x), axis, keepDims);
    if (ord !== 2 && ord !== "euclidean") throw new Error(`norm: got ord ${ord}, expected 1, 2, 'euclidean' or Infinity`);
    return operations.sqrt(operations.sum(operations.square(x), axis, keepDims));
  },
  softmax: (logits, dim = -1) => alongLast(logits, dim, (row, out) => {
    const top = largest(row);
    let sum = 0;
    for (let i = 0; i < row.length; i++) sum += out[i] = Math.exp(row[i] - top);
    for (let i = 0; i < row.length; i++) out[i] /= sum;
  }),
  logSoftmax: (logits, axis = -1) => alongLast(logits, axis, (row, out) => {
    const scale = logSumExpOf(row);
    for (let i = 0; i < row.length; i++) out[i] = row[i] - scale;
  }),
  cumsum: (x, axis = 0, exclusive = false, reverse = false) => {
    x = toTensor(x);
    const inner = sizeOf(x.shape.slice(axesOf(axis, x.rank)[0] + 1));
    const length = x.shape[axesOf(axis, x.rank)[0]];
    const result = generated(x.shape, x.dtype, () => 0);
    for (let start = 0; start < x.size; start += length * inner) {
      for (let j = 0; j < inner; j++) {
        let sum = 0;
        for (let k = 0; k < length; k++) {
          const i = start + (reverse ? length - 1 - k : k) * inner + j;
          if (exclusive) { result.values[i] = sum; sum += x.values[i]; } else { sum += x.values[i]; result.values[i] = sum; }
        }
      }
    }
    return result;
  },
});

function alongLast(x, axis, compute) {
  x = toTensor(x, "logits");
  if (axesOf(axis, x.rank)[0] !== x.rank - 1) {
    throw Error(`Softmax along a non-last dimension is not yet supported. Logits was rank ${x.rank} and dim was ${axis}`);
  }
  const values = new Float32Array(x.size);
  const length = x.shape[x.rank - 1];
  for (let i = 0; i < x.size; i += length) compute(x.values.subarray(i, i + length), values.subarray(i, i + length));
  return new Tensor(values, x.shape.slice(), "float32");
}

// MARK: Products

function batchedProduct(a, b, transposeA, transposeB) {
  const [rowsA, columnsA] = a.shape.slice(-2);
  const [rowsB, columnsB] = b.shape.slice(-2);
  const [rows, depth] = transposeA ? [columnsA, rowsA] : [rowsA, columnsA];
  const [depthB, columns] = transposeB ? [columnsB, rowsB] : [rowsB, columnsB];
  if (depth !== depthB) {
    throw new Error(
      `Error in matMul: inner shapes (${depth}) and (${depthB}) of Tensors with shapes ${a.shape} and ${b.shape} `
      + `and transposeA=${transposeA} and transposeB=${transposeB} must match.`);
  }
  const outer = broadcastShape(a.shape.slice(0, -2), b.shape.slice(0, -2));
  const [p, q] = [a, b].map((t) => broadcastIndices(t.shape.slice(0, -2), outer));
  const result = new Float32Array(sizeOf(outer) * rows * columns);
  for (let i = 0; i < sizeOf(outer); i++) {
    addProduct(
      a.values.subarray(p[i] * rows * depth, (p[i] + 1) * rows * depth),
      b.values.subarray(q[i] * depth * columns, (q[i] + 1) * depth * columns),
      result.subarray(i * rows * columns, (i + 1) * rows * columns), rows, columns, depth, { transposeA, transposeB });
  }
  return new Tensor(result, [...outer, rows, columns], "float32");
}

Object.assign(operations, {
  matMul: (a, b, transposeA = false, transposeB = false) => {
    [a, b] = [toTensor(a, "a"), toTensor(b, "b")];
    if (a.rank < 2 || b.rank < 2) throw new Error(`Error in matMul: inputs must have at least rank 2, got ranks ${a.rank} and ${b.rank}.`);
    return batchedProduct(a, b, transposeA, transposeB);
  },
  dot: (a, b) => {
    [a, b] = [toTensor(a, "t1"), toTensor(b, "t2")];
    const x = a.rank === 1 ? operations.reshape(a, [1, -1]) : a;
    const y = b.rank === 1 ? operations.reshape(b, [-1, 1]) : b;
    const shape = [...(a.rank === 1 ? [] : [a.shape[0]]), ...(b.rank === 1 ? [] : [b.shape[1]])];
    return operations.reshape(operations.matMul(x, y), shape);
  },
  outerProduct: (a, b) => operations.matMul(operations.reshape(a, [-1, 1]), operations.reshape(b, [1, -1])),
});

// MARK: Shapes

/** The values of `x` with its axes in another order. */
function permuted(x, order) {
  const strides = x.shape.map((_, axis) => sizeOf(x.shape.slice(axis + 1)));
  const shape = order.map((axis) => x.shape[axis]);
  const steps = order.map((axis) => strides[axis]);
  const values = new DTYPES[x.dtype](x.size);
  const at = new Array(order.length).fill(0);
  let source = 0;
  for (let i = 0; i < values.length; i++) {
    values[i] = x.values[source];
    for (let axis = order.length - 1; axis >= 0; axis--) {
      source += steps[axis];
      if (++at[axis] < shape[axis]) break;
      source -= steps[axis] * shape[axis];
      at[axis] = 0;
    }
  }
  return values;
}

const viewed = (x, shape) => new Tensor(x.values, shape, x.dtype);

Object.assign(operations, {
  reshape: (x, shape) => {
    x = toTensor(x);
    const known = sizeOf(shape.filter((n) => n !== -1));
    const full = shape.map((n) => (n === -1 ? x.size / known : n));
    if (sizeOf(full) !== x.size || full.some((n) => !Number.isInteger(n))) {
      throw new Error(
        shape.includes(-1)
          ? `The implicit shape can't be a fractional number. Got ${x.size} / ${known}`
          : `Size(${x.size}) must match the product of shape ${shape}`);
    }
    return viewed(x, full);
  },
  flatten: (x) => { x = toTensor(x); return viewed(x, [x.size]); },
  expandDims: (x, axis = 0) => {
    x = toTensor(x);
    const at = axis < 0 ? axis + x.rank + 1 : axis;
    if (at < 0 || at > x.rank) throw new Error("Axis must be <= rank of the tensor");
    return viewed(x, [...x.shape.slice(0, at), 1, ...x.shape.slice(at)]);
  },
  squeeze: (x, axis) => {
    x = toTensor(x);
    const axes = axis === undefined ? null : axesOf(axis, x.rank);
    for (const a of axes ?? []) {
      if (x.shape[a] !== 1) throw new Error(`Can't squeeze axis ${a} since its dim '${x.shape[a]}' is not 1`);
    }
    return viewed(x, x.shape.filter((n, i) => n !== 1 || (axes && !axes.includes(i))));
  },
  transpose: (x, order) => {
    x = toTensor(x);
    order = order ? axesInOrder(order, x.rank) : x.shape.map((_, axis) => x.rank - 1 - axis);
    return new Tensor(permuted(x, order), order.map((axis) => x.shape[axis]), x.dtype);
  },
  slice: (x, begin, size) => {
    x = toTensor(x);
    begin = [].concat(begin);
    size = size === undefined ? [] : [].concat(size);
    const start = x.shape.map((_, i) => begin[i] ?? 0);
    const shape = x.shape.map((n, i) => (size[i] === undefined || size[i] === -1 ? n - start[i] : size[i]));
    shape.forEach((n, i) => {
      if (n < 0 || start[i] + n > x.shape[i]) {
        throw new Error(`Error in slice${x.rank}D: begin[${i}] + size[${i}] (${start[i] + n}) would overflow input.shape[${i}] (${x.shape[i]})`);
      }
    });
    return sliced(x, start, shape, shape.map(() => 1));
  },
  stridedSlice: (x, begin, end, strides) => {
    x = toTensor(x);
    const steps = x.shape.map((_, i) => strides?.[i] ?? 1);
    const bound = (v, n, step) => (step > 0 ? Math.min(Math.max(v < 0 ? v + n : v, 0), n) : Math.min(Math.max(v < 0 ? v + n : v, -1), n - 1));
    const start = x.shape.map((n, i) => bound(begin[i] ?? 0, n, steps[i]));
    const shape = x.shape.map((n, i) => Math.max(0, Math.ceil((bound(end[i] ?? n, n, steps[i]) - start[i]) / steps[i])));
    return sliced(x, start, shape, steps);
  },
  reverse: (x, axis) => {
    x = toTensor(x);
    const axes = axesOf(axis, x.rank);
    return sliced(x, x.shape.map((n, i) => (axes.includes(i) ? n - 1 : 0)), x.shape, x.shape.map((_, i) => (axes.includes(i) ? -1 : 1)));
  },
  gather: (x, indices, axis = 0) => {
    [x, indices] = [toTensor(x), toTensor(indices, "indices", "int32")];
    axis = axesOf(axis, x.rank)[0];
    const inner = sizeOf(x.shape.slice(axis + 1));
    const shape = [...x.shape.slice(0, axis), ...indices.shape, ...x.shape.slice(axis + 1)];
    for (const i of indices.values) {
      if (i < 0 || i >= x.shape[axis]) throw new Error(`GatherV2: the index value ${i} is not in [0, ${x.shape[axis] - 1}]`);
    }
    return generated(shape, x.dtype, (i) => {
      const outer = Math.floor(i / (indices.size * inner));
      const index = indices.values[Math.floor(i / inner) % indices.size];
      return x.values[(outer * x.shape[axis] + index) * inner + (i % inner)];
    });
  },
  concat: (tensors, axis = 0) => {
    tensors = tensors.map((t, i) => toTensor(t, `tensors[${i}]`));
    const first = tensors[0];
    axis = axesOf(axis, first.rank)[0];
    for (const t of tensors) {
      if (t.rank !== first.rank || t.shape.some((n, i) => i !== axis && n !== first.shape[i])) {
        throw new Error(`Error in concat${first.rank}D: Shape of tensors[${tensors.indexOf(t)}] (${t.shape}) does not match the shape of the rest (${first.shape}) along the non-concatenated axis ${tensors.indexOf(t)}.`);
      }
    }
    const shape = first.shape.slice();
    shape[axis] = tensors.reduce((n, t) => n + t.shape[axis], 0);
    const dtype = tensors.map((t) => t.dtype).reduce(widest);
    const values = new DTYPES[dtype](sizeOf(shape));
    const outer = sizeOf(shape.slice(0, axis));
    let at = 0;
    for (let i = 0; i < outer; i++) {
      for (const t of tensors) {
        const length = t.size / outer;
        values.set(t.values.subarray(i * length, (i + 1) * length), at);
        at += length;
      }
    }
    return new Tensor(values, shape, dtype);
  },
  stack: (tensors, axis = 0) => operations.concat(tensors.map((t) => operations.expandDims(t, axis)), axis),
  split: (x, sizes, axis = 0) => {
    x = toTensor(x);
    axis = axesOf(axis, x.rank)[0];
    if (typeof sizes === "number") {
      if (x.shape[axis] % sizes) throw new Error("Number of splits must evenly divide the axis.");
      sizes = new Array(sizes).fill(x.shape[axis] / sizes);
    }
    let start = 0;
    return sizes.map((size) => {
      const part = operations.slice(x, x.shape.map((_, i) => (i === axis ? start : 0)), x.shape.map((n, i) => (i === axis ? size : n)));
      start += size;
      return part;
    });
  },
  unstack: (x, axis = 0) => operations.split(x, toTensor(x).shape[axesOf(axis, toTensor(x).rank)[0]], axis).map((t) => operations.squeeze(t, [axis])),
  tile: (x, reps) => {
    x = toTensor(x);
    const shape = x.shape.map((n, i) => n * reps[i]);
    const strides = x.shape.map((_, i) => sizeOf(x.shape.slice(i + 1)));
    const outer = shape.map((_, i) => sizeOf(shape.slice(i + 1)));
    return generated(shape, x.dtype, (i) =>
      x.values[strides.reduce((at, s, axis) => at + (Math.floor(i / outer[axis]) % x.shape[axis]) * s, 0)]);
  },
  pad: (x, paddings, value = 0) => {
    x = toTensor(x);
    const result = fill(x.shape.map((n, i) => n + paddings[i][0] + paddings[i][1]), value, x.dtype);
    const outer = result.shape.map((_, i) => sizeOf(result.shape.slice(i + 1)));
    const strides = x.shape.map((_, i) => sizeOf(x.shape.slice(i + 1)));
    for (let i = 0; i < x.size; i++) {
      const at = strides.reduce((sum, s, axis) => sum + ((Math.floor(i / s) % x.shape[axis]) + paddings[axis][0]) * outer[axis], 0);
      result.values[at] = x.values[i];
    }
    return result;
  },
});

const axesInOrder = (order, rank) => order.map((a) => axesOf(a, rank)[0]);

function sliced(x, start, shape, steps) {
  const strides = x.shape.map((_, i) => sizeOf(x.shape.slice(i + 1)));
  const outer = shape.map((_, i) => sizeOf(shape.slice(i + 1)));
  return generated(shape, x.dtype, (i) => {
    let at = 0;
    for (let axis = 0; axis < shape.length; axis++) {
      at += (start[axis] + (Math.floor(i / outer[axis]) % shape[axis]) * steps[axis]) * strides[axis];
    }
    return x.values[at];
  });
}

// MARK: Indices, sorting, chance

Object.assign(operations, {
  oneHot: (indices, depth, onValue = 1, offValue = 0, dtype = "int32") => {
    if (depth < 2) throw new Error(`Error in oneHot: depth must be >=2, but it is ${depth}`);
    indices = toTensor(indices, "indices", "int32");
    return generated([...indices.shape, depth], dtype, (i) => indices.values[Math.floor(i / depth)] === i % depth ? onValue : offValue);
  },
  topk: (x, k = 1) => {
    x = toTensor(x);
    const length = x.shape[x.rank - 1];
    const shape = [...x.shape.slice(0, -1), k];
    const values = generated(shape, x.dtype, () => 0);
    const indices = generated(shape, "int32", () => 0);
    for (let row = 0; row < x.size / length; row++) {
      const own = x.values.subarray(row * length, (row + 1) * length);
      const order = [...own.keys()].sort((a, b) => own[b] - own[a] || a - b).slice(0, k);
      order.forEach((index, i) => { indices.values[row * k + i] = index; values.values[row * k + i] = own[index]; });
    }
    return { values, indices };
  },
  unique: (x) => {
    x = toTensor(x);
    if (x.rank !== 1) throw new Error("unique: got a tensor of rank " + x.rank + ", this page's runtime has it for rank 1");
    const values = [...new Set(x.values)];
    return { values: tensor(values, [values.length], x.dtype), indices: generated(x.shape, "int32", (i) => values.indexOf(x.values[i])) };
  },
  /** Draws indices by probabilities given as logits (their exponentials), or as they are with `normalized`. */
  multinomial: (logits, count, seed, normalized = false) => {
    logits = toTensor(logits, "logits");
    const choices = logits.rank ? logits.shape[logits.rank - 1] : 1;
    if (logits.rank > 2) throw new Error(`Rank of probabilities must be 1 or 2, but is ${logits.rank}`);
    if (choices < 2) throw new Error(`Error in multinomial: you need at least 2 outcomes, but got ${choices}.`);
    const chances = normalized ? logits : operations.softmax(logits);
    const rows = logits.size / choices;
    const draw = seed === undefined ? Math.random : seededRandom(seed);
    return generated(logits.rank === 1 ? [count] : [rows, count], "int32", (i) => {
      const row = chances.values.subarray(Math.floor(i / count) * choices, (Math.floor(i / count) + 1) * choices);
      let rest = draw();
      for (let k = 0; k < choices - 1; k++) if ((rest -= row[k]) < 0) return k;
      return choices - 1;
    });
  },
});

/** Numbers of [0, 1) from a seed (Mulberry32). */
function seededRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

// MARK: As methods

const METHODS = [
  ...Object.keys(operations).filter((name) => !["addN", "where", "stack", "concat", "oneHot", "multinomial", "moments"].includes(name)),
];
for (const name of METHODS) {
  Tensor.prototype[name] = function (...values) { return operations[name](this, ...values); };
}
Object.assign(Tensor.prototype, {
  where(condition, other) { return operations.where(condition, this, other); },
  concat(others, axis) { return operations.concat([this, ...[].concat(others)], axis); },
  stack(others, axis) { return operations.stack([this, ...[].concat(others)], axis); },
  toFloat() { return operations.cast(this, "float32"); },
  toInt() { return operations.cast(this, "int32"); },
  toBool() { return operations.cast(this, "bool"); },
  asType(dtype) { return operations.cast(this, dtype); },
  asScalar() { return operations.reshape(this, []); },
  as1D() { return operations.flatten(this); },
  as2D(...shape) { return operations.reshape(this, shape); },
  as3D(...shape) { return operations.reshape(this, shape); },
  as4D(...shape) { return operations.reshape(this, shape); },
  reshapeAs(other) { return operations.reshape(this, other.shape); },
});
