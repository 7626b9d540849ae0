// The names that cells see. What TensorFlow.js has and this runtime lacks is an error when it is called, with
// its name, never a silent nothing.

const LAYER_CLASSES = [
  InputLayer, Dense, ActivationLayer, ReLU, LeakyReLU, ELU, SoftmaxLayer, Dropout, Flatten, Reshape, RepeatVector,
  Embedding, TimeDistributed, Add, Average, Multiply, Maximum, Minimum, Concatenate, LayerNormalization,
  BatchNormalization, SimpleRNN, LSTM, GRU, Bidirectional, Conv1D, Conv2D, MaxPooling1D, MaxPooling2D,
  AveragePooling1D, AveragePooling2D, GlobalMaxPooling1D, GlobalMaxPooling2D, GlobalAveragePooling1D,
  GlobalAveragePooling2D,
];

/** "maxPooling2d" for MaxPooling2D, "lstm", "gru", "simpleRNN", "reLU", "elu". */
function factoryName(className) {
  const special = { LSTM: "lstm", GRU: "gru", ELU: "elu", InputLayer: "inputLayer" };
  return special[className] ?? (className[0].toLowerCase() + className.slice(1)).replace(/(\d)D$/, "$1d");
}

const layers = Object.fromEntries(LAYER_CLASSES.map((LayerClass) =>
  [factoryName(LayerClass.className), (config) => new LayerClass(config ?? {})]));
Object.assign(layers, {
  maxPool1d: layers.maxPooling1d, maxPool2d: layers.maxPooling2d, avgPool1d: layers.averagePooling1d,
  avgPool2d: layers.averagePooling2d, globalMaxPool1d: layers.globalMaxPooling1d,
  globalMaxPool2d: layers.globalMaxPooling2d, input: inputOf, Layer,
});

function inputOf({ shape, batchShape, name, dtype = "float32" }) {
  const layer = new InputLayer({ name, batchInputShape: batchShape ?? [null, ...shape] });
  layer.outputShape = layer.batchInputShape;
  const symbol = new SymbolicTensor(layer.batchInputShape, layer, []);
  symbol.dtype = dtype;
  return symbol;
}

const initializers = Object.fromEntries(Object.keys(INITIALIZERS).map((name) =>
  [name, (config) => ({ name, config: config ?? {} })]));
const metrics = Object.fromEntries(Object.keys(METRICS).map((name) => [name, Object.assign((yTrue, yPred) => {
  const [t, p] = [toTensor(yTrue), toTensor(yPred)];
  const width = p.shape[p.rank - 1];
  const step = t.size / (p.size / width);
  return generated(p.shape.slice(0, -1), "float32", (i) =>
    METRICS[name](t.values.subarray(i * step, (i + 1) * step), p.values.subarray(i * width, (i + 1) * width), width));
}, { keyword: name })]));
Object.assign(metrics, { mse: metrics.meanSquaredError, MSE: metrics.meanSquaredError, mae: metrics.meanAbsoluteError, MAE: metrics.meanAbsoluteError });

const creation = {
  tensor, tensor1d, scalar, tensor2d: tensorOfRank(2), tensor3d: tensorOfRank(3), tensor4d: tensorOfRank(4),
  tensor5d: tensorOfRank(5), fill, range, linspace, eye,
  zeros: (shape, dtype) => fill(shape, 0, dtype), ones: (shape, dtype) => fill(shape, 1, dtype),
  zerosLike: (x) => fill(toTensor(x).shape, 0, toTensor(x).dtype), onesLike: (x) => fill(toTensor(x).shape, 1, toTensor(x).dtype),
  clone: (x) => toTensor(x).clone(), buffer: (shape, dtype, values) => new TensorBuffer(shape, dtype, values),
  variable: (initial, trainable, name) => new Variable(initial, trainable, name),
  print: (x, verbose) => x.print(verbose),
  randomNormal: (shape, mean = 0, deviation = 1, dtype = "float32") => generated(shape, dtype, () => mean + deviation * randomNormalValue()),
  randomUniform: (shape, low = 0, high = 1, dtype = "float32") => generated(shape, dtype, () => low + Math.random() * (high - low)),
  truncatedNormal: (shape, mean = 0, deviation = 1) => new Tensor(truncated(shape, deviation, mean), shape, "float32"),
};

const util = {
  assert(condition, message) { if (!condition) throw new Error(typeof message === "function" ? message() : message); },
  shuffle: (values) => { shuffled(values); },
  createShuffledIndices: (count) => new Uint32Array(shuffled(Int32Array.from({ length: count }, (_, i) => i))),
  sizeFromShape: sizeOf, now: () => performance.now(), flatten: (values) => values.flat(Infinity),
  isTypedArray: (x) => ArrayBuffer.isView(x), inferDtype,
};

