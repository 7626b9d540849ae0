// Tensors as JavaScript sees them. The elements live in the engine: a Tensor has a shape, a type and a
// reference to the engine's tensor (`dataId.handle`), which several tensors may share (`clone`). What a program
// forgets to dispose counts on in `tf.memory()`, as in TensorFlow.js, but its elements are freed with the object.
//
// Everything of these scripts is one function body: `native` is the engine's side, `tf` what cells get.

const tf = {};

class NotImplementedError extends Error {
  constructor(message) { super(message); this.name = 'NotImplementedError'; }
}
class ValueError extends Error {
  constructor(message) { super(message); this.name = 'ValueError'; }
}
class RuntimeError extends Error {
  constructor(message) { super(message); this.name = 'RuntimeError'; }
}

function assert(condition, message) {
  if (!condition) throw new Error(typeof message === 'function' ? message() : message);
}

const sizeFromShape = shape => shape.reduce((size, extent) => size * extent, 1);
const arraysEqual = (a, b) => a === b || (a != null && b != null && a.length === b.length
  && Array.prototype.every.call(a, (value, i) => value === b[i]));
const isTypedArray = value => ArrayBuffer.isView(value) && !(value instanceof DataView);
const BYTES = {float32: 4, int32: 4, bool: 1, complex64: 8};
const DTYPES = ['float32', 'int32', 'bool', 'string'];

function computeStrides(shape) {
  if (shape.length < 2) return [];
  const strides = new Array(shape.length - 1);
  strides[shape.length - 2] = shape[shape.length - 1];
  for (let i = shape.length - 3; i >= 0; i--) strides[i] = strides[i + 1] * shape[i + 1];
  return strides;
}

function hidden(object, properties) {
  for (const name in properties) {
    Object.defineProperty(object, name, {value: properties[name], writable: true, configurable: true});
  }
}

// MARK: Counting and scopes

const memoryState = {tensors: 0, buffers: 0, bytes: 0, nextTensor: 0, nextBuffer: 0, nextScope: 0, scopes: []};

/** What tensors share: the engine's tensor, its size, and how many tensors use it. */
function tensorData(handle, bytes, strings) {
  const data = {id: memoryState.nextBuffer++};
  hidden(data, {handle, bytes, strings, references: 0});
  return data;
}

function retain(data) {
  if (data.references++ === 0) {
    memoryState.buffers++;
    memoryState.bytes += data.bytes;
  }
}

function release(data) {
  if (--data.references === 0) {
    memoryState.buffers--;
    memoryState.bytes -= data.bytes;
    data.handle = null;
    data.strings = null;
  }
}

function openScope(name) {
  const scope = {tracked: [], name, id: memoryState.nextScope++};
  memoryState.scopes.push(scope);
  return scope;
}

function closeScope(scope, result) {
  const kept = new Set(tensorsIn(result).map(tensor => tensor.id));
  memoryState.scopes.splice(memoryState.scopes.lastIndexOf(scope), 1);
  const outer = memoryState.scopes[memoryState.scopes.length - 1];
  for (const tensor of scope.tracked) {
    if (tensor.kept || tensor.isDisposedInternal) continue;
    if (kept.has(tensor.id)) {
      if (outer) outer.tracked.push(tensor);
    } else {
      tensor.dispose();
    }
  }
}

/** The tensors in a value, however nested. */
function tensorsIn(value, found = [], seen = new Set()) {
  if (value == null) return found;
  if (value instanceof Tensor) {
    found.push(value);
  } else if (typeof value === 'object' && !isTypedArray(value) && !seen.has(value)) {
    seen.add(value);
    for (const key in value) tensorsIn(value[key], found, seen);
  }
  return found;
}

