// Models: what compiles, trains, evaluates and predicts. All of it is done by the engine's commands, so that a
// page can tell and draw what happened.

const lossWords = {
  meanSquaredError: 'mean_squared_error', mse: 'mse', MSE: 'mse', meanAbsoluteError: 'mean_absolute_error', mae: 'mae',
  MAE: 'mae', meanAbsolutePercentageError: 'mean_absolute_percentage_error',
  meanSquaredLogarithmicError: 'mean_squared_logarithmic_error', squaredHinge: 'squared_hinge', hinge: 'hinge',
  categoricalHinge: 'categorical_hinge', logcosh: 'log_cosh', categoricalCrossentropy: 'categorical_crossentropy',
  sparseCategoricalCrossentropy: 'sparse_categorical_crossentropy', binaryCrossentropy: 'binary_crossentropy',
  kullbackLeiblerDivergence: 'kl_divergence', poisson: 'poisson', cosineProximity: 'cosine_similarity',
};
const metricWords = {
  ...lossWords, accuracy: 'acc', acc: 'acc', crossentropy: 'ce', ce: 'ce', binaryAccuracy: 'binary_accuracy',
  categoricalAccuracy: 'categorical_accuracy', sparseCategoricalAccuracy: 'sparse_categorical_accuracy',
  precision: 'Precision', recall: 'Recall', mape: 'mape', MAPE: 'mape', cosine: 'cosine_similarity',
};
// Functions of `tf.losses` and `tf.metrics` that are the engine's own.
const knownFunctions = new Map([
  [tf.losses.meanSquaredError, 'meanSquaredError'], [tf.losses.absoluteDifference, 'meanAbsoluteError'],
  [tf.metrics.meanSquaredError, 'meanSquaredError'], [tf.metrics.meanAbsoluteError, 'meanAbsoluteError'],
  [tf.metrics.categoricalAccuracy, 'categoricalAccuracy'], [tf.metrics.binaryAccuracy, 'binaryAccuracy'],
  [tf.metrics.sparseCategoricalAccuracy, 'sparseCategoricalAccuracy'],
  [tf.metrics.categoricalCrossentropy, 'categoricalCrossentropy'], [tf.metrics.binaryCrossentropy, 'binaryCrossentropy'],
  [tf.metrics.meanAbsolutePercentageError, 'meanAbsolutePercentageError'],
]);

function lossValue(loss) {
  if (loss == null) return null;
  if (knownFunctions.has(loss)) loss = knownFunctions.get(loss);
  if (typeof loss === 'function') {
    return tensorFunction((yTrue, yPred) => {
      const value = loss(yTrue, yPred);
      return value.rank === 0 ? value : tf.mean(value);
    }, loss.name);
  }
  const word = lossWords[loss] || (Object.values(lossWords).includes(loss) ? loss : null);
  if (word == null) throw new ValueError(`Unknown loss ${loss}. ${didYouMean(String(loss), Object.keys(lossWords))}`.trim());
  return word;
}
/** The name that logs give a metric, and what the engine takes for it. */
function metricEntry(metric) {
  const original = metric;
  if (knownFunctions.has(metric)) metric = knownFunctions.get(metric);
  if (typeof metric === 'function') {
    return {name: original.name, value: tensorFunction((y, p) => {
      const value = original(y, p);
      return value.rank === 0 ? value : tf.mean(value);
    }, original.name)};
  }
  const word = metricWords[metric] || (Object.values(metricWords).includes(metric) ? metric : null);
  if (word == null) throw new ValueError(`Unknown metric ${metric}. ${didYouMean(String(metric), Object.keys(metricWords))}`.trim());
  const name = metric === 'accuracy' ? 'acc' : metric === 'crossentropy' ? 'ce' : String(metric);
  return {name, value: word};
}

