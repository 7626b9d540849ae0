// Layers with their own way forward and back. `forward` takes activations ({ data, shape, mask?, lookup? }) and
// gives one, with whatever `backward` needs in a cache; `backward` adds to the weights' gradients and gives the
// gradients of the inputs. An activation that comes from an embedding may stay a `lookup` (indices into a
// table) until somebody asks for its `data`: a recurrent layer multiplies the table once instead of every step.

/** Numbers of a layer that training may change. */
class Weight {
  constructor(name, shape, values, regularizer) {
    Object.assign(this, { name, shape, values, regularizer: regularizerOf(regularizer), trainable: true });
    this.gradient = new Float32Array(values.length);
  }
}

class Activation {
  constructor(data, shape, mask = null) {
    this.ownData = data;
    this.shape = shape;
    this.mask = mask;
    this.lookup = null;
  }

  get data() {
    if (!this.ownData) {
      const { indices, table, width } = this.lookup;
      this.ownData = new Float32Array(indices.length * width);
      for (let i = 0; i < indices.length; i++) {
        this.ownData.set(table.subarray(indices[i] * width, (indices[i] + 1) * width), i * width);
      }
    }
    return this.ownData;
  }

  get rows() { return this.shape[0]; }
  get width() { return this.shape[this.shape.length - 1]; }
}

// MARK: Activation functions: the value, and the slope from the value `a` (and the input `z`)

const ACTIVATIONS = {
  linear: { value: (z) => z, slope: () => 1 },
  relu: { value: (z) => (z > 0 ? z : 0), slope: (a) => (a > 0 ? 1 : 0) },
  relu6: { value: (z) => Math.min(Math.max(z, 0), 6), slope: (a) => (a > 0 && a < 6 ? 1 : 0) },
  tanh: { fast: [1, 1, 0], slope: (a) => 1 - a * a },
  sigmoid: { fast: [0.5, 0.5, 0.5], slope: (a) => a * (1 - a) },
  hardSigmoid: { value: (z) => Math.min(Math.max(0.2 * z + 0.5, 0), 1), slope: (a) => (a > 0 && a < 1 ? 0.2 : 0) },
  softplus: { value: softplusValue, slope: (a) => 1 - Math.exp(-a) },
  softsign: { value: (z) => z / (1 + Math.abs(z)), slope: (a) => (1 - Math.abs(a)) ** 2 },
  elu: { value: (z) => (z >= 0 ? z : Math.expm1(z)), slope: (a) => (a >= 0 ? 1 : a + 1) },
  selu: {
    value: (z) => SELU.scale * (z >= 0 ? z : SELU.alpha * Math.expm1(z)),
    slope: (a) => (a >= 0 ? SELU.scale : a + SELU.scale * SELU.alpha),
  },
  swish: { value: (z) => z * sigmoidValue(z), slope: (a, z) => a + sigmoidValue(z) * (1 - a), needsInput: true },
  softmax: { isRowwise: true },
};

const camel = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());

function activationNamed(name, where) {
  const key = camel(name ?? "linear");
  if (ACTIVATIONS[key]) return { name: key, ...ACTIVATIONS[key] };
  throw new Error(`${where}: activation '${name}' is not part of this page's runtime, only ${Object.keys(ACTIVATIONS).join(", ")}`);
}

/** Applies the function in place to rows of `width`. */
function activate(activation, values, start, count, width) {
  if (activation.name === "linear") return;
  if (activation.fast) return tanhInPlace(values, start, count, ...activation.fast);
  if (!activation.isRowwise) {
    for (let i = start; i < start + count; i++) values[i] = activation.value(values[i]);
    return;
  }
  for (let row = start; row < start + count; row += width) {
    let top = -Infinity;
    let sum = 0;
    for (let i = row; i < row + width; i++) top = Math.max(top, values[i]);
    for (let i = row; i < row + width; i++) sum += values[i] = Math.exp(values[i] - top);
    for (let i = row; i < row + width; i++) values[i] /= sum;
  }
}

