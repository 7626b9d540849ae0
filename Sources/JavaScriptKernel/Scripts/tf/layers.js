// Layers. A layer of JavaScript has the engine's layer (`handle`) and remembers what it was made with. Classes come
// from the engine's table; TensorFlow.js' own names and defaults, where they are not Keras', are rows below.

const uniqueCounts = new Map();
function uniqueId(prefix) {
  uniqueCounts.set(prefix, (uniqueCounts.get(prefix) || 0) + 1);
  return prefix + uniqueCounts.get(prefix);
}
const snakeCase = text => {
  const insecure = text.replace(/(.)([A-Z][a-z0-9]+)/g, '$1_$2').replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase();
  return insecure[0] === '_' ? 'private' + insecure : insecure;
};
const camelCase = text => text.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());

const specialWords = {leCunNormal: 'lecun_normal', leCunUniform: 'lecun_uniform', l1l2: 'l1_l2', L1L2: 'l1_l2'};
/** A word of a configuration as the engine knows it: 'glorotNormal', 'hardSigmoid', 'channelsLast'. */
const engineWord = word => specialWords[word] || (/^[a-z]+([A-Z][a-zA-Z0-9]*)+$/.test(word) ? snakeCase(word) : word);

// MARK: Initializers, regularizers, constraints

class Configured {
  constructor(family, className, config, engineConfig) {
    this.className = className;
    this.config = config;
    hidden(this, {handle: native.make(family, className, engineConfig || snakeKeys(config))});
  }
  getClassName() { return this.className; }
  getConfig() { return {...this.config}; }
}
const snakeKeys = config => Object.fromEntries(Object.entries(config || {}).filter(([, value]) => value !== undefined)
  .map(([key, value]) => [snakeCase(key), typeof value === 'string' ? engineWord(value) : value]));

class Initializer extends Configured {
  constructor(className, config) { super('initializer', className, config); }
  apply(shape, dtype = 'float32') {
    const value = fromNative(native.initialize(this.handle, shape));
    return dtype === 'float32' ? value : tf.cast(value, dtype);
  }
}
class Regularizer extends Configured {
  constructor(className, config) { super('regularizer', className, config); }
  apply(x) { return fromNative(native.penalty(this.handle, x.dataId.handle)); }
}
class Constraint extends Configured {
  constructor(className, config) { super('constraint', className, config); }
  apply(x) { return fromNative(native.constrain(this.handle, x.dataId.handle)); }
}

tf.initializers = {};
for (const name of ['zeros', 'ones', 'constant', 'randomUniform', 'randomNormal', 'truncatedNormal', 'identity',
  'varianceScaling', 'glorotUniform', 'glorotNormal', 'heNormal', 'heUniform', 'leCunNormal', 'leCunUniform', 'orthogonal']) {
  const className = name === 'leCunNormal' ? 'LecunNormal' : name === 'leCunUniform' ? 'LecunUniform'
    : name[0].toUpperCase() + name.slice(1);
  tf.initializers[name] = config => new Initializer(className, {...config});
}
tf.initializers.Initializer = Initializer;
tf.regularizers = {
  l1l2: config => new Regularizer('L1L2', {l1: 0.01, l2: 0.01, ...config}),
  l1: config => new Regularizer('L1L2', {l1: config && config.l1 != null ? config.l1 : 0.01, l2: 0}),
  l2: config => new Regularizer('L1L2', {l1: 0, l2: config && config.l2 != null ? config.l2 : 0.01}),
};
tf.constraints = {
  maxNorm: (config = {}) => new Constraint('MaxNorm', {maxValue: 2, axis: 0, ...config}),
  unitNorm: (config = {}) => new Constraint('UnitNorm', {axis: 0, ...config}),
  nonNeg: () => new Constraint('NonNeg', {}),
  minMaxNorm: (config = {}) => new Constraint('MinMaxNorm', {minValue: 0, maxValue: 1, rate: 1, axis: 0, ...config}),
};

// MARK: Symbols

/** A tensor to come: what `tf.input` and layers called on it give. */
class SymbolicTensor {
  constructor([handle, dtype, name, shape], sourceLayer, nodeIndex, tensorIndex) {
    this.dtype = dtype;
    this.shape = shape;
    this.name = name;
    this.id = memoryState.nextTensor++;
    this.rank = shape.length;
    hidden(this, {handle, sourceLayer, nodeIndex, tensorIndex});
  }
}
tf.SymbolicTensor = SymbolicTensor;