class LayersModel extends Container {
  constructor(config) {
    super({...config, name: config.name != null ? config.name : uniqueId('model')});
    if (config.handle_) {
      this.handle = config.handle_;
      return;
    }
    if (this instanceof Sequential) return;
    const [inputs, outputs] = [[].concat(config.inputs), [].concat(config.outputs)];
    for (const symbol of [...inputs, ...outputs]) {
      if (!(symbol instanceof SymbolicTensor)) {
        throw new TypeError(`tf.model: got ${symbol instanceof Tensor ? 'a Tensor' : typeof symbol} among inputs and outputs, expected what tf.input and layers' apply give`);
      }
    }
    this.handle = native.makeModel(inputs.map(one => one.handle), outputs.map(one => one.handle), this.name);
    hidden(this, {inputs_: inputs, outputs_: outputs});
    const graph = native.modelGraph(this.handle);
    hidden(this, {isChain_: graph[3]});
    const known = new Map([...allLayers].map(layer => [layer.name, layer]));
    hidden(this, {layers_: graph[2].map(name => layerOf(outputs, name) || known.get(name)).filter(Boolean)});
    for (const layer of this.layers_) layer.isOwned = true;
    this.remember(inputs.map(one => one.shape), outputs.map(one => one.shape));
  }
  static get className() { return 'Functional'; }
  getClassName() { return 'Functional'; }
  get layers() { return this.layers_; }
  get inputs() { return this.inputs_; }
  get outputs() { return this.outputs_; }
  get input() { return single(this.inputs); }
  get output() { return single(this.outputs); }
  get inputNames() { return this.inputs_.map(one => one.sourceLayer.name); }
  get outputNames() { return this.outputs_.map(one => one.sourceLayer.name); }
  get isChain() { return this.isChain_; }
  get inputShapes_() { return this.inputs_.map(one => one.shape); }
  get outputShapes_() { return this.outputs_.map(one => one.shape); }
  checkBuilt() {}
  apply(inputs, kwargs) {
    this.checkBuilt();
    return super.apply(inputs, kwargs);
  }
  call(inputs, kwargs) { return this.apply(inputs, kwargs); }

  // Compiling.

  compile(args) {
    if (args.loss == null) args = {...args, loss: []};
    this.checkBuilt();
    this.optimizer_ = optimizerFor(args.optimizer);
    hidden(this, {optimizer_: this.optimizer_, isOptimizerOwned: typeof args.optimizer === 'string', loss: args.loss});
    const names = this.outputNames;
    const byOutput = (value, make) => {
      if (value != null && typeof value === 'object' && !Array.isArray(value)) {
        for (const name of Object.keys(value)) {
          if (!names.includes(name)) {
            throw new ValueError(`Unknown entry in loss dictionary: "${name}". Only expected the following keys: ${names}`);
          }
        }
        return names.map(name => make(value[name]));
      }
      if (Array.isArray(value)) {
        if (value.length !== names.length) {
          throw new ValueError(`When passing an Array as loss, it should have one entry per model output. The model has ${names.length} output(s), but you passed loss=${value}.`);
        }
        return value.map(make);
      }
      return names.map(() => make(value));
    };
    const losses = byOutput(args.loss, lossValue);
    const metrics = this.metricLists(args.metrics, names);
    const several = names.length > 1;
    hidden(this, {
      metricsNames: ['loss', ...(several ? names.map(name => `${name}_loss`) : []),
        ...metrics.flatMap((list, i) => list.map(one => (several ? `${names[i]}_` : '') + one.name))],
      logNames: new Map(metrics.flatMap((list, i) => list.map(one => [
        (several ? `${names[i]}_` : '') + (typeof one.value === 'string' ? one.value : one.name),
        (several ? `${names[i]}_` : '') + one.name]))),
      lossNames: losses, metrics: args.metrics,
    });
    const flat = metrics.map(list => list.map(one => one.value));
    native.compile(this.handle, this.optimizer_.handle, several ? losses : losses[0], several ? flat : flat[0],
      args.lossWeights ?? null);
    hidden(this, {isCompiled: true});
  }
  metricLists(metrics, names) {
    if (metrics == null || (Array.isArray(metrics) && metrics.length === 0)) return names.map(() => []);
    if (typeof metrics === 'string' || typeof metrics === 'function') metrics = [metrics];
    if (Array.isArray(metrics)) return names.map(() => metrics.map(metricEntry));
    if (typeof metrics !== 'object') {
      throw new TypeError('Type of metrics argument not understood. Expected an string,function, Array, or Object, found: ' + metrics);
    }
    return names.map(name => [].concat(metrics[name] ?? []).map(metricEntry));
  }
  get optimizer() { return this.optimizer_; }
  set optimizer(value) { hidden(this, {optimizer_: value}); }
  requireCompiled() {
    if (!this.isCompiled) throw new RuntimeError('The model needs to be compiled before being used.');
  }
  get stopTraining() { return this.stopTraining_ === true; }
  set stopTraining(value) {
    hidden(this, {stopTraining_: value});
    native.stopTraining(this.handle, value);
  }
  /** Logs of the engine in the order and under the names of TensorFlow.js. */
  namedLogs(logs) {
    const result = {};
    const renamed = {};
    for (const key in logs) {
      const isValidation = key.startsWith('val_');
      const own = isValidation ? key.slice(4) : key;
      const name = this.logNames.get(own) || this.logNames.get(own.toLowerCase()) || own;
      renamed[(isValidation ? 'val_' : '') + name] = logs[key];
    }
    for (const prefix of ['', 'val_']) {
      for (const name of this.metricsNames) {
        if (prefix + name in renamed) result[prefix + name] = renamed[prefix + name];
      }
    }
    for (const key in renamed) if (!(key in result)) result[key] = renamed[key];
    return result;
  }