/** The gradient of the input from that of the value. */
function activationGradient(activation, gradient, values, inputs, width) {
  if (activation.name === "linear") return gradient;
  const result = new Float32Array(gradient.length);
  if (!activation.isRowwise) {
    for (let i = 0; i < result.length; i++) result[i] = gradient[i] * activation.slope(values[i], inputs?.[i]);
    return result;
  }
  for (let row = 0; row < result.length; row += width) {
    let sum = 0;
    for (let i = row; i < row + width; i++) sum += gradient[i] * values[i];
    for (let i = row; i < row + width; i++) result[i] = values[i] * (gradient[i] - sum);
  }
  return result;
}

// MARK: Initial weights

/** Inputs and outputs of a kernel, as Keras counts them. */
function fans(shape) {
  if (shape.length < 2) return [shape[0] ?? 1, shape[0] ?? 1];
  const field = sizeOf(shape.slice(0, -2));
  return [shape[shape.length - 2] * field, shape[shape.length - 1] * field];
}

const uniform = (shape, limit) => Float32Array.from({ length: sizeOf(shape) }, () => (Math.random() * 2 - 1) * limit);
const normal = (shape, deviation, mean = 0) =>
  Float32Array.from({ length: sizeOf(shape) }, () => mean + deviation * randomNormalValue());
const truncated = (shape, deviation, mean = 0) => Float32Array.from({ length: sizeOf(shape) }, () => {
  for (;;) {
    const value = randomNormalValue();
    if (Math.abs(value) <= 2) return mean + deviation * value;
  }
});
const scaled = (mode, isUniform) => (shape, { scale = 1 } = {}) => {
  const [fanIn, fanOut] = fans(shape);
  const spread = scale * { fanIn: 1 / fanIn, glorot: 2 / (fanIn + fanOut), he: 2 / fanIn }[mode];
  return isUniform ? uniform(shape, Math.sqrt(3 * spread)) : truncated(shape, Math.sqrt(spread) / 0.87962566103423978);
};

const INITIALIZERS = {
  zeros: (shape) => new Float32Array(sizeOf(shape)),
  ones: (shape) => new Float32Array(sizeOf(shape)).fill(1),
  constant: (shape, { value = 0 }) => new Float32Array(sizeOf(shape)).fill(value),
  identity: (shape, { gain = 1 } = {}) => Float32Array.from({ length: sizeOf(shape) }, (_, i) => (i % (shape[1] + 1) === 0 ? gain : 0)),
  randomUniform: (shape, { minval = -0.05, maxval = 0.05 } = {}) =>
    Float32Array.from({ length: sizeOf(shape) }, () => minval + Math.random() * (maxval - minval)),
  randomNormal: (shape, { mean = 0, stddev = 0.05 } = {}) => normal(shape, stddev, mean),
  truncatedNormal: (shape, { mean = 0, stddev = 0.05 } = {}) => truncated(shape, stddev, mean),
  glorotUniform: scaled("glorot", true), glorotNormal: scaled("glorot", false), heUniform: scaled("he", true),
  heNormal: scaled("he", false), leCunUniform: scaled("fanIn", true), leCunNormal: scaled("fanIn", false),
  orthogonal: (shape, { gain = 1 } = {}) => orthogonalRows(shape, gain),
};

/** Gram-Schmidt on random rows (or columns, whichever are fewer). */
function orthogonalRows([rows, columns], gain) {
  const [count, length] = rows <= columns ? [rows, columns] : [columns, rows];
  const basis = [];
  for (let i = 0; i < count; i++) {
    const row = normal([length], 1);
    for (const other of basis) {
      let product = 0;
      for (let j = 0; j < length; j++) product += row[j] * other[j];
      for (let j = 0; j < length; j++) row[j] -= product * other[j];
    }
    const size = Math.sqrt(row.reduce((sum, x) => sum + x * x, 0));
    basis.push(row.map((x) => x / size));
  }
  return Float32Array.from({ length: rows * columns }, (_, i) => {
    const [r, c] = [Math.floor(i / columns), i % columns];
    return gain * (rows <= columns ? basis[r][c] : basis[c][r]);
  });
}

function initialValues(initializer, shape, where) {
  const name = typeof initializer === "string" ? initializer : initializer.name ?? initializer.class_name;
  const key = camel(name[0].toLowerCase() + name.slice(1));
  const make = INITIALIZERS[key === "leCunNormal" || key === "lecunNormal" ? "leCunNormal" : key];
  if (!make) throw new Error(`${where}: initializer '${name}' is not part of this page's runtime`);
  return make(shape, initializer.config ?? {});
}