// MARK: Layer

const allLayers = new Set();
const topLayers = () => [...allLayers].filter(layer => !layer.isOwned);

/** The variables of all layers that exist, as optimizers and tapes take them. */
function layerVariables() {
  return topLayers().flatMap(layer => layer.weights.map(weight => weight.val));
}
function layerMemory() {
  let [tensors, bytes] = [0, 0];
  for (const layer of topLayers()) {
    for (const weight of layer.weights) {
      tensors++;
      bytes += weight.val.size * 4;
    }
  }
  return {tensors, bytes};
}

/** The name of a weight as files of TensorFlow.js have it: without the model's and without cells' names. */
function weightName(path, layer) {
  const parts = path.split('/');
  const place = parts.indexOf(layer.name);
  let inner = place < 0 ? parts.slice(-1) : parts.slice(place + 1);
  const last = inner.length - 1;
  inner = inner.filter((part, i) => i === last || !/_cell(_\d+)?$/.test(part));
  if (layer.getClassName() === 'TimeDistributed') inner = inner.slice(-1);
  return [layer.name, ...inner].join('/');
}

/** A weight of a layer: a variable that belongs to the engine's layer. */
class LayerVariable {
  constructor([handle, path, trainable, dtype, ...shape], layer) {
    const variable = Object.create(Variable.prototype);
    const label = weightName(path, layer);
    Object.assign(variable, {
      kept: true, isDisposedInternal: false, shape, dtype: DTYPES[dtype], size: sizeFromShape(shape),
      strides: computeStrides(shape), dataId: tensorData(handle, 0, null), id: memoryState.nextTensor++,
      rankType: shape.length.toString(), trainable, name: label,
    });
    hidden(variable, {dispose() {}});
    this.name = label;
    this.originalName = label;
    this.shape = shape;
    this.dtype = variable.dtype;
    this.trainable = trainable;
    hidden(this, {val: variable});
  }
  read() { return this.val; }
  write(value) { this.val.assign(value); return this; }
}

class Layer {
  constructor(config = {}) {
    const className = this.getClassName();
    const label = config.name != null ? config.name
      : this instanceof InputLayer ? uniqueId('input') : `${snakeCase(className)}_${uniqueId(className)}`;
    this.name = label;
    this.inboundNodes = [];
    this.outboundNodes = [];
    hidden(this, {config_: config, trainable_: config.trainable !== false, isOwned: false, weights_: null, handle: null,
      initialWeights: config.weights});
    if (config.batchInputShape != null || config.inputShape != null) {
      this.batchInputShape = config.batchInputShape != null ? config.batchInputShape
        : [config.batchSize ?? null, ...[].concat(config.inputShape)];
    }
    this.dtype = config.dtype || config.inputDType || 'float32';
    if (this.usesFront) this.makeFront();
    allLayers.add(this);
  }
  static get className() { return this.name; }
  getClassName() { return this.constructor.className; }
  /** Whether a cell's class computes the layer. */
  get usesFront() { return true; }
  get built() { return this.handle != null && native.isBuilt(this.handle); }
  get trainable() { return this.trainable_; }
  set trainable(value) {
    this.trainable_ = value;
    if (this.handle) native.setTrainable(this.handle, value);
    this.weights_ = null;
  }

  // Use.