tf.tidy = function tidy(nameOrFunction, body) {
  let name = null;
  if (body == null) {
    if (typeof nameOrFunction !== 'function') throw new Error('Please provide a function to tidy()');
    body = nameOrFunction;
  } else {
    if (typeof nameOrFunction !== 'string' && !(nameOrFunction instanceof String)) {
      throw new Error('When calling with two arguments, the first argument to tidy() must be a string');
    }
    if (typeof body !== 'function') {
      throw new Error('When calling with two arguments, the 2nd argument to tidy() must be a function');
    }
    name = nameOrFunction;
  }
  const scope = openScope(name);
  let result;
  try {
    result = body();
    if (result instanceof Promise) {
      console.error('Cannot return a Promise inside of tidy.');
    }
  } catch (error) {
    closeScope(scope, null);
    throw error;
  }
  closeScope(scope, result);
  return result;
};
tf.dispose = container => { for (const tensor of tensorsIn(container)) tensor.dispose(); };
tf.keep = tensor => { tensor.kept = true; return tensor; };
tf.engine = () => ({
  startScope: name => { openScope(name); },
  endScope: result => {
    const scope = memoryState.scopes[memoryState.scopes.length - 1];
    if (scope) closeScope(scope, result);
  },
  memory: () => tf.memory(),
});
tf.memory = () => {
  const layers = layerMemory();
  return {
    unreliable: false, numTensors: memoryState.tensors + layers.tensors,
    numDataBuffers: memoryState.buffers + layers.tensors, numBytes: memoryState.bytes + layers.bytes,
  };
};
tf.profile = async f => {
  const before = tf.memory();
  const result = await f();
  const after = tf.memory();
  return {
    newBytes: after.numBytes - before.numBytes, newTensors: after.numTensors - before.numTensors,
    peakBytes: after.numBytes, kernels: [], result, kernelNames: [],
  };
};
tf.time = async f => {
  const start = performance.now();
  f();
  return {kernelMs: performance.now() - start, wallMs: performance.now() - start};
};

// MARK: Tensor

class Tensor {
  constructor(shape, dtype, dataId, id) {
    this.kept = false;
    this.isDisposedInternal = false;
    this.shape = shape;
    this.dtype = dtype || 'float32';
    this.size = sizeFromShape(shape);
    this.strides = computeStrides(shape);
    this.dataId = dataId;
    this.id = id;
    this.rankType = shape.length < 5 ? shape.length.toString() : 'higher';
    if (!(this instanceof Variable)) {
      const scope = memoryState.scopes[memoryState.scopes.length - 1];
      if (scope) {
        this.scopeId = scope.id;
        scope.tracked.push(this);
      }
    }
    memoryState.tensors++;
    retain(dataId);
  }
  get rank() { return this.shape.length; }
  get isDisposed() { return this.isDisposedInternal; }
  throwIfDisposed() { if (this.isDisposedInternal) throw new Error('Tensor is disposed.'); }

  dispose() {
    if (this.isDisposedInternal) return;
    this.isDisposedInternal = true;
    memoryState.tensors--;
    release(this.dataId);
  }

  dataSync() {
    this.throwIfDisposed();
    return this.dtype === 'string' ? this.dataId.strings.slice() : native.data(this.dataId.handle);
  }
  async data() { return this.dataSync(); }
  bytesSync() {
    const data = this.dataSync();
    return this.dtype === 'string' ? data.map(text => new TextEncoder().encode(text))
      : new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  }
  async bytes() { return this.bytesSync(); }
  arraySync() { return nested(this.shape, this.dataSync(), this.dtype); }
  async array() { return this.arraySync(); }
  bufferSync() { return new TensorBuffer(this.shape, this.dtype, this.dataSync()); }
  async buffer() { return this.bufferSync(); }

  print(verbose = false) { console.log(this.toString(verbose)); }
  toString(verbose = false) { return tensorText(this.dataSync(), this.shape, this.dtype, verbose); }
  clone() { this.throwIfDisposed(); return tf.clone(this); }
  variable(trainable = true, name, dtype) { this.throwIfDisposed(); return new Variable(this, trainable, name, dtype); }
}