const regularizerOf = (given) => {
  if (!given) return null;
  if (typeof given === "string") return { l1: given.includes("l1") ? 0.01 : 0, l2: given.includes("l2") ? 0.01 : 0 };
  const { l1 = 0, l2 = 0 } = given.config ?? given;
  return { l1, l2 };
};

// MARK: The base of all layers

const layerCounts = {};

/** A value of a graph that is being put together: shape without numbers. */
class SymbolicTensor {
  constructor(shape, layer, inputs) {
    Object.assign(this, { shape, layer, inputs, dtype: "float32", name: layer.name });
  }
}

class Layer {
  constructor(config = {}) {
    const kind = this.constructor.className;
    layerCounts[kind] = (layerCounts[kind] ?? 0) + 1;
    const snake = kind.replace(/(.)([A-Z][a-z0-9]+)/g, "$1_$2").replace(/([a-z])([A-Z])/g, "$1_$2").toLowerCase();
    this.name = config.name ?? `${snake}_${kind}${layerCounts[kind]}`;
    this.config = config;
    this.ownWeights = [];
    this.isTrainable = config.trainable ?? true;
    this.built = false;
    const batch = config.batchInputShape ?? (config.inputShape && [null, ...config.inputShape]);
    this.batchInputShape = batch ?? (config.inputDim && this.shapeFromInputDim?.(config));
    for (const key of this.constructor.refused ?? []) {
      if (config[key]) throw new Error(`${kind}: '${key}' is not part of this page's runtime`);
    }
  }

  getClassName() { return this.constructor.className; }
  get trainable() { return this.isTrainable; }
  set trainable(value) { this.isTrainable = value; }
  get allWeights() { return this.ownWeights; }
  get trainableParameters() { return this.isTrainable ? this.ownWeights.filter((w) => w.trainable) : []; }
  get weights() { return this.allWeights.map((w) => ({ name: w.name, shape: w.shape, read: () => weightTensor(w) })); }

  addWeight(name, shape, initializer, regularizer) {
    const weight = new Weight(`${this.name}/${name}`, shape, initialValues(initializer, shape, this.name), regularizer);
    this.ownWeights.push(weight);
    return weight;
  }

  /** The output's shape; makes the weights on the first call. Shapes have null for what is not known. */
  prepare(shapes) {
    if (!this.built) {
      this.build(shapes[0], shapes);
      this.built = true;
    }
    this.outputShape = this.computeOutputShape(shapes[0], shapes);
    return this.outputShape;
  }

  build() {}
  computeOutputShape(shape) { return shape; }

  apply(inputs) {
    const list = [].concat(inputs);
    if (list.some((x) => x instanceof Tensor)) {
      this.prepare(list.map((x) => x.shape));
      const result = this.forward(list.map((x) => new Activation(x.values, x.shape)), false).output;
      return new Tensor(result.data, result.shape, "float32");
    }
    if (list.some((x) => !(x instanceof SymbolicTensor))) {
      throw new Error(`Layer ${this.name}: got ${typeof list[0]}, expected a symbolic tensor of tf.input() or of another layer`);
    }
    return new SymbolicTensor(this.prepare(list.map((x) => x.shape)), this, list);
  }

  getWeights() { return this.allWeights.map(weightTensor); }

  setWeights(tensors) {
    const own = this.allWeights;
    if (tensors.length !== own.length) {
      throw new Error(
        `You called setWeights(weights) on layer "${this.name}" with a weight list of length ${tensors.length}, but the layer was expecting ${own.length} weights.`);
    }
    tensors.forEach((t, i) => {
      if (!sameShape(t.shape, own[i].shape)) {
        throw new Error(`Layer weight shape ${own[i].shape} not compatible with provided weight shape ${t.shape}`);
      }
      own[i].values.set(t.values);
    });
  }

  countParams() { return this.allWeights.reduce((sum, w) => sum + w.values.length, 0); }
  dispose() { return { refCountAfterDispose: 0, numDisposedVariables: this.allWeights.length }; }
}