  apply(inputs, kwargs) {
    kwargs = kwargs || {};
    const list = Array.isArray(inputs) ? inputs : [inputs];
    const states = kwargs.initialState == null ? [] : [].concat(kwargs.initialState);
    const symbols = list.filter(one => one instanceof SymbolicTensor).length;
    if (symbols !== 0 && symbols !== list.length) {
      throw new ValueError('Arguments to apply() must be all SymbolicTensors or all Tensors');
    }
    if (symbols === 0) {
      const tensors = list.map(one => convert(one, 'inputs', this.name));
      const results = native.applyLayer(this.handle, tensors.map(one => one.dataId.handle), kwargs.training === true,
        states.map(one => one.dataId.handle)).map(fromNative);
      return results.length === 1 ? results[0] : results;
    }
    const made = native.callLayer(this.handle, list.map(one => one.handle), states.map(one => one.handle));
    const node = this.remember(list.map(one => one.shape), made.map(one => one[3]));
    node.inputTensors = list;
    node.outputTensors = made.map((one, i) => new SymbolicTensor(one, this, node.index, i));
    this.takeInitialWeights();
    return node.outputTensors.length === 1 ? node.outputTensors[0] : node.outputTensors;
  }
  /** Notes a call of the layer: what summaries and `outputShape` tell. */
  remember(inputShapes, outputShapes) {
    const node = {inputShapes, outputShapes, inputTensors: null, outputTensors: null, index: this.inboundNodes.length};
    this.inboundNodes.push(node);
    return node;
  }
  takeInitialWeights() {
    if (this.initialWeights && this.built) {
      this.setWeights(this.initialWeights);
      this.initialWeights = null;
    }
  }
  build(inputShape) {
    native.buildLayer(this.handle, Array.isArray(inputShape[0]) ? inputShape : [inputShape]);
  }
  call(inputs, kwargs) { return this.apply(inputs, kwargs); }
  computeOutputShape(inputShape) {
    if (this.usesFront) return inputShape;
    const shapes = native.outputShapes(this.handle, Array.isArray(inputShape[0]) ? inputShape : [inputShape]);
    return shapes.length === 1 ? shapes[0] : shapes;
  }
  get outputShape() {
    if (this.inboundNodes.length === 0) {
      throw new Error('The layer has never been called and thus has no defined output shape.');
    }
    const shapes = this.inboundNodes[0].outputShapes;
    if (this.inboundNodes.some(node => !node.outputShapes.every((shape, i) => arraysEqual(shape, shapes[i])))) {
      throw new Error(`The layer ${this.name} has multiple inbound nodes with different output shapes. Hence the notion of "output shape" is ill-defined for the layer.`);
    }
    return shapes.length === 1 ? shapes[0] : shapes;
  }
  getInputAt(index) { return single(this.nodeAt(index, 'input').inputTensors); }
  getOutputAt(index) { return single(this.nodeAt(index, 'output').outputTensors); }
  nodeAt(index, what) {
    if (this.inboundNodes.length === 0) {
      throw new RuntimeError(`The layer has never been called and thus has no defined ${what}.`);
    }
    if (index >= this.inboundNodes.length) {
      throw new ValueError(`Asked to get ${what} at node ${index}, but the layer has only ${this.inboundNodes.length} inbound nodes.`);
    }
    const node = this.inboundNodes[index];
    if (node.outputTensors == null && node.graph) node.graph();
    return node;
  }
  get input() {
    if (this.inboundNodes.length === 0) throw new Error(`Layer ${this.name} is not connected, no input to return.`);
    return this.getInputAt(0);
  }
  get output() {
    if (this.inboundNodes.length === 0) throw new Error(`Layer ${this.name} has no inbound nodes.`);
    return this.getOutputAt(0);
  }

  // Weights.

  get weights() {
    if (this.handle == null) return [];
    const found = native.layerVariables(this.handle);
    if (this.weights_ == null || this.weights_.length !== found.length) this.weights_ = found.map(one => new LayerVariable(one, this));
    const list = this.weights_;
    return [...list.filter(weight => weight.trainable), ...list.filter(weight => !weight.trainable)];
  }
  get trainableWeights() { return this.weights.filter(weight => weight.trainable); }
  get nonTrainableWeights() { return this.weights.filter(weight => !weight.trainable); }
  getWeights(trainableOnly = false) {
    return (trainableOnly ? this.trainableWeights : this.weights).map(weight => weight.val);
  }
  setWeights(values) {
    const weights = this.weights;
    if (weights.length !== values.length) {
      throw new ValueError(`You called setWeights(weights) on layer "${this.name}" with a weight list of length ${values.length}, but the layer was expecting ${weights.length} weights. Provided weights: ${values}...`);
    }
    if (weights.length === 0) return;
    values.forEach((value, i) => {
      if (!arraysEqual(value.shape, weights[i].shape)) {
        throw new ValueError(`Layer weight shape ${weights[i].shape} not compatible with provided weight shape ${value.shape}`);
      }
    });
    values.forEach((value, i) => { value.throwIfDisposed(); native.assign(weights[i].val.dataId.handle, value.dataId.handle); });
  }
  countParams() {
    if (!this.built) {
      throw new RuntimeError(`You tried to call countParams() on ${this.name}, but the layer is not built yet. Build it first by calling build(batchInputShape).`);
    }
    return this.weights.reduce((sum, weight) => sum + weight.val.size, 0);
  }
  addWeight(name, shape, dtype, initializer, regularizer, trainable = true, constraint) {
    if (regularizer || constraint) {
      throw new NotImplementedError('addWeight: regularizers and constraints are not supported for classes of cells');
    }
    const source = typeof initializer === 'string' ? configured('initializer', initializer) : initializer;
    const value = source == null ? configured('initializer', 'glorotNormal').apply(shape) : source.apply(shape, dtype);
    const handle = native.addWeight(this.handle, value.dataId.handle, `${this.name}/${name}`, trainable);
    value.dispose();
    this.weights_ = null;
    return this.weights.find(weight => weight.name === `${this.name}/${name}`) || new LayerVariable([handle, `${this.name}/${name}`, trainable, 0, ...shape], this);
  }
  resetStates() { if (this.handle) native.resetStates(this.handle); }
  dispose() {
    allLayers.delete(this);
    return {refCountAfterDispose: 0, numDisposedVariables: this.weights.length};
  }
  getConfig() {
    const config = {name: this.name, trainable: this.trainable};
    if (this.batchInputShape != null) config.batchInputShape = this.batchInputShape;
    if (this.batchInputShape != null || this.config_.dtype != null) config.dtype = this.dtype;
    return config;
  }
  static fromConfig(type, config) { return new type(config); }