  // Data.

  /** Tensors for the inputs or outputs, checked as TensorFlow.js checks them. */
  standardized(data, names, shapes, what, checksBatch = false) {
    let list;
    if (data instanceof Tensor) {
      if (names.length > 1) {
        throw new ValueError(`The model ${what} expects ${names.length} Tensor(s), but only received one Tensor. Found: Tensor with shape ${data.shape}`);
      }
      list = [data];
    } else if (Array.isArray(data)) {
      if (data.some(one => !(one instanceof Tensor))) throw new Error(`Error when checking model ${what}: got an Array of ${typeof data[0]}, expected a Tensor or an Array of Tensors`);
      if (data.length !== names.length) {
        throw new ValueError(`Error when checking model ${what}: the Array of Tensors that you are passing to your model is not the size the model expected. Expected to see ${names.length} Tensor(s), but instead got the following list of Tensor(s): ${data}`);
      }
      list = data;
    } else if (data != null && typeof data === 'object') {
      list = names.map(name => {
        if (data[name] == null) throw new ValueError(`No data provided for "${name}". Need data for each key in: ${names}`);
        return data[name];
      });
    } else {
      throw new Error(`Error when checking model ${what}: got ${data}, expected a Tensor`);
    }
    list.forEach(tensor => tensor.throwIfDisposed());
    list = list.map(tensor => (tensor.rank === 1 ? tf.expandDims(tensor, 1) : tensor));
    list.forEach((tensor, i) => this.checkShape(tensor, names[i], shapes && shapes[i], what));
    return list;
  }
  checkShape(tensor, name, shape, what) {
    if (shape == null) return;
    if (tensor.shape.length !== shape.length) {
      throw new ValueError(`Error when checking ${what}: expected ${name} to have ${shape.length} dimension(s)${what === '' ? ', but' : '. but'} got array with shape ${what === '' ? JSON.stringify(tensor.shape) : tensor.shape}`);
    }
    for (let axis = 1; axis < shape.length; axis++) {
      if (shape[axis] == null || shape[axis] < 0 || tensor.shape[axis] === shape[axis]) continue;
      if (what === '') {
        throw new ValueError(`Error when checking : expected ${name} to have shape ${JSON.stringify(shape)} but got array with shape ${JSON.stringify(tensor.shape)}.`);
      }
      throw new ValueError(`${what} expected a batch of elements where each example has shape [${shape.slice(1)}] (i.e.,tensor shape [*,${shape.slice(1)}]) but the ${what} received an input with ${tensor.shape[0]} examples, each with shape [${tensor.shape.slice(1)}] (tensor shape [${tensor.shape}])`);
    }
  }
  standardizedInputs(x, what = 'input') {
    this.checkBuilt();
    return this.standardized(x, this.inputNames, this.inputShapes_, what);
  }
  standardizedTargets(y) {
    const shapes = this.outputShapes_.map((shape, i) => {
      const loss = this.lossNames[i];
      if (typeof loss === 'function' || loss == null) return null;
      return loss === 'sparse_categorical_crossentropy' ? [...shape.slice(0, -1), 1] : shape;
    });
    const list = this.standardized(y, this.outputNames, shapes.map((shape, i) => (this.lossNames[i] === 'sparse_categorical_crossentropy' ? null : shape)), 'target');
    list.forEach((target, i) => {
      if (this.lossNames[i] === 'categorical_crossentropy' && target.shape[target.rank - 1] === 1) {
        throw new ValueError(`You are passing a target array of shape ${target.shape} while using a loss 'categorical_crossentropy'. 'categorical_crossentropy'expects targets to be binary matrices (1s and 0s) of shape [samples, classes].`);
      }
    });
    return list;
  }
  checkCounts(inputs, targets) {
    const [xs, ys] = [inputs.map(one => one.shape[0]), targets.map(one => one.shape[0])];
    if (new Set(xs).size > 1) {
      throw new ValueError(`All input Tensors (x) should have the same number of samples. Got array shapes: ${JSON.stringify(inputs.map(one => one.shape))}`);
    }
    if (new Set(ys).size > 1) {
      throw new ValueError(`All target Tensors (y) should have the same number of samples. Got array shapes: ${JSON.stringify(targets.map(one => one.shape))}`);
    }
    if (xs.length > 0 && ys.length > 0 && xs[0] !== ys[0]) {
      throw new ValueError(`Input Tensors should have the same number of samples as target Tensors. Found ${xs[0]} input sample(s) and ${ys[0]} target sample(s).`);
    }
  }