function requirePositive(value, name) {
  if (Number.isInteger(value) && value > 0) return;
  throw new Error(`Expected ${name} to be a positive integer, but got ${value}.`);
}

const weightTensor = (weight) => new Tensor(weight.values.slice(), weight.shape.slice(), "float32");

// MARK: Dense layers and what changes only shapes or single values

class InputLayer extends Layer {
  static className = "InputLayer";
  forward([x]) { return { output: x }; }
  backward(gradient) { return [gradient]; }
}

class Dense extends Layer {
  static className = "Dense";
  static refused = ["kernelConstraint", "biasConstraint", "activityRegularizer"];
  constructor(config) {
    super(config);
    requirePositive(config.units, "units");
  }

  shapeFromInputDim(config) { return [null, config.inputDim]; }

  build(shape) {
    const { units, useBias = true, kernelInitializer = "glorotNormal", biasInitializer = "zeros" } = this.config;
    this.activation = activationNamed(this.config.activation, this.name);
    this.units = units;
    const width = shape[shape.length - 1];
    this.kernel = this.addWeight("kernel", [width, units], kernelInitializer, this.config.kernelRegularizer);
    this.bias = useBias ? this.addWeight("bias", [units], biasInitializer, this.config.biasRegularizer) : null;
  }

  computeOutputShape(shape) { return [...shape.slice(0, -1), this.units]; }

  forward([x]) {
    const [depth, rows] = [x.width, x.data.length / x.width];
    const values = new Float32Array(rows * this.units);
    if (this.bias) for (let i = 0; i < rows; i++) values.set(this.bias.values, i * this.units);
    addProduct(x.data, this.kernel.values, values, rows, this.units, depth);
    const inputs = this.activation.needsInput ? values.slice() : null;
    activate(this.activation, values, 0, values.length, this.units);
    return { output: new Activation(values, [...x.shape.slice(0, -1), this.units], x.mask), cache: { x, values, inputs } };
  }

  backward(gradient, { x, values, inputs }) {
    const [depth, rows] = [x.width, x.data.length / x.width];
    const d = activationGradient(this.activation, gradient, values, inputs, this.units);
    addProduct(x.data, d, this.kernel.gradient, depth, this.units, rows, { transposeA: true });
    if (this.bias) addColumns(d, this.units, this.bias.gradient);
    return [addProduct(d, this.kernel.values, new Float32Array(rows * depth), rows, depth, this.units, { transposeB: true })];
  }
}

function addColumns(values, width, sums) {
  for (let i = 0; i < values.length; i += width) for (let j = 0; j < width; j++) sums[j] += values[i + j];
}

class ActivationLayer extends Layer {
  static className = "Activation";
  build() { this.activation = activationNamed(this.config.activation, this.name); }

  forward([x]) {
    const values = x.data.slice();
    activate(this.activation, values, 0, values.length, x.width);
    return { output: new Activation(values, x.shape, x.mask), cache: { x, values } };
  }

  backward(gradient, { x, values }) { return [activationGradient(this.activation, gradient, values, x.data, x.width)]; }
}

const namedActivation = (className, activation) => class extends ActivationLayer {
  static className = className;
  build() { this.activation = activation(this.config, this.name); }
};
const ReLU = namedActivation("ReLU", ({ maxValue }, name) =>
  maxValue === undefined || maxValue === null ? activationNamed("relu", name)
    : { name: "relu", value: (z) => Math.min(Math.max(z, 0), maxValue), slope: (a) => (a > 0 && a < maxValue ? 1 : 0) });
const LeakyReLU = namedActivation("LeakyReLU", ({ alpha = 0.3 }) =>
  ({ name: "leakyRelu", value: (z) => (z > 0 ? z : alpha * z), slope: (a) => (a > 0 ? 1 : alpha) }));
const ELU = namedActivation("ELU", ({ alpha = 1 }) =>
  ({ name: "elu", value: (z) => (z > 0 ? z : alpha * Math.expm1(z)), slope: (a) => (a > 0 ? 1 : a + alpha) }));
const SoftmaxLayer = namedActivation("Softmax", (_, name) => activationNamed("softmax", name));