  /** Hands the computation of a cell's class to the engine. */
  makeFront() {
    const isBare = this.constructor === Layer;
    if (isBare) return;
    const single = shapes => (shapes.length === 1 ? shapes[0] : shapes);
    this.handle = native.makeCustomLayer(this.getClassName(), this.name, {
      build: shapes => { this.build(single(shapes)); },
      call: (results, training) => {
        const inputs = results.map(fromNative);
        const output = tf.tidy(() => this.call(inputs, {training}));
        return [].concat(output).map(one => one.dataId.handle);
      },
      outputShapes: shapes => {
        const shape = this.computeOutputShape(single(shapes));
        return Array.isArray(shape[0]) ? shape : [shape];
      },
    });
    // The base class builds nothing.
    if (this.build === Layer.prototype.build) hidden(this, {build() {}});
  }
}
const single = list => (list != null && list.length === 1 ? list[0] : list);

/** An initializer, regularizer or constraint by its word or configuration. */
function configured(family, value) {
  if (value == null || value instanceof Configured) return value;
  const table = {initializer: tf.initializers, regularizer: tf.regularizers, constraint: tf.constraints}[family];
  const name = typeof value === 'string' ? value : value.className;
  const known = Object.keys(table).filter(key => key[0] === key[0].toLowerCase());
  const shortNames = {uniform: 'randomUniform', normal: 'randomNormal', zero: 'zeros', one: 'ones', maxnorm: 'maxNorm'};
  const found = shortNames[name] in table ? shortNames[name] : known.find(key => key.toLowerCase() === String(name).toLowerCase().replace(/_/g, ''));
  if (!found) throw new ValueError(`Unknown ${family}: ${name}. ${didYouMean(String(name), known)}`.trim());
  return table[found](typeof value === 'string' ? undefined : camelKeys(value.config));
}
const camelKeys = config => Object.fromEntries(Object.entries(config || {}).map(([key, value]) => [camelCase(key), value]));
function didYouMean(name, known) {
  const near = native.closest(name, known);
  return near == null ? '' : `Did you mean '${near}'?`;
}

// MARK: Classes of layers

