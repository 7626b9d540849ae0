// The rest of `tf`: versions, backends, small tools, and what only a browser or Node has.

tf.version_core = '4.22.0';
tf.version_layers = '4.22.0';
tf.version = {'tfjs-core': '4.22.0', 'tfjs-layers': '4.22.0', 'tfjs-data': '4.22.0', 'tfjs-converter': '4.22.0', tfjs: '4.22.0'};
tf.ready = async () => {};
let backendName = 'cpu';
const backends = ['cpu', 'webgl', 'wasm', 'webgpu', 'tensorflow'];
tf.setBackend = async name => {
  if (!backends.includes(name)) throw new Error(`Backend name '${name}' not found in registry`);
  backendName = name;
  return true;
};
tf.getBackend = () => backendName;
tf.backend = () => ({epsilon: () => 1e-7, floatPrecision: () => 32, numDataIds: () => memoryState.buffers});
tf.findBackend = name => (backends.includes(name) ? tf.backend() : null);
tf.removeBackend = () => {};
tf.enableProdMode = () => {};
tf.enableDebugMode = () => {};
tf.disableDeprecationWarnings = () => {};
tf.deprecationWarn = () => {};
tf.disposeVariables = () => { for (const variable of [...variables.values()]) variable.dispose(); };
const flags = {IS_BROWSER: false, IS_NODE: false, DEBUG: false, PROD: false, WEBGL_VERSION: 0};
const environment = {
  get: name => flags[name], getBool: name => Boolean(flags[name]), getNumber: name => Number(flags[name] || 0),
  getAsync: async name => flags[name], set: (name, value) => { flags[name] = value; }, getFlags: () => flags,
  setFlags: values => { Object.assign(flags, values); }, reset() {}, platformName: 'nbrun', global: globalThis, features: flags,
};
tf.env = () => environment;
tf.ENV = environment;
tf.environment = environment;

tf.nextFrame = () => new Promise(resolve => {
  if (typeof requestAnimationFrame === 'function') requestAnimationFrame(() => resolve());
  else if (typeof setTimeout === 'function') setTimeout(resolve, 0);
  else resolve();
});

/** Exchanges elements in random order, of one list or two alike. */
function shuffled(...lists) {
  for (let i = lists[0].length; i > 0;) {
    const j = Math.trunc(Math.random() * i);
    i--;
    for (const list of lists) [list[i], list[j]] = [list[j], list[i]];
  }
}
tf.util = {
  assert, sizeFromShape, arraysEqual, flatten: (value, result = [], skips = false) => flatten(value, result, skips),
  shuffle: list => { shuffled(list); },
  shuffleCombo: (a, b) => {
    if (a.length !== b.length) throw new Error(`Array sizes must match to be shuffled together First array length was ${a.length}Second array length was ${b.length}`);
    shuffled(a, b);
  },
  createShuffledIndices: count => {
    const indices = new Uint32Array(count);
    for (let i = 0; i < count; i++) indices[i] = i;
    shuffled(indices);
    return indices;
  },
  now: () => performance.now(), isString: value => typeof value === 'string' || value instanceof String,
  isBoolean: value => typeof value === 'boolean', isNumber: value => typeof value === 'number',
  isFunction: value => typeof value === 'function', isInt: value => value % 1 === 0, isTypedArray,
  isScalarShape: shape => shape.length === 0, clamp: (low, x, high) => Math.max(low, Math.min(x, high)),
  nearestDivisor: (size, start) => { for (let i = start; i < size; i++) if (size % i === 0) return i; return size; },
  nearestLargerEven: value => (value % 2 === 0 ? value : value + 1), sum: list => list.reduce((a, b) => a + b, 0),
  randUniform: (a, b) => { const r = Math.random(); return b * r + (1 - r) * a; },
  distSquared: (a, b) => a.reduce((sum, value, i) => sum + (Number(value) - Number(b[i])) ** 2, 0),
  inferDtype, computeStrides, toTypedArray: (value, dtype) => toTyped(value, dtype), rightPad: (text, size) => text.padEnd(size),
  repeatedTry: async check => { while (!check()) await tf.nextFrame(); }, parseAxisParam: parseAxes,
  squeezeShape: (shape, axis) => {
    const axes = axis == null || axis.length === 0 ? null : parseAxes(axis, shape);
    const kept = shape.map((_, i) => i).filter(i => (axes ? !axes.includes(i) : shape[i] !== 1));
    return {newShape: kept.map(i => shape[i]), keptDims: kept};
  },
  bytesPerElement: dtype => BYTES[dtype], inferFromImplicitShape: resolveShape, indexToLoc: (index, rank, strides) => {
    const place = [];
    for (let i = 0; i < rank - 1; i++) { place.push(Math.floor(index / strides[i])); index -= place[i] * strides[i]; }
    return rank === 0 ? [] : [...place, index];
  },
  toNestedArray: (shape, data) => nested(shape, data),
  assertShapesMatch: (a, b, prefix = '') => assert(arraysEqual(a, b), () => `${prefix} Shapes ${a} and ${b} must match`),
  assertNonNull: value => assert(value != null, () => 'The input to the tensor constructor must be a non-null value.'),
  getArrayFromDType: (dtype, size) => emptyValues(dtype, size), makeZerosTypedArray: (size, dtype) => emptyValues(dtype, size),
  makeOnesTypedArray: (size, dtype) => emptyValues(dtype, size).fill(1),
  encodeString: text => textBytes(text), decodeString: bytes => bytesText(bytes),
  fetch: () => { throw new Error('tf.util.fetch: cells reach no network'); },
};