class Dropout extends Layer {
  static className = "Dropout";

  forward([x], training) {
    const { rate, noiseShape } = this.config;
    if (!training || !rate) return { output: x, cache: null };
    const mask = new Float32Array(x.data.length);
    if (noiseShape) throw new Error("Dropout: 'noiseShape' is not part of this page's runtime");
    for (let i = 0; i < mask.length; i++) mask[i] = Math.random() < rate ? 0 : 1 / (1 - rate);
    return { output: new Activation(x.data.map((v, i) => v * mask[i]), x.shape, x.mask), cache: mask };
  }

  backward(gradient, mask) { return [mask ? gradient.map((v, i) => v * mask[i]) : gradient]; }
}

/** A layer that only gives the values another shape. */
const reshaping = (className, newShape) => class extends Layer {
  static className = className;
  computeOutputShape(shape) { return [shape[0], ...newShape(shape.slice(1), this.config)]; }
  forward([x]) { return { output: new Activation(x.data, this.computeOutputShape(x.shape)) }; }
  backward(gradient) { return [gradient]; }
};
const product = (shape) => (shape.includes(null) ? null : sizeOf(shape));
const Flatten = reshaping("Flatten", (shape) => [product(shape)]);
const Reshape = reshaping("Reshape", (shape, { targetShape }) => {
  const known = sizeOf(targetShape.filter((n) => n !== -1));
  return targetShape.map((n) => (n === -1 || n === null ? sizeOf(shape) / known : n));
});

class RepeatVector extends Layer {
  static className = "RepeatVector";
  computeOutputShape([rows, width]) { return [rows, this.config.n, width]; }

  forward([x]) {
    const { n } = this.config;
    const values = new Float32Array(x.data.length * n);
    for (let row = 0; row < x.rows; row++) {
      for (let k = 0; k < n; k++) values.set(x.data.subarray(row * x.width, (row + 1) * x.width), (row * n + k) * x.width);
    }
    return { output: new Activation(values, [x.rows, n, x.width]), cache: x };
  }

  backward(gradient, x) {
    const result = new Float32Array(x.data.length);
    const inner = this.config.n * x.width;
    for (let i = 0; i < gradient.length; i++) result[Math.floor(i / inner) * x.width + (i % x.width)] += gradient[i];
    return [result];
  }
}

class Embedding extends Layer {
  static className = "Embedding";
  static refused = ["embeddingsConstraint", "activityRegularizer"];

  constructor(config) {
    super(config);
    if (!config.batchInputShape && !config.inputShape) {
      this.batchInputShape = config.inputLength === undefined || config.inputLength === null
        ? [null, null] : [null, ...[].concat(config.inputLength)];
    }
  }

  build() {
    const { inputDim, outputDim, embeddingsInitializer = "randomUniform", embeddingsRegularizer } = this.config;
    this.table = this.addWeight("embeddings", [inputDim, outputDim], embeddingsInitializer, embeddingsRegularizer);
  }

  computeOutputShape(shape) { return [...shape, this.config.outputDim]; }

  forward([x]) {
    const { inputDim, outputDim, maskZero } = this.config;
    const indices = Int32Array.from(x.data);
    const wrong = indices.find((i) => i < 0 || i >= inputDim);
    if (wrong !== undefined) throw new Error(`${this.name}: got index ${wrong}, expected 0 to ${inputDim - 1}`);
    const output = new Activation(null, [...x.shape, outputDim], maskZero ? Uint8Array.from(indices, (i) => (i ? 1 : 0)) : null);
    output.lookup = { indices, table: this.table.values, width: outputDim, count: inputDim };
    return { output, cache: indices };
  }

  /** The gradient of each vector, or of the table itself where the next layer worked on that. */
  backward(gradient, indices) {
    const sums = this.table.gradient;
    if (gradient.ofTable) {
      for (let i = 0; i < sums.length; i++) sums[i] += gradient.ofTable[i];
      return [null];
    }
    const width = this.config.outputDim;
    for (let i = 0; i < indices.length; i++) {
      for (let j = 0; j < width; j++) sums[indices[i] * width + j] += gradient[i * width + j];
    }
    return [null];
  }
}