// What TensorFlow.js has otherwise than Keras: defaults that it fills in.
const glorot = {kernelInitializer: 'glorotNormal'};
const cellDefaults = {...glorot, recurrentInitializer: 'orthogonal', biasInitializer: 'zeros'};
const gateDefaults = {...cellDefaults, recurrentActivation: 'hardSigmoid'};
const layerDefaults = {
  Dense: glorot, Conv1D: glorot, Conv2D: glorot, Conv3D: glorot, Conv2DTranspose: glorot, Conv3DTranspose: glorot,
  SeparableConv2D: {depthwiseInitializer: 'glorotNormal', pointwiseInitializer: 'glorotNormal'},
  DepthwiseConv2D: {depthwiseInitializer: 'glorotNormal'},
  SimpleRNN: cellDefaults, LSTM: gateDefaults, GRU: {...gateDefaults, resetAfter: false}, ConvLSTM2D: gateDefaults,
  SimpleRNNCell: cellDefaults, LSTMCell: gateDefaults, GRUCell: {...gateDefaults, resetAfter: false},
  Embedding: {embeddingsInitializer: 'randomUniform'}, ReLU: {}, LeakyReLU: {alpha: 0.3},
};
const positiveIntegers = {
  Dense: ['units'], SimpleRNN: ['units'], LSTM: ['units'], GRU: ['units'], SimpleRNNCell: ['units'], LSTMCell: ['units'],
  GRUCell: ['units'], Embedding: ['inputDim', 'outputDim'], Conv1D: ['filters'], Conv2D: ['filters'], Conv3D: ['filters'],
  Conv2DTranspose: ['filters'],
};
const requiredKeys = {
  Conv1D: ['kernelSize'], Conv2D: ['kernelSize'], Conv3D: ['kernelSize'], Conv2DTranspose: ['kernelSize'],
  SeparableConv2D: ['kernelSize', 'filters'], Activation: ['activation'], Dropout: ['rate'], Reshape: ['targetShape'],
  Permute: ['dims'], RepeatVector: ['n'], TimeDistributed: ['layer'], Bidirectional: ['layer'],
};
// Keys that every layer takes and that the engine does not need.
const commonKeys = ['name', 'trainable', 'dtype', 'inputShape', 'batchInputShape', 'batchSize', 'inputDType', 'weights',
  'updatable', 'inputLength', 'inputDim', 'implementation', 'activityRegularizer'];
const otherNames = {LeakyReLU: {alpha: 'negative_slope'}, ZeroPadding2D: {}};
// Names in `tf.layers` that do not follow the rule.
const irregularNames = {
  PReLU: 'prelu', LSTM: 'lstm', GRU: 'gru', RNN: 'rnn', ELU: 'elu', LSTMCell: 'lstmCell', GRUCell: 'gruCell',
  ConvLSTM1D: 'convLstm1d', ConvLSTM2D: 'convLstm2d', ConvLSTM3D: 'convLstm3d', SimpleRNN: 'simpleRNN', SimpleRNNCell: 'simpleRNNCell',
};
const layerName = className => irregularNames[className]
  || className[0].toLowerCase() + className.slice(1).replace(/(\d)D/, '$1d');

const layerClasses = {};
const engineLayers = native.layerTable();
tf.layers = {};

class EngineLayer extends Layer {
  constructor(className, config) {
    config = {...(layerDefaults[className] || {}), ...dropUndefined(config)};
    checkLayer(className, config);
    if (className === 'Embedding' && config.batchInputShape == null && config.inputShape == null) {
      config.batchInputShape = [config.batchSize ?? null, ...(config.inputLength == null ? [null] : [].concat(config.inputLength))];
    } else if (config.batchInputShape == null && config.inputShape == null && config.inputDim != null && className !== 'Embedding') {
      config.batchInputShape = [config.batchSize ?? null, config.inputDim];
    }
    super(config);
    for (const key in config) if (!(key in this)) this[key] = config[key];
    this.handle = config.handle_ || native.makeLayer(className, engineArguments(className, config, this.name));
  }
  get usesFront() { return false; }
  getConfig() {
    const config = super.getConfig();
    for (const name of engineLayers[this.getClassName()]) {
      const key = camelCase(name);
      if (this.config_[key] === undefined) continue;
      config[key] = plain(this.config_[key]);
    }
    return config;
  }
}
const dropUndefined = config => Object.fromEntries(Object.entries(config || {}).filter(([, value]) => value !== undefined));
function plain(value) {
  if (value instanceof Configured) return {className: value.className, config: value.getConfig()};
  if (value instanceof Layer) return {className: value.getClassName(), config: value.getConfig()};
  return value;
}

function checkLayer(className, config) {
  for (const key of requiredKeys[className] || []) {
    if (config[key] == null) {
      throw new Error(key === 'kernelSize' ? "required key 'kernelSize' not in config" : `tf.layers.${layerName(className)}: got no ${key}`);
    }
  }
  for (const key of positiveIntegers[className] || []) {
    if (!Number.isInteger(config[key]) || config[key] <= 0) {
      throw new ValueError(`Expected ${key} to be a positive integer, but got ${config[key]}.`);
    }
  }
  const known = [...engineLayers[className].map(camelCase), ...commonKeys, ...Object.keys(otherNames[className] || {}), 'handle_'];
  for (const key in config) {
    if (!known.includes(key)) {
      throw new ValueError(`tf.layers.${layerName(className)}: unknown key '${key}'. ${didYouMean(key, known)}`.trim());
    }
  }
}