  // Use.

  predict(x, args = {}) {
    this.checkBuilt();
    const scope = openScope('predict');
    let result;
    try {
      const list = this.standardizedInputs(x, '');
      const batchSize = args.batchSize == null ? 32 : args.batchSize;
      if (!Number.isInteger(batchSize) || batchSize <= 0) {
        throw new ValueError(`batchSize is required to be a positive integer, but got ${batchSize}`);
      }
      const handles = list.map(one => one.dataId.handle);
      // Under a tape the outputs must follow from the inputs and weights.
      const made = native.isRecording() ? native.applyLayer(this.handle, handles, false, []) : native.predict(this.handle, handles, batchSize);
      result = single(made.map(fromNative));
    } catch (error) {
      closeScope(scope, null);
      throw error;
    }
    closeScope(scope, result);
    return result;
  }
  predictOnBatch(x) {
    const count = [].concat(x)[0].shape[0];
    return this.predict(x, {batchSize: Math.max(1, count)});
  }
  evaluate(x, y, args = {}) {
    this.requireCompiled();
    const inputs = this.standardizedInputs(x);
    const targets = this.standardizedTargets(y);
    this.checkCounts(inputs, targets);
    const logs = this.namedLogs(native.evaluate(this.handle, inputs.map(one => one.dataId.handle),
      targets.map(one => one.dataId.handle), args.batchSize ?? 32,
      args.sampleWeight == null ? [] : [].concat(args.sampleWeight).map(one => one.dataId.handle)));
    return single(this.metricsNames.map(name => tf.scalar(logs[name])));
  }
  async evaluateDataset(dataset, args = {}) {
    this.requireCompiled();
    const {inputs, targets, batchSize} = await this.collected(dataset, args.batches);
    return this.evaluate(inputs, targets, {batchSize});
  }
  async trainOnBatch(x, y) {
    this.requireCompiled();
    const inputs = this.standardizedInputs(x);
    const targets = this.standardizedTargets(y);
    this.checkCounts(inputs, targets);
    const logs = this.namedLogs(native.trainOnBatch(this.handle, inputs.map(one => one.dataId.handle), targets.map(one => one.dataId.handle)));
    return single(this.metricsNames.map(name => logs[name]));
  }
  async fit(x, y, args = {}) { return fitTensors(this, x, y, args); }
  async fitDataset(dataset, args) { return fitDataset(this, dataset, args); }
  /** A data set's batches joined to whole tensors. */
  async collected(dataset, limit) {
    const [inputs, targets] = [[], []];
    let batchSize = 0;
    const iterator = await dataset.iterator();
    for (let i = 0; limit == null || i < limit; i++) {
      const {value, done} = await iterator.next();
      if (done) break;
      const {xs, ys} = splitBatch(value);
      this.standardizedInputs(xs).forEach((one, k) => (inputs[k] = inputs[k] || []).push(one));
      this.standardizedTargets(ys).forEach((one, k) => (targets[k] = targets[k] || []).push(one));
      batchSize = batchSize || inputs[0][0].shape[0];
    }
    if (inputs.length === 0) throw new ValueError('evaluateDataset: got a dataset without elements, expected at least one batch');
    return {inputs: inputs.map(list => tf.concat(list, 0)), targets: targets.map(list => tf.concat(list, 0)), batchSize};
  }
  dispose() {
    const weights = this.weights.length;
    for (const layer of this.layers) allLayers.delete(layer);
    allLayers.delete(this);
    if (this.optimizer_ && this.isOptimizerOwned) this.optimizer_.dispose();
    return {refCountAfterDispose: 0, numDisposedVariables: weights};
  }
  getConfig() { return modelConfig(this); }
  toJSON(unused, returnString = true) {
    const topology = modelTopology(this);
    return returnString ? JSON.stringify(topology) : topology;
  }
  async save(handler, config) { return saveModel(this, handler, config); }
  getNamedWeights(config) {
    const list = config && config.trainableOnly ? this.trainableWeights : this.weights;
    return list.map(weight => ({name: weight.originalName, tensor: weight.val}));
  }
  get userDefinedMetadata() { return this.metadata_; }
  setUserDefinedMetadata(metadata) { hidden(this, {metadata_: metadata}); }
  getUserDefinedMetadata() { return this.metadata_; }
}