class TimeDistributed extends Layer {
  static className = "TimeDistributed";
  get allWeights() { return this.config.layer.allWeights; }
  get trainableParameters() { return this.config.layer.trainableParameters; }
  build([rows, , ...rest]) { this.config.layer.prepare([[rows, ...rest]]); }
  computeOutputShape([rows, steps, ...rest]) {
    return [rows, steps, ...this.config.layer.computeOutputShape([rows, ...rest]).slice(1)];
  }

  forward([x], training) {
    const [rows, steps, ...rest] = x.shape;
    const { output, cache } = this.config.layer.forward([new Activation(x.data, [rows * steps, ...rest])], training);
    return { output: new Activation(output.data, [rows, steps, ...output.shape.slice(1)], x.mask), cache };
  }

  backward(gradient, cache) { return this.config.layer.backward(gradient, cache); }
}

// MARK: Layers of several inputs

/** Element by element: the value from all inputs, the slope for input `i`. */
const merging = (className, combine, slope) => class extends Layer {
  static className = className;

  forward(inputs) {
    if (inputs.some((x) => !sameShape(x.shape, inputs[0].shape))) {
      throw new Error(`${className}: got inputs of shapes ${inputs.map((x) => `[${x.shape}]`).join(", ")}, this page's runtime expects the same`);
    }
    const all = inputs.map((x) => x.data);
    return { output: new Activation(all[0].map((_, at) => combine(all, at)), inputs[0].shape), cache: all };
  }

  backward(gradient, all) {
    return all.map((_, i) => gradient.map((v, at) => v * slope(all, at, i)));
  }
};
const sumAt = (all, at) => all.reduce((sum, values) => sum + values[at], 0);
const Add = merging("Add", sumAt, () => 1);
const Average = merging("Average", (all, at) => sumAt(all, at) / all.length, (all) => 1 / all.length);
const Multiply = merging("Multiply", (all, at) => all.reduce((p, values) => p * values[at], 1),
  (all, at, i) => all.reduce((p, values, j) => (i === j ? p : p * values[at]), 1));
const Maximum = merging("Maximum", (all, at) => Math.max(...all.map((values) => values[at])),
  (all, at, i) => (all.every((values) => values[at] <= all[i][at]) ? 1 : 0));
const Minimum = merging("Minimum", (all, at) => Math.min(...all.map((values) => values[at])),
  (all, at, i) => (all.every((values) => values[at] >= all[i][at]) ? 1 : 0));

class Concatenate extends Layer {
  static className = "Concatenate";
  axis(rank) { const { axis = -1 } = this.config; return axis < 0 ? axis + rank : axis; }

  computeOutputShape(first, shapes) {
    const axis = this.axis(first.length);
    return first.map((n, i) => (i === axis ? shapes.reduce((sum, s) => sum + s[axis], 0) : n));
  }

  forward(inputs) {
    const parts = inputs.map((x) => operations.concat([new Tensor(x.data, x.shape, "float32")], 0));
    const whole = operations.concat(parts, this.axis(inputs[0].shape.length));
    return { output: new Activation(whole.values, whole.shape), cache: { shape: whole.shape, sizes: inputs.map((x) => x.shape) } };
  }

  backward(gradient, { shape, sizes }) {
    const axis = this.axis(shape.length);
    return operations.split(new Tensor(gradient, shape, "float32"), sizes.map((s) => s[axis]), axis).map((t) => t.values);
  }
}

// MARK: Normalisation

class LayerNormalization extends Layer {
  static className = "LayerNormalization";

  build(shape) {
    const { axis = -1, center = true, scale = true } = this.config;
    const last = shape.length - 1;
    if ([].concat(axis).some((a) => a !== -1 && a !== last)) throw new Error(`${this.name}: this page's runtime normalises the last axis only, got axis ${axis}`);
    this.gamma = scale ? this.addWeight("gamma", [shape[last]], "ones") : null;
    this.beta = center ? this.addWeight("beta", [shape[last]], "zeros") : null;
  }