const train = Object.fromEntries(Object.entries(OPTIMIZERS));

const engineNotes = {
  ready: async () => {}, setBackend: async () => true, getBackend: () => "page", nextFrame, memory, tidy, keep, dispose,
  disposeVariables() {}, enableProdMode() {}, version: { tfjs: "3.18.0", "tfjs-core": "3.18.0", "tfjs-layers": "3.18.0" },
  version_core: "3.18.0", profile: undefined, env: () => ({ set() {}, get: () => undefined }),
};

const given = {
  ...operations, ...creation, ...engineNotes, layers, initializers, metrics, util, train,
  sequential: (config) => new Sequential(config), model: (config) => new Model(config), input: inputOf,
  callbacks: { earlyStopping: (config) => new EarlyStopping(config) },
  regularizers: {
    l1: (config) => ({ l1: config?.l1 ?? 0.01 }), l2: (config) => ({ l2: config?.l2 ?? 0.01 }),
    l1l2: (config) => ({ l1: config?.l1 ?? 0.01, l2: config?.l2 ?? 0.01 }),
  },
  Tensor, Variable, Sequential, LayersModel: Model, Callback, CustomCallback: Callback, EarlyStopping, History, Optimizer, TensorBuffer,
};

/** Stands for something that is missing: usable only to say so. */
function missing(name) {
  const fail = () => { throw new Error(`${name} is not part of this page's runtime; it works where the page is built`); };
  return new Proxy(fail, {
    get: (_, key) => (typeof key === "symbol" || key === "then" ? undefined : missing(`${name}.${String(key)}`)),
    construct: fail,
  });
}

/** The same object, whose missing names complain. */
const complete = (object, name) => new Proxy(object, {
  get: (target, key) => (key in target || typeof key === "symbol" || key === "then" || key === "toJSON" ? target[key] : missing(`${name}.${String(key)}`)),
});
for (const key of ["layers", "initializers", "metrics", "util", "train", "callbacks", "regularizers"]) {
  given[key] = complete(given[key], `tf.${key}`);
}
const tf = complete(given, "tf");

// MARK: Models that come with their weights

const CLASS_BY_NAME = Object.fromEntries(LAYER_CLASSES.map((LayerClass) => [LayerClass.className, LayerClass]));

/** Keys in TensorFlow.js' spelling. */
function camelConfig(config) {
  const result = {};
  for (const [key, value] of Object.entries(config)) {
    if (value !== null) result[camel(key)] = value;
  }
  return result;
}

/** A layer from its Keras description ({ class_name, config }). */
function layerFromConfig({ class_name: className, config }) {
  if (className === "Sequential" || className === "Model" || className === "Functional") return modelFromConfig({ class_name: className, config });
  const LayerClass = CLASS_BY_NAME[className];
  if (!LayerClass) throw new Error(`layer ${className} is not part of this page's runtime`);
  const own = camelConfig(config);
  if (own.layer) own.layer = layerFromConfig(own.layer);
  for (const key of ["activation", "recurrentActivation"]) if (own[key]) own[key] = camel(own[key]);
  for (const key of Object.keys(own)) if (key.endsWith("Initializer")) own[key] = "zeros";
  if (own.batchInputShape === undefined && own.batchShape) own.batchInputShape = own.batchShape;
  return new LayerClass(own);
}

/** A model from the description that TensorFlow.js and Keras save, without weights. */
function modelFromConfig(topology) {
  const { class_name: className, config } = topology.model_config ?? topology;
  if (className === "Sequential") {
    return new Sequential({ name: config.name, layers: (config.layers ?? config).map(layerFromConfig) });
  }
  const made = new Map();
  const symbols = new Map();
  for (const description of config.layers) made.set(description.name ?? description.config.name, layerFromConfig(description));
  const symbolOf = ([name, node = 0]) => {
    const key = `${name}/${node}`;
    if (symbols.has(key)) return symbols.get(key);
    const layer = made.get(name);
    const nodes = config.layers.find((l) => (l.name ?? l.config.name) === name).inbound_nodes;
    const symbol = layer instanceof InputLayer
      ? Object.assign(new SymbolicTensor(layer.batchInputShape, layer, [])) : layer.apply(nodes[node].map(symbolOf));
    if (layer instanceof InputLayer) layer.outputShape = layer.batchInputShape;
    symbols.set(key, symbol);
    return symbol;
  };
  return new Model({ inputs: config.input_layers.map(symbolOf), outputs: config.output_layers.map(symbolOf), name: config.name });
}
