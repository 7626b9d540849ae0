// Tensors: immutable values with a shape, in rows, as TensorFlow.js has them. `tidy` and `dispose` count and
// refuse as there, although the browser's own garbage collector frees the memory.

const DTYPES = { float32: Float32Array, int32: Int32Array, bool: Uint8Array };
const DTYPE_ORDER = ["bool", "int32", "float32"];
const sizeOf = (shape) => shape.reduce((product, length) => product * length, 1);
const sameShape = (a, b) => a.length === b.length && a.every((length, axis) => length === b[axis]);

let nextTensorId = 0;
let liveTensors = 0;
let liveBytes = 0;
/** The open `tidy` calls, the innermost last: what was made in each. */
const tidyScopes = [];

class Tensor {
  constructor(values, shape, dtype) {
    this.values = values;
    this.shape = shape;
    this.dtype = dtype;
    this.id = nextTensorId++;
    this.isDisposedInternal = false;
    this.kept = false;
    liveTensors += 1;
    liveBytes += values.byteLength;
    if (tidyScopes.length) tidyScopes[tidyScopes.length - 1].push(this);
  }

  get rank() { return this.shape.length; }
  get size() { return this.values.length; }
  get isDisposed() { return this.isDisposedInternal; }
  get rankType() { return String(this.rank); }

  dispose() {
    if (this.isDisposedInternal) return;
    this.isDisposedInternal = true;
    liveTensors -= 1;
    liveBytes -= this.values.byteLength;
  }

  throwIfDisposed() {
    if (this.isDisposedInternal) throw new Error("Tensor is disposed.");
  }

  dataSync() {
    this.throwIfDisposed();
    return this.values.slice();
  }

  async data() { return this.dataSync(); }

  arraySync() {
    this.throwIfDisposed();
    const nest = (axis, start, size) => {
      if (axis === this.rank) return this.dtype === "bool" ? this.values[start] : this.values[start];
      const step = size / this.shape[axis];
      return Array.from({ length: this.shape[axis] }, (_, i) => nest(axis + 1, start + i * step, step));
    };
    return nest(0, 0, this.size);
  }

  async array() { return this.arraySync(); }
  bytesSync() { return new Uint8Array(this.dataSync().buffer); }
  async buffer() { return this.bufferSync(); }

  bufferSync() { return new TensorBuffer(this.shape, this.dtype, this.values.slice()); }

  toString() { return `Tensor\n${formatTensor(this)}`; }

  print(verbose = false) {
    const head = verbose
      ? `Tensor\n  dtype: ${this.dtype}\n  rank: ${this.rank}\n  shape: [${this.shape}]\n  values:\n` : "Tensor\n";
    console.log(head + formatTensor(this));
  }

  clone() { return new Tensor(checked(this).values.slice(), this.shape.slice(), this.dtype); }
}

class Variable extends Tensor {
  constructor(initial, trainable = true, name = `variable_${nextTensorId}`) {
    super(initial.values.slice(), initial.shape.slice(), initial.dtype);
    this.trainable = trainable;
    this.name = name;
  }

  assign(value) {
    if (value.dtype !== this.dtype) {
      throw new Error(`dtype of the new value (${value.dtype}) and previous value (${this.dtype}) must match`);
    }
    if (!sameShape(value.shape, this.shape)) {
      throw new Error(`shape of the new value (${value.shape}) and previous value (${this.shape}) must match`);
    }
    this.values.set(value.values);
  }
}

class TensorBuffer {
  constructor(shape, dtype = "float32", values = new DTYPES[dtype](sizeOf(shape))) {
    Object.assign(this, { shape, dtype, values, size: values.length, rank: shape.length });
  }

  locToIndex(place) { return place.reduce((index, at, axis) => index * this.shape[axis] + at, 0); }
  set(value, ...place) { this.values[this.locToIndex(place)] = value; }
  get(...place) { return this.values[this.locToIndex(place)]; }
  toTensor() { return new Tensor(this.values.slice(), this.shape.slice(), this.dtype); }
}