/** Nested arrays of a flat one. */
function nested(shape, data, dtype) {
  if (shape.length === 0) return dtype === 'bool' && typeof data[0] !== 'string' ? data[0] : data[0];
  if (sizeFromShape(shape) === 0) return shape[0] === 0 ? [] : Array.from({length: shape[0]},
    () => nested(shape.slice(1), [], dtype));
  const build = (axis, offset, width) => {
    const count = shape[axis];
    if (axis === shape.length - 1) return Array.prototype.slice.call(data, offset, offset + count);
    const step = width / count;
    return Array.from({length: count}, (_, i) => build(axis + 1, offset + i * step, step));
  };
  return build(0, 0, data.length);
}

/** A tensor of what an operation gave: [handle, type, extents...]. */
function fromNative(result) {
  const dtype = DTYPES[result[1]];
  const shape = result.slice(2);
  return new Tensor(shape, dtype, tensorData(result[0], sizeFromShape(shape) * BYTES[dtype], null),
    memoryState.nextTensor++);
}

function stringTensor(strings, shape) {
  const bytes = strings.reduce((sum, text) => sum + text.length, 0);
  return new Tensor(shape, 'string', tensorData(null, bytes, strings), memoryState.nextTensor++);
}

function typedTensor(data, shape, dtype) {
  return dtype === 'string' ? stringTensor(data, shape) : fromNative(native.tensor(data, shape, DTYPES.indexOf(dtype)));
}

let nextVariable = 0;
const variables = new Map();

/** A tensor whose value changes. Optimizers and tapes know it by its name. */
class Variable extends Tensor {
  constructor(initial, trainable, name, dtype) {
    const source = dtype != null && dtype !== initial.dtype ? tf.cast(initial, dtype) : initial;
    if (source.dtype === 'string') {
      throw new Error('tf.variable: got a string tensor, expected float32, int32 or bool');
    }
    const label = name == null ? String(nextVariable++) : name;
    if (variables.has(label)) throw new Error(`Variable with name ${label} was already registered`);
    const handle = native.variable(source.dataId.handle, label, trainable !== false);
    super(source.shape, source.dtype, tensorData(handle, source.size * BYTES[source.dtype], null),
      memoryState.nextTensor++);
    if (source !== initial) source.dispose();
    this.trainable = trainable !== false;
    this.name = label;
    variables.set(label, this);
  }
  assign(value) {
    if (value.dtype !== this.dtype) {
      throw new Error(`dtype of the new value (${value.dtype}) and previous value (${this.dtype}) must match`);
    }
    if (!arraysEqual(value.shape, this.shape)) {
      throw new Error(`shape of the new value (${value.shape}) and previous value (${this.shape}) must match`);
    }
    value.throwIfDisposed();
    native.assign(this.dataId.handle, value.dataId.handle);
  }
  dispose() {
    if (this.isDisposedInternal) return;
    variables.delete(this.name);
    super.dispose();
  }
}

tf.Tensor = Tensor;
tf.Variable = Variable;
tf.variable = (initial, trainable = true, name, dtype) => new Variable(
  convert(initial, 'initialValue', 'variable'), trainable, name, dtype);