function engineArguments(className, config, name) {
  const result = {name};
  const own = new Set(engineLayers[className]);
  for (const key in config) {
    const argument = (otherNames[className] || {})[key] || snakeCase(key);
    const isCommon = commonKeys.includes(key) && key !== 'trainable' && key !== 'activityRegularizer' && !own.has(argument);
    if (isCommon || key === 'name' || key === 'dtype' || key === 'handle_' || key === 'weights') continue;
    result[argument] = engineValue(key, config[key]);
  }
  return result;
}
function engineValue(key, value) {
  if (value == null) return null;
  if (value instanceof Layer) {
    value.isOwned = true;
    return value.handle;
  }
  for (const family of ['initializer', 'regularizer', 'constraint']) {
    if (key.toLowerCase().endsWith(family)) return configured(family, value).handle;
  }
  if (typeof value === 'function') return tensorFunction(value);
  if (typeof value === 'string') return engineWord(value);
  if (Array.isArray(value)) return value.map(one => engineValue(key, one));
  return value;
}
/** A function of tensors as the engine calls it: results of natives in, a host object out. */
function tensorFunction(body, name = body.name) {
  const wrapped = (...results) => tf.tidy(() => {
    const value = body(...results.map(fromNative));
    return tf.keep(value instanceof Tensor ? value : tf.scalar(value));
  }).dataId.handle;
  Object.defineProperty(wrapped, 'name', {value: name || 'function'});
  return wrapped;
}

for (const className in engineLayers) {
  if (['InputLayer'].includes(className)) continue;
  const type = {[className]: class extends EngineLayer {
    constructor(config) { super(className, config); }
    static get className() { return className; }
  }}[className];
  layerClasses[className] = type;
  tf.layers[layerName(className)] = config => new type(config);
}
tf.layers.Layer = Layer;
tf.layers.globalMaxPool1d = tf.layers.globalMaxPooling1d;
tf.layers.globalMaxPool2d = tf.layers.globalMaxPooling2d;
tf.layers.maxPool1d = tf.layers.maxPooling1d;
tf.layers.maxPool2d = tf.layers.maxPooling2d;
tf.layers.cropping2D = tf.layers.cropping2d;
tf.layers.avgPool1d = tf.layers.averagePooling1d;
tf.layers.avgPool2d = tf.layers.averagePooling2d;
tf.layers.avgPooling1d = tf.layers.averagePooling1d;
tf.layers.avgPooling2d = tf.layers.averagePooling2d;
for (const name of Object.keys(tf.layers)) {
  const make = tf.layers[name];
  if (name !== 'Layer') Object.defineProperty(make, 'name', {value: name});
}

class InputLayer extends Layer {
  constructor(config) {
    if (config.batchInputShape == null && config.inputShape == null && config.batchShape == null && config.shape == null) {
      throw new Error('Please provide to Input either a `shape` or a `batchShape` argument. Note that `shape` does not include the batch dimension.');
    }
    const shape = config.batchShape || config.batchInputShape || [config.batchSize ?? null, ...[].concat(config.shape ?? config.inputShape)];
    super({...config, batchInputShape: shape});
    this.batchInputShape = shape;
    this.dtype = config.dtype || 'float32';
    this.handle = config.handle_ || native.makeLayer('InputLayer', {batch_shape: shape, name: this.name, dtype: this.dtype});
    const node = this.remember([shape], [shape]);
    node.graph = () => { node.outputTensors = [new SymbolicTensor(native.inputSymbol(this.handle), this, 0, 0)]; };
  }
  get usesFront() { return false; }
  static get className() { return 'InputLayer'; }
  apply() { throw new ValueError(`Cannot pass any input to an InputLayer's apply() method. InputLayer name: ${this.name}`); }
}
layerClasses.InputLayer = InputLayer;
tf.layers.input = config => tf.input(config);
tf.layers.inputLayer = config => new InputLayer(config);
tf.input = config => {
  if (config.batchShape == null && config.shape == null) {
    throw new Error('Please provide to Input either a `shape` or a `batchShape` argument. Note that `shape` does not include the batch dimension.');
  }
  return new InputLayer(config).output;
};
tf.Input = tf.input;
tf.layers = new Proxy(tf.layers, {
  get(target, name) {
    if (name in target || typeof name !== 'string' || name === 'then') return target[name];
    throw new TypeError(`tf.layers.${name} is not a function. ${didYouMean(name, Object.keys(target))}`.trim());
  },
});