const missing = (name, why) => () => { throw new NotImplementedError(`${name}: ${why}`); };
tf.browser = {
  fromPixels: pixels => {
    if (pixels != null && pixels.data instanceof Uint8Array || pixels != null && pixels.data instanceof Uint8ClampedArray) {
      const {data, width, height} = pixels;
      const rgb = new Int32Array(width * height * 3);
      for (let i = 0; i < width * height; i++) for (let c = 0; c < 3; c++) rgb[i * 3 + c] = data[i * 4 + c];
      return typedTensor(rgb, [height, width, 3], 'int32');
    }
    throw new NotImplementedError('tf.browser.fromPixels: there are no images, videos or canvases of a browser here, expected {data, width, height}');
  },
  fromPixelsAsync: async pixels => tf.browser.fromPixels(pixels),
  toPixels: async image => {
    const $image = convert(image, 'img', 'toPixels');
    if ($image.rank !== 2 && $image.rank !== 3) throw new Error(`toPixels only supports rank 2 or 3 tensors, got rank ${$image.rank}.`);
    const [height, width, depth = 1] = $image.shape;
    if (depth > 4 || depth === 2) throw new Error(`toPixels only supports depth of size 1, 3 or 4 but got ${depth}`);
    const values = $image.dataSync();
    const factor = $image.dtype === 'float32' ? 255 : 1;
    const pixels = new Uint8ClampedArray(width * height * 4);
    for (let i = 0; i < width * height; i++) {
      for (let c = 0; c < 4; c++) pixels[i * 4 + c] = c === 3 && depth < 4 ? 255 : Math.round(values[i * depth + (depth === 1 ? 0 : c)] * factor);
    }
    return pixels;
  },
};
tf.loadGraphModel = async () => { throw new NotImplementedError('tf.loadGraphModel: graph models are not supported; layers models are loaded with tf.loadLayersModel'); };
tf.loadGraphModelSync = missing('tf.loadGraphModelSync', 'graph models are not supported');
tf.node = new Proxy({}, {get: (_, name) => (typeof name === 'symbol' || name === 'then' ? undefined : missing(`tf.node.${String(name)}`, 'cells have no Node.js, no files of the machine and no images'))});
for (const name of ['registerBackend', 'registerKernel', 'registerGradient', 'registerOp', 'fft', 'ifft', 'rfft', 'irfft', 'complex', 'real', 'imag', 'signal', 'sparse', 'string', 'ragged', 'spectral', 'localResponseNormalization', 'basicLSTMCell', 'multiRNNCell', 'raggedGather', 'ctcLoss', 'searchSorted', 'conv3dTranspose', 'inTopKAsync', 'batchToSpaceND', 'spaceToBatchND', 'dilation2d', 'ensureShape', 'lowerBound', 'upperBound']) {
  if (!(name in tf)) tf[name] = missing(`tf.${name}`, 'is not supported');
}
tf.inTopKAsync = async (predictions, targets, k = 1) => {
  const {indices} = tf.topk(predictions, k);
  const chosen = indices.arraySync();
  return tf.tensor(Array.from(targets.dataSync(), (target, i) => [].concat(chosen[i]).includes(target)), targets.shape, 'bool');
};
tf.ensureShape = (x, shape) => {
  const $x = convert(x, 'x', 'ensureShape', 'string_or_numeric');
  if ($x.rank !== shape.length || !shape.every((extent, i) => extent == null || extent === $x.shape[i])) {
    throw new Error(`EnsureShape: Shape of tensor ${$x.shape} is not compatible with expected shape ${shape}`);
  }
  return $x;
};
for (const [name, goesRight] of [['lowerBound', false], ['upperBound', true]]) {
  tf[name] = (sorted, values) => {
    const list = convert(sorted, 'sortedSequence', name).dataSync();
    const $values = convert(values, 'values', name);
    return tf.tensor(Int32Array.from($values.dataSync(), value => list.filter(one => (goesRight ? one <= value : one < value)).length), $values.shape, 'int32');
  };
}