/** Elements that are set one by one before they become a tensor. */
class TensorBuffer {
  constructor(shape, dtype, values) {
    this.dtype = dtype;
    this.shape = shape.slice();
    this.size = sizeFromShape(shape);
    if (values != null) {
      assert(values.length === this.size, () => `Length of values '${values.length}' does not match the size `
        + `inferred by the shape '${this.size}'.`);
    }
    if (dtype === 'complex64') {
      throw new Error('complex64 dtype TensorBuffers are not supported. Please create a TensorBuffer for the '
        + 'real and imaginary parts separately and call tf.complex(real, imag).');
    }
    this.values = values || emptyValues(dtype, this.size);
    this.strides = computeStrides(shape);
  }
  locToIndex(place) {
    if (this.shape.length === 0) return 0;
    let index = place[place.length - 1];
    for (let i = 0; i < place.length - 1; i++) index += this.strides[i] * place[i];
    return index;
  }
  indexToLoc(index) {
    const place = new Array(this.shape.length);
    for (let i = 0; i < place.length - 1; i++) {
      place[i] = Math.floor(index / this.strides[i]);
      index -= place[i] * this.strides[i];
    }
    if (place.length > 0) place[place.length - 1] = index;
    return place;
  }
  set(value, ...place) {
    if (place.length === 0) place = [0];
    assert(place.length === this.shape.length || this.shape.length === 0, () => `The number of provided `
      + `coordinates (${place.length}) must match the rank (${this.shape.length})`);
    this.values[this.locToIndex(place)] = value;
  }
  get(...place) {
    if (place.length === 0) place = [0];
    for (let i = 0; i < this.shape.length; i++) {
      if (place[i] < 0 || place[i] >= this.shape[i]) {
        throw new Error(`Requested out of range element at ${place}.   Buffer shape=${this.shape}`);
      }
    }
    return this.values[this.locToIndex(place)];
  }
  get rank() { return this.shape.length; }
  toTensor() { return typedTensor(this.dtype === 'string' ? this.values : toTyped(this.values, this.dtype), this.shape, this.dtype); }
}
tf.TensorBuffer = TensorBuffer;
tf.buffer = (shape, dtype = 'float32', values) => new TensorBuffer(shape, dtype, values);

function emptyValues(dtype, size) {
  switch (dtype) {
    case 'float32': case null: case undefined: return new Float32Array(size);
    case 'int32': return new Int32Array(size);
    case 'bool': return new Uint8Array(size);
    case 'string': return new Array(size);
    default: throw new Error(`Unknown data type ${dtype}`);
  }
}

// MARK: Values to tensors

function inferDtype(value) {
  if (Array.isArray(value)) return inferDtype(value[0]);
  if (value instanceof Float32Array) return 'float32';
  if (value instanceof Int32Array || value instanceof Uint8Array || value instanceof Uint8ClampedArray) return 'int32';
  if (typeof value === 'number') return 'float32';
  if (typeof value === 'string' || value instanceof String) return 'string';
  if (typeof value === 'boolean') return 'bool';
  return 'float32';
}

function inferShape(value, dtype) {
  if (isTypedArray(value)) return dtype === 'string' ? [] : [value.length];
  if (!Array.isArray(value)) return [];
  const shape = [];
  let first = value;
  while (Array.isArray(first) || (isTypedArray(first) && dtype !== 'string')) {
    shape.push(first.length);
    first = first[0];
  }
  checkNesting(value, shape, 0, []);
  return shape;
}

function checkNesting(value, shape, axis, place) {
  const isList = Array.isArray(value) || isTypedArray(value);
  const where = () => `Element arr[${place.join('][')}]`;
  if (!isList) {
    assert(axis === shape.length, () => `${where()} is a primitive, but should be an array/TypedArray of `
      + `${shape[axis]} elements`);
    return;
  }
  assert(axis < shape.length, () => `${where()} should be a primitive, but is an array of ${value.length} elements`);
  assert(value.length === shape[axis], () => `${where()} should have ${shape[axis]} elements, but has `
    + `${value.length} elements`);
  if (axis === shape.length - 1) {
    for (let i = 0; i < value.length; i++) {
      if (Array.isArray(value[i]) || isTypedArray(value[i])) checkNesting(value[i], shape, axis + 1, place.concat(i));
    }
    return;
  }
  for (let i = 0; i < value.length; i++) checkNesting(value[i], shape, axis + 1, place.concat(i));
}