function checked(tensor) {
  tensor.throwIfDisposed();
  return tensor;
}

// MARK: Making them

/** A tensor for anything that TensorFlow.js takes for one. */
function toTensor(value, name = "x", dtype) {
  if (value instanceof Tensor) return checked(value);
  if (value === null || value === undefined || typeof value === "function") {
    throw new Error(`Argument '${name}' must be a Tensor or TensorLike, but got '${value === null ? "null" : typeof value}'`);
  }
  return tensor(value, undefined, dtype);
}

function inferShape(value) {
  const shape = [];
  for (let at = value; Array.isArray(at) || ArrayBuffer.isView(at); at = at[0]) shape.push(at.length);
  return shape;
}

function flattenInto(value, shape, axis, out, at, place) {
  if (axis === shape.length) {
    if (Array.isArray(value) || ArrayBuffer.isView(value)) {
      throw new Error(
        `Element arr[${place.join("][")}] is an array of ${value.length} elements, but should be a primitive`);
    }
    out[at] = value;
    return at + 1;
  }
  if (!Array.isArray(value) && !ArrayBuffer.isView(value)) {
    throw new Error(
      `Element arr[${place.join("][")}] is a primitive, but should be an array of ${shape[axis]} elements`);
  }
  if (value.length !== shape[axis]) {
    throw new Error(
      `Element arr[${place.join("][")}] should have ${shape[axis]} elements, but has ${value.length} elements`);
  }
  for (let i = 0; i < value.length; i++) at = flattenInto(value[i], shape, axis + 1, out, at, [...place, i]);
  return at;
}

function inferDtype(value) {
  while (Array.isArray(value)) value = value[0];
  if (value instanceof Int32Array) return "int32";
  if (value instanceof Uint8Array || value instanceof Uint8ClampedArray) return "int32";
  if (typeof value === "boolean") return "bool";
  if (typeof value === "string") throw new Error("tensors of strings: not part of this page's runtime");
  return "float32";
}

function tensor(value, shape, dtype) {
  if (value instanceof Tensor) value = value.values;
  dtype ??= inferDtype(value);
  const Values = DTYPES[dtype];
  if (!Values) throw new Error(`dtype '${dtype}': not part of this page's runtime, only ${Object.keys(DTYPES)}`);
  const inferred = inferShape(value);
  const isFlat = ArrayBuffer.isView(value);
  const values = isFlat ? Values.from(value) : new Values(sizeOf(inferred));
  if (!isFlat) flattenInto(value, inferred, 0, values, 0, []);
  if (shape && sizeOf(shape) !== values.length) {
    throw new Error(
      `Based on the provided shape, [${shape}], the tensor should have ${sizeOf(shape)} values but has ${values.length}`);
  }
  return new Tensor(values, (shape ?? inferred).slice(), dtype);
}

function tensorOfRank(rank) {
  return (value, shape, dtype) => {
    const inferred = inferShape(value);
    if (shape && shape.length !== rank) {
      throw new Error(`tensor${rank}d() requires shape to have ${rank} numbers`);
    }
    if (inferred.length !== rank && inferred.length !== 1) {
      throw new Error(`tensor${rank}d() requires values to be ${rank === 1 ? "a flat/TypedArray" : "number" + "[]".repeat(rank) + " or flat/TypedArray"}`);
    }
    if (inferred.length === 1 && rank !== 1 && !shape) {
      throw new Error(`tensor${rank}d() requires shape to be provided when \`values\` are a flat/TypedArray`);
    }
    return tensor(value, shape, dtype);
  };
}

const tensor1d = (value, dtype) => tensorOfRank(1)(value, undefined, dtype);
const scalar = (value, dtype) => {
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    throw new Error("Error creating a new Scalar: value must be a primitive (number|boolean|string)");
  }
  return tensor(value, [], dtype);
};

