// Optimizers: the engine's, under the names of `tf.train`.

const optimizerSlots = {SGD: 0, Momentum: 1, Adagrad: 1, Adadelta: 2, Adam: 2, Adamax: 2, RMSProp: 2};

class Optimizer {
  constructor(className, engineName, config, learningRate) {
    hidden(this, {handle: native.make('optimizer', engineName, config), known: new Set(), slotCount: 0});
    this.learningRate_ = learningRate;
    this.iterations_ = 0;
    hidden(this, {className_: className});
    optimizers.add(this);
  }
  get learningRate() { return native.optimizerRate(this.handle, null); }
  set learningRate(rate) { native.optimizerRate(this.handle, rate); }
  setLearningRate(rate) { this.learningRate = rate; }
  get iterations() { return this.iterations_; }
  getClassName() { return this.className_; }
  getConfig() { return {...this.config_}; }

  /** Calls `f`, whose gradients change the variables. */
  minimize(f, returnCost = false, varList) {
    const {value, grads} = this.computeGradients(f, varList);
    if (varList != null) {
      this.applyGradients(varList.map(v => ({name: v.name, tensor: grads[v.name], variable: v})));
    } else {
      this.applyGradients(grads);
    }
    tf.dispose(grads);
    if (returnCost) return value;
    value.dispose();
    return null;
  }
  computeGradients(f, varList) { return tf.variableGrads(f, varList); }
  applyGradients(gradients) {
    const list = Array.isArray(gradients) ? gradients
      : Object.keys(gradients).map(name => ({name, tensor: gradients[name]}));
    const targets = list.map(({name, variable}) => {
      const target = variable || variables.get(name) || layerVariables().find(one => one.name === name);
      if (!target) throw new Error(`applyGradients: there is no variable named '${name}'`);
      return target;
    });
    for (const target of targets) {
      if (!this.known.has(target)) {
        this.known.add(target);
        const slots = optimizerSlots[this.className_] ?? 0;
        countSlots(this, slots, slots * target.size * 4);
      }
    }
    native.optimizerApply(this.handle, list.map(one => (one.tensor == null ? null : one.tensor.dataId.handle)),
      targets.map(target => target.dataId.handle));
    this.iterations_++;
  }
  dispose() {
    memoryState.tensors -= this.slotCount;
    memoryState.buffers -= this.slotCount;
    memoryState.bytes -= this.slotBytes || 0;
    this.slotCount = 0;
    this.slotBytes = 0;
    this.known.clear();
  }
  async getWeights() { throw new NotImplementedError('optimizer.getWeights: getWeights() is not implemented for this optimizer yet.'); }
  async setWeights() { throw new NotImplementedError(`setWeights() is not implemented for this optimizer class ${this.getClassName()}`); }
}
const optimizers = new Set();

function countSlots(optimizer, count, bytes) {
  memoryState.tensors += count;
  memoryState.buffers += count;
  memoryState.bytes += bytes;
  optimizer.slotCount += count;
  optimizer.slotBytes = (optimizer.slotBytes || 0) + bytes;
}

function optimizerClass(className, engineName, parameters) {
  const names = Object.keys(parameters);
  const type = {[`${className}Optimizer`]: class extends Optimizer {
    constructor(...values) {
      const config = {};
      names.forEach((name, i) => { config[name] = values[i] == null ? parameters[name] : values[i]; });
      if (config.learningRate === undefined) {
        throw new Error(`tf.train.${className.toLowerCase()}: got no learningRate, expected a number`);
      }
      super(className, engineName, engineConfig(className, config), config.learningRate);
      hidden(this, {config_: config});
    }
  }}[`${className}Optimizer`];
  type.className = className;
  tf[`${className}Optimizer`] = type;
  return (...values) => new type(...values);
}

function engineConfig(className, config) {
  const result = {learning_rate: config.learningRate};
  if (className === 'Momentum') {
    result.momentum = config.momentum;
    result.nesterov = config.useNesterov;
  }
  for (const [from, to] of [['beta1', 'beta_1'], ['beta2', 'beta_2'], ['epsilon', 'epsilon'], ['rho', 'rho'],
    ['initialAccumulatorValue', 'initial_accumulator_value'], ['centered', 'centered']]) {
    if (config[from] != null) result[to] = config[from];
  }
  if (className === 'RMSProp') {
    result.rho = config.decay;
    result.momentum = config.momentum;
  }
  if (className === 'Adamax' && config.decay) {
    throw new NotImplementedError('tf.train.adamax: decay is not supported');
  }
  return result;
}

tf.train = {
  sgd: optimizerClass('SGD', 'SGD', {learningRate: undefined}),
  momentum: optimizerClass('Momentum', 'SGD', {learningRate: undefined, momentum: 0.9, useNesterov: false}),
  adadelta: optimizerClass('Adadelta', 'Adadelta', {learningRate: 0.001, rho: 0.95, epsilon: 1e-7}),
  adam: optimizerClass('Adam', 'Adam', {learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-7}),
  adamax: optimizerClass('Adamax', 'Adamax', {learningRate: 0.002, beta1: 0.9, beta2: 0.999, epsilon: 1e-7, decay: 0}),
  rmsprop: optimizerClass('RMSProp', 'RMSprop', {learningRate: undefined, decay: 0.9, momentum: 0, epsilon: 1e-7, centered: false}),
  adagrad: optimizerClass('Adagrad', 'Adagrad', {learningRate: undefined, initialAccumulatorValue: 0.1}),
};
tf.Optimizer = Optimizer;

/** What `compile` takes for an optimizer: an object or a word. */
function optimizerFor(value) {
  if (value instanceof Optimizer) return value;
  if (typeof value !== 'string') {
    throw new Error('User-defined optimizer must be an instance of tf.Optimizer.');
  }
  const make = {
    Adagrad: () => tf.train.adagrad(0.01), Adadelta: () => tf.train.adadelta(1, 0.95, 1e-7),
    Adam: () => tf.train.adam(0.001, 0.9, 0.999, 1e-7), Adamax: () => tf.train.adamax(0.002, 0.9, 0.999, 1e-7, 0),
    RMSProp: () => tf.train.rmsprop(0.001, 0.9, 0, 1e-7), SGD: () => tf.train.sgd(0.01),
  };
  make.adagrad = make.Adagrad;
  make.adadelta = make.Adadelta;
  make.adam = make.Adam;
  make.adamax = make.Adamax;
  make.rmsprop = make.RMSProp;
  make.sgd = make.SGD;
  if (!(value in make)) throw new ValueError(`Unknown Optimizer ${value}`);
  return make[value]();
}