/** The numbers of nested arrays in a typed array of a type. */
function toTyped(value, dtype) {
  if (dtype === 'string') throw new Error('Cannot convert a string[] to a TypedArray');
  if (isTypedArray(value) && ((dtype === 'float32' && value instanceof Float32Array)
    || (dtype === 'int32' && value instanceof Int32Array) || (dtype === 'bool' && value instanceof Uint8Array))) {
    return value;
  }
  const flat = isTypedArray(value) || !(Array.isArray(value) && (Array.isArray(value[0]) || isTypedArray(value[0])))
    ? value : flatten(value);
  if (dtype === 'float32' || dtype == null || dtype === 'complex64') return new Float32Array(flat);
  if (dtype === 'int32') return new Int32Array(flat);
  if (dtype === 'bool') {
    const result = new Uint8Array(flat.length);
    for (let i = 0; i < result.length; i++) if (Math.round(flat[i]) !== 0) result[i] = 1;
    return result;
  }
  throw new Error(`Unknown data type ${dtype}`);
}

function flatten(value, result = [], keepsTyped = false) {
  if (Array.isArray(value) || (isTypedArray(value) && !keepsTyped)) {
    for (let i = 0; i < value.length; i++) {
      const one = value[i];
      if (typeof one === 'number') result.push(one); else flatten(one, result, keepsTyped);
    }
  } else {
    result.push(value);
  }
  return result;
}

function createTensor(values, shape, inferred, dtype) {
  if (dtype == null) dtype = inferDtype(values);
  if (dtype === 'complex64') {
    throw new Error('Cannot construct a complex64 tensor directly. Please use tf.complex(real, imag).');
  }
  if (!DTYPES.includes(dtype)) throw new Error(`Unknown data type ${dtype}`);
  if (!isTypedArray(values) && !Array.isArray(values) && !['number', 'boolean', 'string'].includes(typeof values)) {
    throw new Error('values passed to tensor(values) must be a number/boolean/string or an array of '
      + 'numbers/booleans/strings, or a TypedArray');
  }
  if (shape != null) {
    shape.forEach(extent => assert(Number.isInteger(extent) && extent >= 0,
      () => `Tensor must have a shape comprised of positive integers but got shape [${shape}].`));
    const wanted = sizeFromShape(shape);
    const given = sizeFromShape(inferred);
    assert(wanted === given, () => `Based on the provided shape, [${shape}], the tensor should have ${wanted} `
      + `values but has ${given}`);
    for (let i = 0; i < inferred.length; i++) {
      const differs = i === inferred.length - 1 ? inferred[i] !== sizeFromShape(shape.slice(i)) : true;
      assert(inferred[i] === shape[i] || !differs, () => `Error creating a new Tensor. Inferred shape `
        + `(${inferred}) does not match the provided shape (${shape}). `);
    }
  }
  if (!isTypedArray(values) && !Array.isArray(values)) values = [values];
  return typedTensor(dtype === 'string' ? flatten(values, [], true) : toTyped(values, dtype), shape || inferred, dtype);
}

/** What an argument of an operation says, as a tensor. */
function convert(value, argument, name, wanted = 'numeric') {
  const check = dtype => {
    if (wanted === 'string_or_numeric') return;
    if ((wanted !== 'numeric' && wanted !== dtype) || (wanted === 'numeric' && dtype === 'string')) {
      throw new Error(`Argument '${argument}' passed to '${name}' must be ${wanted} tensor, but got ${dtype} tensor`);
    }
  };
  if (value instanceof Tensor) {
    check(value.dtype);
    return value;
  }
  let dtype = inferDtype(value);
  if (dtype !== 'string' && ['bool', 'int32', 'float32'].includes(wanted)) dtype = wanted;
  check(dtype);
  if (value == null || (!isTypedArray(value) && !Array.isArray(value)
    && !['number', 'boolean', 'string'].includes(typeof value))) {
    const type = value == null ? 'null' : (value.constructor ? value.constructor.name : typeof value);
    throw new Error(`Argument '${argument}' passed to '${name}' must be a Tensor or TensorLike, but got '${type}'`);
  }
  const shape = inferShape(value, dtype);
  if (!isTypedArray(value) && !Array.isArray(value)) value = [value];
  return typedTensor(dtype === 'string' ? flatten(value, [], true) : toTyped(value, dtype), shape, dtype);
}