  forward([x]) {
    const width = x.width;
    const normal = new Float32Array(x.data.length);
    const scales = new Float32Array(x.data.length / width);
    for (let row = 0; row < scales.length; row++) {
      const own = x.data.subarray(row * width, (row + 1) * width);
      const mean = total(own) / width;
      const scale = 1 / Math.sqrt(own.reduce((sum, v) => sum + (v - mean) ** 2, 0) / width + (this.config.epsilon ?? 1e-3));
      scales[row] = scale;
      for (let j = 0; j < width; j++) normal[row * width + j] = (own[j] - mean) * scale;
    }
    const values = normal.map((v, i) => v * (this.gamma?.values[i % width] ?? 1) + (this.beta?.values[i % width] ?? 0));
    return { output: new Activation(values, x.shape, x.mask), cache: { normal, scales, width } };
  }

  backward(gradient, { normal, scales, width }) {
    const scaled = gradient.map((v, i) => v * (this.gamma?.values[i % width] ?? 1));
    if (this.gamma) addColumns(gradient.map((v, i) => v * normal[i]), width, this.gamma.gradient);
    if (this.beta) addColumns(gradient, width, this.beta.gradient);
    const result = new Float32Array(gradient.length);
    for (let row = 0; row < scales.length; row++) normalGradient(scaled, normal, result, row * width, width, 1, scales[row]);
    return [result];
  }
}

/** Through (x - mean) / deviation, for `count` values `step` apart. */
function normalGradient(gradient, normal, result, start, count, step, scale) {
  let [sum, product] = [0, 0];
  for (let k = 0, i = start; k < count; k++, i += step) { sum += gradient[i]; product += gradient[i] * normal[i]; }
  for (let k = 0, i = start; k < count; k++, i += step) {
    result[i] = scale * (gradient[i] - sum / count - (normal[i] * product) / count);
  }
}

class BatchNormalization extends Layer {
  static className = "BatchNormalization";

  build(shape) {
    const { axis = -1, center = true, scale = true } = this.config;
    if (axis !== -1 && axis !== shape.length - 1) throw new Error(`${this.name}: this page's runtime normalises the last axis only, got axis ${axis}`);
    const width = shape[shape.length - 1];
    this.gamma = scale ? this.addWeight("gamma", [width], "ones") : null;
    this.beta = center ? this.addWeight("beta", [width], "zeros") : null;
    this.mean = this.addWeight("moving_mean", [width], "zeros");
    this.variance = this.addWeight("moving_variance", [width], "ones");
    this.mean.trainable = this.variance.trainable = false;
  }

  forward([x], training) {
    const width = x.width;
    const [mean, variance] = training ? this.statistics(x.data, width) : [this.mean.values, this.variance.values];
    const scales = variance.map((v) => 1 / Math.sqrt(v + (this.config.epsilon ?? 1e-3)));
    const normal = x.data.map((v, i) => (v - mean[i % width]) * scales[i % width]);
    const values = normal.map((v, i) => v * (this.gamma?.values[i % width] ?? 1) + (this.beta?.values[i % width] ?? 0));
    return { output: new Activation(values, x.shape, x.mask), cache: { normal, scales, width } };
  }

  /** Of the batch; the moving averages follow them. */
  statistics(data, width) {
    const [mean, variance] = [new Float32Array(width), new Float32Array(width)];
    const count = data.length / width;
    addColumns(data, width, mean);
    for (let j = 0; j < width; j++) mean[j] /= count;
    for (let i = 0; i < data.length; i++) variance[i % width] += (data[i] - mean[i % width]) ** 2 / count;
    const { momentum = 0.99 } = this.config;
    for (const [moving, now] of [[this.mean.values, mean], [this.variance.values, variance]]) {
      for (let j = 0; j < width; j++) moving[j] = moving[j] * momentum + now[j] * (1 - momentum);
    }
    return [mean, variance];
  }

  backward(gradient, { normal, scales, width }) {
    if (this.gamma) addColumns(gradient.map((v, i) => v * normal[i]), width, this.gamma.gradient);
    if (this.beta) addColumns(gradient, width, this.beta.gradient);
    const scaled = gradient.map((v, i) => v * (this.gamma?.values[i % width] ?? 1));
    const result = new Float32Array(gradient.length);
    for (let j = 0; j < width; j++) normalGradient(scaled, normal, result, j, gradient.length / width, width, scales[j]);
    return [result];
  }
}