function fill(shape, value, dtype = "float32") {
  return new Tensor(new DTYPES[dtype](sizeOf(shape)).fill(value), shape.slice(), dtype);
}

/** A tensor whose values come from a function of the index. */
function generated(shape, dtype, value) {
  const values = new DTYPES[dtype](sizeOf(shape));
  for (let i = 0; i < values.length; i++) values[i] = value(i);
  return new Tensor(values, shape.slice(), dtype);
}

function range(start, stop, step = 1, dtype = "float32") {
  if (step === 0) throw new Error("Cannot have a step of zero");
  const count = Math.max(0, Math.ceil((stop - start) / (stop < start && step === 1 ? (step = -1) : step)));
  return generated([count], dtype, (i) => start + i * step);
}

function linspace(start, stop, count) {
  return generated([count], "float32", (i) => (count === 1 ? start : start + (i * (stop - start)) / (count - 1)));
}

function eye(rows, columns = rows, batch, dtype = "float32") {
  return generated([...(batch ?? []), rows, columns], dtype, (i) => {
    const place = i % (rows * columns);
    return Math.floor(place / columns) === place % columns ? 1 : 0;
  });
}

function randomNormalValue() {
  return Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());
}

// MARK: Memory

function tidy(nameOrFunction, maybeFunction) {
  const work = maybeFunction ?? nameOrFunction;
  const scope = [];
  tidyScopes.push(scope);
  let result;
  try {
    result = work();
    if (result instanceof Promise) throw new Error("Cannot return a Promise inside of tidy.");
    return result;
  } finally {
    tidyScopes.pop();
    const kept = new Set(tensorsIn(result));
    for (const made of scope) {
      if (kept.has(made)) tidyScopes[tidyScopes.length - 1]?.push(made);
      else if (!made.kept && !(made instanceof Variable)) made.dispose();
    }
  }
}

/** All tensors in a value, its arrays and its plain objects. */
function tensorsIn(value, found = [], seen = new Set()) {
  if (value instanceof Tensor) found.push(value);
  else if (value && typeof value === "object" && !ArrayBuffer.isView(value) && !seen.has(value)) {
    seen.add(value);
    for (const item of Object.values(value)) tensorsIn(item, found, seen);
  }
  return found;
}

function keep(tensor) {
  tensor.kept = true;
  return tensor;
}

const dispose = (value) => tensorsIn(value).forEach((tensor) => tensor.dispose());
const memory = () => ({
  numTensors: liveTensors, numDataBuffers: liveTensors, numBytes: liveBytes, unreliable: true,
});

// MARK: Text

/** Nested brackets, a row a line, the last axis in columns, long axes shortened. */
function formatTensor(tensor) {
  const { rank, shape, values } = tensor;
  const write = (x) => (tensor.dtype === "bool" ? String(Boolean(x)) : String(parseFloat(x.toFixed(7))));
  if (rank === 0) return `    ${write(values[0])}`;
  const places = (length) => (length > 20 ? [0, 1, 2, null, length - 3, length - 2, length - 1] : [...Array(length).keys()]);
  const columns = shape[rank - 1];
  const widths = Array.from({ length: columns }, (_, column) => {
    let width = 0;
    for (let i = column; rank > 1 && i < Math.min(values.length, 5000); i += columns) width = Math.max(width, write(values[i]).length);
    return width;
  });
  const nest = (axis, start, size, indent) => {
    if (axis === rank) return write(values[start]).padEnd(widths[start % columns]);
    const step = size / shape[axis];
    const items = places(shape[axis]).map((i) => (i === null ? "..." : nest(axis + 1, start + i * step, step, indent + " ")));
    if (axis + 1 === rank) return `[${items.join(", ")}]`;
    return `[${items.join(`,${"\n".repeat(Math.max(1, rank - axis - 1))}${indent} `)}]`;
  };
  return "    " + nest(0, 0, tensor.size, "    ");
}