function convertAll(values, argument, name, wanted = 'numeric') {
  if (!Array.isArray(values)) {
    throw new Error(`Argument ${argument} passed to ${name} must be a \`Tensor[]\` or \`TensorLike[]\``);
  }
  return values.map((value, i) => convert(value, `${argument}[${i}]`, name, wanted));
}

// MARK: Creation

tf.tensor = (values, shape, dtype) => createTensor(values, shape, inferShape(values, dtype), dtype);
tf.scalar = (value, dtype) => {
  if (((isTypedArray(value) && dtype !== 'string') || Array.isArray(value)) && dtype !== 'complex64') {
    throw new Error('Error creating a new Scalar: value must be a primitive (number|boolean|string)');
  }
  return createTensor(value, [], [], dtype);
};
tf.tensor1d = (values, dtype) => {
  if (values == null) throw new Error('The input to the tensor constructor must be a non-null value.');
  const inferred = inferShape(values, dtype);
  if (inferred.length !== 1) throw new Error('tensor1d() requires values to be a flat/TypedArray');
  return createTensor(values, null, inferred, dtype);
};
for (const [rank, words] of [[2, 'number[][]'], [3, 'number[][][]'], [4, 'number[][][][]'], [5, 'number[][][][][]'],
  [6, 'number[][][][][][]']]) {
  tf[`tensor${rank}d`] = (values, shape, dtype) => {
    if (values == null) throw new Error('The input to the tensor constructor must be a non-null value.');
    if (shape != null && shape.length !== rank) {
      throw new Error(`tensor${rank}d() requires shape to have ${['', '', 'two', 'three', 'four', 'five', 'six'][rank]} numbers`);
    }
    const inferred = inferShape(values, dtype);
    if (inferred.length !== rank && inferred.length !== 1) {
      throw new Error(`tensor${rank}d() requires values to be ${words} or flat/TypedArray`);
    }
    if (inferred.length === 1 && shape == null) {
      throw new Error(`tensor${rank}d() requires shape to be provided when \`values\` are a flat${rank === 2 ? '/TypedArray' : ' array'}`);
    }
    return createTensor(values, shape, inferred, dtype);
  };
}

function checkShape(shape) {
  shape.forEach(extent => assert(Number.isInteger(extent) && extent >= 0,
    () => `Tensor must have a shape comprised of positive integers but got shape [${shape}].`));
}
tf.fill = (shape, value, dtype) => {
  checkShape(shape);
  dtype = dtype || inferDtype(value);
  if (dtype === 'string') return stringTensor(new Array(sizeFromShape(shape)).fill(value), shape.slice());
  return fromNative(native.fill(shape, Number(value), DTYPES.indexOf(dtype)));
};
tf.zeros = (shape, dtype = 'float32') => tf.fill(typeof shape === 'number' ? [shape] : shape, 0, dtype);
tf.ones = (shape, dtype = 'float32') => tf.fill(typeof shape === 'number' ? [shape] : shape, 1, dtype);
tf.zerosLike = x => { const $x = convert(x, 'x', 'zerosLike'); return tf.zeros($x.shape, $x.dtype); };
tf.onesLike = x => { const $x = convert(x, 'x', 'onesLike'); return tf.ones($x.shape, $x.dtype); };
tf.linspace = (start, stop, count) => {
  if (count <= 0) throw new Error('The number of values should be positive.');
  const values = new Float32Array(count);
  const step = (stop - start) / (count - 1);
  values[0] = start;
  for (let i = 1; i < count; i++) values[i] = values[i - 1] + step;
  return typedTensor(values, [count], 'float32');
};
tf.range = (start, stop, step = 1, dtype = 'float32') => {
  if (step === 0) throw new Error('Cannot have a step of zero');
  const count = start === stop || (start < stop && step < 0) || (stop < start && step > 1) ? 0
    : Math.abs(Math.ceil((stop - start) / step));
  if (stop < start && step === 1) step = -1;
  const values = emptyValues(dtype, count);
  if (count > 0) values[0] = start;
  for (let i = 1; i < count; i++) values[i] = values[i - 1] + step;
  return typedTensor(values, [count], dtype);
};
tf.eye = (rows, columns, batchShape, dtype = 'float32') => {
  if (columns == null) columns = rows;
  const values = emptyValues(dtype, rows * columns);
  for (let i = 0; i < Math.min(rows, columns); i++) values[i * columns + i] = 1;
  const matrix = typedTensor(values, [rows, columns], dtype);
  if (batchShape == null) return matrix;
  const batch = matrix.reshape([...batchShape.map(() => 1), rows, columns]);
  return tf.tile(batch, [...batchShape, 1, 1]);
};
tf.diag = x => {
  const $x = convert(x, 'x', 'diag');
  const data = $x.dataSync();
  const values = emptyValues($x.dtype, data.length * data.length);
  data.forEach((value, i) => { values[i * data.length + i] = value; });
  return typedTensor(values, [...$x.shape, ...$x.shape], $x.dtype);
};
tf.print = (x, verbose = false) => { console.log(x.toString(verbose)); };
tf.complex = () => { throw new NotImplementedError('tf.complex: complex64 tensors are not supported'); };