/** The layer of a name among those that lead to some symbols. */
function layerOf(symbols, name, seen = new Set()) {
  for (const symbol of symbols) {
    const layer = symbol.sourceLayer;
    if (layer.name === name) return layer;
    if (seen.has(symbol)) continue;
    seen.add(symbol);
    const node = layer.inboundNodes[symbol.nodeIndex];
    const found = node && node.inputTensors ? layerOf(node.inputTensors, name, seen) : null;
    if (found) return found;
  }
  return null;
}

class Sequential extends LayersModel {
  constructor(args = {}) {
    super({...args, name: args.name != null ? args.name : uniqueId('sequential_')});
    hidden(this, {layers_: [], shape_: null, firstShape_: null, inputLayer_: null, graph_: null});
    if (!args.handle_) this.handle = native.makeSequential(this.name);
    for (const layer of args.layers || []) this.add(layer);
  }
  static get className() { return 'Sequential'; }
  getClassName() { return 'Sequential'; }
  get isChain() { return true; }
  checkBuilt() {
    if (this.layers_.length === 0) {
      throw new TypeError('Sequential model cannot be built: model is empty. Add some layers first.');
    }
  }
  add(layer) {
    if (!(layer instanceof Layer)) {
      throw new TypeError(`Sequential.add: got ${layer === null ? 'null' : typeof layer}, expected a layer`);
    }
    if (this.layers_.length === 0 && this.inputLayer_ == null) {
      if (layer instanceof InputLayer) {
        this.takeInput(layer);
        return;
      }
      const shape = layer instanceof LayersModel ? layer.inputShapes_[0] : layer.batchInputShape;
      if (shape == null) {
        throw new ValueError('The first layer in a Sequential model must get an `inputShape` or `batchInputShape` argument.');
      }
      const dtype = layer.dtype;
      this.takeInput(new InputLayer({batchShape: shape, name: `${layer.name}_input`, dtype: dtype === 'int32' || dtype === 'bool' ? dtype : undefined}));
    }
    native.addLayer(this.handle, layer.handle);
    const shapes = native.outputShapes(layer.handle, [this.shape_]);
    if (shapes.length !== 1) {
      throw new ValueError('All layers in a Sequential model should have a single output tensor. For multi-output layers, use the functional API.');
    }
    if (shapes[0].some(extent => extent < 0)) {
      throw new ValueError(`Negative dimension size caused by adding layer ${layer.name} with input shape [${this.shape_}]`);
    }
    layer.isOwned = true;
    this.layers_.push(layer);
    layer.weights_ = null;
    layer.takeInitialWeights();
    const node = layer.remember([this.shape_], shapes);
    node.graph = () => this.makeGraph();
    this.shape_ = shapes[0];
    hidden(this, {graph_: null, isCompiled: false});
    this.inboundNodes.length = 0;
    this.remember([this.firstShape_], [this.shape_]);
  }
  takeInput(layer) {
    layer.isOwned = true;
    this.inputLayer_ = layer;
    native.addLayer(this.handle, layer.handle);
    this.firstShape_ = layer.batchInputShape;
    this.shape_ = layer.batchInputShape;
  }
  pop() {
    if (this.layers_.length === 0) throw new TypeError('There are no layers in the model.');
    native.popLayer(this.handle);
    const layer = this.layers_.pop();
    layer.inboundNodes.pop();
    const last = this.layers_[this.layers_.length - 1];
    this.shape_ = last ? last.outputShape : this.firstShape_;
    hidden(this, {graph_: null, isCompiled: false});
  }
  /** The stack as a graph of symbols. */
  makeGraph() {
    if (this.graph_) return this.graph_;
    this.checkBuilt();
    const input = this.inputLayer_.output;
    let symbol = input;
    for (const layer of this.layers_) {
      const [made] = native.callLayer(layer.handle, [symbol.handle], []);
      const node = layer.inboundNodes[0];
      const next = new SymbolicTensor(made, layer, 0, 0);
      node.inputTensors = [symbol];
      node.outputTensors = [next];
      symbol = next;
    }
    hidden(this, {graph_: {inputs: [input], outputs: [symbol]}});
    return this.graph_;
  }
  get inputs() { return this.makeGraph().inputs; }
  get outputs() { return this.makeGraph().outputs; }
  get input() { return single(this.inputs); }
  get output() { return single(this.outputs); }
  get inputNames() { return [this.inputLayer_.name]; }
  get outputNames() { return [this.layers_[this.layers_.length - 1].name]; }
  get inputShapes_() { return [this.firstShape_]; }
  get outputShapes_() { return [this.shape_]; }
  get outputShape() { return this.shape_; }
  build() { this.checkBuilt(); }
}

tf.LayersModel = LayersModel;
tf.Sequential = Sequential;
tf.sequential = config => new Sequential(config);
tf.model = config => {
  if (config == null || (config.inputs == null && config.outputs == null)) {
    throw new ValueError('tf.model: got no inputs and outputs, expected both');
  }
  if (config.inputs == null || config.outputs == null) {
    throw new ValueError(`tf.model: got no ${config.inputs == null ? 'inputs' : 'outputs'}, expected both`);
  }
  return new LayersModel(config);
};