// MARK: Text of a tensor

function tensorText(values, shape, dtype, verbose) {
  const strides = computeStrides(shape).concat(shape.length > 0 ? [1] : []);
  const columns = shape.length > 1 ? shape[shape.length - 1] : 0;
  const widths = new Array(columns).fill(0);
  for (let i = 0; columns > 0 && i < values.length; i++) {
    widths[i % columns] = Math.max(widths[i % columns], elementText(values[i], 0, dtype).length);
  }
  const lines = ['Tensor'];
  if (verbose) lines.push(`  dtype: ${dtype}`, `  rank: ${shape.length}`, `  shape: [${shape}]`, '  values:');
  lines.push(partText(values, shape, dtype, strides, widths, true).map(line => '    ' + line).join('\n'));
  return lines.join('\n');
}

function elementText(value, width, dtype) {
  const text = typeof value === 'string' ? `'${value}'` : dtype === 'bool' ? (value === 0 ? 'false' : 'true')
    : parseFloat(value.toFixed(7)).toString();
  return text.padEnd(width || 0);
}

function partText(values, shape, dtype, strides, widths, isLast) {
  const [count, rank] = [shape[0], shape.length];
  if (rank === 0) return [dtype === 'bool' ? (values[0] === 0 ? 'false' : 'true') : values[0].toString()];
  if (rank === 1) {
    const text = (list, start) => Array.from(list, (value, i) => elementText(value, widths[start + i], dtype)).join(', ');
    if (count > 20) {
      return [`[${text(values.slice(0, 3), 0)}, ..., ${text(values.slice(count - 3, count), count - 3)}]`];
    }
    return [`[${text(values, 0)}]`];
  }
  const lines = [];
  const add = i => lines.push(...partText(values.slice(i * strides[0], (i + 1) * strides[0]), shape.slice(1), dtype,
    strides.slice(1), widths, count > 20 && i < 3 ? false : i === count - 1));
  if (count > 20) {
    for (let i = 0; i < 3; i++) add(i);
    lines.push('...');
    for (let i = count - 3; i < count; i++) add(i);
  } else {
    for (let i = 0; i < count; i++) add(i);
  }
  const separator = rank === 2 ? ',' : '';
  lines[0] = '[' + (count > 0 ? lines[0] + separator : '');
  for (let i = 1; i < lines.length - 1; i++) lines[i] = ' ' + lines[i] + separator;
  const end = ',\n' + '\n'.repeat(rank - 2);
  lines[lines.length - 1] = ' ' + lines[lines.length - 1] + ']' + (isLast ? '' : end);
  return lines;
}
