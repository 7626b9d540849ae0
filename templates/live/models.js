// Models: layers put in order, run forward and back, trained in batches. A model is itself a layer.

const nextFrame = () => new Promise((resolve) => setTimeout(resolve, 0));

/** What the page around the runtime wants to know of trainings; see live.js. */
const trainingHooks = { created() {}, recorded() { return null; }, progress() {} };

class Model extends Layer {
  static className = "Model";

  constructor({ inputs, outputs, name } = {}) {
    super({ name });
    this.stopTraining = false;
    if (inputs) this.connect([].concat(inputs), [].concat(outputs));
    trainingHooks.created(this);
  }

  /** Takes the graph between `inputs` and `outputs` as steps, each after those that it needs. */
  connect(inputs, outputs) {
    this.inputs = inputs;
    this.outputs = outputs;
    this.steps = [];
    const found = new Map();
    inputs.forEach((input, i) => found.set(input, { input: i, index: i }));
    const visit = (symbol) => {
      if (found.has(symbol)) return found.get(symbol).index;
      if (!symbol.inputs.length) throw new Error(`Graph disconnected: cannot obtain value for the input of layer ${symbol.layer.name}`);
      const from = symbol.inputs.map(visit);
      const index = inputs.length + this.steps.length;
      this.steps.push({ layer: symbol.layer, from });
      found.set(symbol, { index });
      return index;
    };
    this.outputIndices = outputs.map(visit);
    this.layers = [...new Set([...inputs.map((x) => x.layer), ...this.steps.map((step) => step.layer)])];
    this.built = true;
    this.outputShape = outputs.length === 1 ? outputs[0].shape : outputs.map((x) => x.shape);
  }

  requireBuilt(action) {
    if (!this.steps) throw new Error(`Sequential model cannot be ${action}: model is empty. Add some layers first.`);
  }

  get allWeights() {
    const all = (this.layers ?? []).flatMap((layer) => layer.allWeights);
    return [...new Set([...all.filter((w) => w.trainable), ...all.filter((w) => !w.trainable)])];
  }

  get trainableParameters() {
    return this.isTrainable ? [...new Set((this.layers ?? []).flatMap((layer) => layer.trainableParameters))] : [];
  }

  getLayer(name, index) {
    const found = typeof name === "string" ? this.layers.find((layer) => layer.name === name) : this.layers[index ?? name];
    if (!found) throw new Error(`No such layer: ${name ?? index}`);
    return found;
  }

  computeOutputShape(shape) { return [shape[0], ...this.outputs[0].shape.slice(1)]; }

  // MARK: Forward and back

  run(inputs, training) {
    const values = inputs.slice();
    const caches = [];
    for (const { layer, from } of this.steps) {
      const { output, cache } = layer.forward(from.map((i) => values[i]), training);
      values.push(output);
      caches.push(cache);
    }
    return { outputs: this.outputIndices.map((i) => values[i]), caches };
  }

  /** Adds to all weights' gradients; gives the inputs'. */
  runBack(gradients, caches) {
    const all = new Array(this.inputs.length + this.steps.length).fill(null);
    const add = (index, gradient) => {
      if (!gradient) return;
      if (!all[index]) all[index] = gradient;
      else all[index] = all[index].map((v, i) => v + gradient[i]);
    };
    this.outputIndices.forEach((index, i) => add(index, gradients[i]));
    for (let i = this.steps.length - 1; i >= 0; i--) {
      const { layer, from } = this.steps[i];
      const own = all[this.inputs.length + i];
      if (own) layer.backward(own, caches[i]).forEach((gradient, k) => add(from[k], gradient));
    }
    return all.slice(0, this.inputs.length);
  }

  forward(inputs, training) {
    const { outputs, caches } = this.run(inputs, training);
    return { output: outputs[0], cache: caches };
  }

  backward(gradient, caches) { return this.runBack([gradient], caches); }

  // MARK: Training

  compile({ optimizer, loss, metrics = [] }) {
    this.optimizer = optimizerNamed(optimizer);
    this.loss = loss;
    this.metricsGiven = [].concat(metrics);
    this.isCompiled = true;
  }

  /** The losses and metrics of each output. */
  judges() {
    if (!this.isCompiled) throw new Error("The model needs to be compiled before being used.");
    const losses = Array.isArray(this.loss) ? this.loss : this.outputs.map((x) =>
      (typeof this.loss === "object" ? this.loss[x.layer.name] : this.loss));
    return this.outputs.map((output, i) => {
      const loss = namedRow(LOSSES, losses[i], "loss");
      const width = output.shape[output.shape.length - 1];
      return { loss: loss.row, width, metrics: this.metricsGiven.map((metric) => metricFor(metric, loss.name, width)) };
    });
  }

  activations(given, what) {
    const list = [].concat(given).map((x) => toTensor(x, what));
    if (list.length !== this.inputs.length) {
      throw new Error(`Error when checking model : the Array of Tensors that you are passing to your model is not the size the model expected. Expected to see ${this.inputs.length} Tensor(s), but instead got ${list.length} Tensors(s).`);
    }
    list.forEach((x, i) => this.checkShape(x.shape, this.inputs[i].shape, this.inputs[i].name));
    return list;
  }

  checkShape(shape, expected, name) {
    if (shape.length !== expected.length) {
      throw new Error(`Error when checking : expected ${name} to have ${expected.length} dimension(s). but got array with shape ${shape}`);
    }
    if (expected.some((n, i) => i > 0 && n !== null && n !== shape[i])) {
      throw new Error(`Error when checking : expected ${name} to have shape [${expected.map((n) => n ?? "null")}] but got array with shape [${shape}].`);
    }
  }

  /** Sums of losses and metrics over a batch, and the gradients of the outputs. */
  judge(outputs, targets, judges, withGradients) {
    const sums = new Array(1 + judges.reduce((n, j) => n + j.metrics.length, 0)).fill(0);
    let at = 1;
    const gradients = outputs.map((output, k) => {
      const { loss, width, metrics } = judges[k];
      const target = targets[k];
      const rows = output.data.length / width;
      const targetWidth = target.length / rows;
      if (targetWidth !== (loss.isSparse ? 1 : width)) {
        throw new Error(`Error when checking target: expected ${this.outputs[k].layer.name} to have ${loss.isSparse ? 1 : width} value(s) a row, but got ${targetWidth}`);
      }
      const gradient = withGradients ? new Float32Array(output.data.length) : null;
      const weight = output.rows / rows;
      for (let row = 0; row < rows; row++) {
        const t = target.subarray(row * targetWidth, (row + 1) * targetWidth);
        const p = output.data.subarray(row * width, (row + 1) * width);
        sums[0] += weight * loss.row(t, p, gradient?.subarray(row * width, (row + 1) * width), width);
        metrics.forEach((metric, m) => { sums[at + m] += weight * metric.compute(t, p, width); });
      }
      at += metrics.length;
      if (gradient) for (let i = 0; i < gradient.length; i++) gradient[i] /= rows;
      return gradient;
    });
    return { sums, gradients };
  }

  /** One step of the optimizer; gives sums over the batch. */
  trainStep(x, y, count, judges) {
    const { outputs, caches } = this.run(x, true);
    const { sums, gradients } = this.judge(outputs, y, judges, true);
    this.runBack(gradients, caches);
    sums[0] += count * this.regularize();
    this.optimizer.step(this.trainableParameters);
    for (const weight of this.allWeights) weight.gradient.fill(0);
    return sums;
  }

  /** The regularizers' loss; its gradient goes to the weights. */
  regularize() {
    let loss = 0;
    for (const { values, gradient, regularizer } of this.trainableParameters) {
      if (!regularizer) continue;
      const { l1, l2 } = regularizer;
      for (let i = 0; i < values.length; i++) {
        loss += l1 * Math.abs(values[i]) + l2 * values[i] ** 2;
        gradient[i] += l1 * Math.sign(values[i]) + 2 * l2 * values[i];
      }
    }
    return loss;
  }

  logNames(judges) {
    const several = judges.length > 1;
    return ["loss", ...judges.flatMap((j, k) => j.metrics.map((m) => (several ? `${this.outputs[k].layer.name}_${m.label}` : m.label)))];
  }

  async fit(x, y, options = {}) {
    this.requireBuilt("trained");
    for (const key of ["classWeight", "sampleWeight", "stepsPerEpoch"]) {
      if (options[key]) throw new Error(`model.fit: '${key}' is not part of this page's runtime`);
    }
    const judges = this.judges();
    let [inputs, targets] = [this.activations(x, "x"), [].concat(y).map((t) => toTensor(t, "y"))];
    const count = inputs[0].shape[0];
    if (targets.some((t) => t.shape[0] !== count)) {
      throw new Error(`Input Tensors should have the same number of samples as target Tensors. Found ${count} input sample(s) and ${targets[0].shape[0]} target sample(s).`);
    }
    const history = new History(this, options);
    const recorded = trainingHooks.recorded(this);
    if (recorded) return history.replay(recorded, callbackList(options.callbacks, this));
    let validation = options.validationData && { x: this.activations(options.validationData[0]), y: [].concat(options.validationData[1]).map((t) => toTensor(t)) };
    if (options.validationSplit) {
      const first = Math.floor(count * (1 - options.validationSplit));
      const cut = (t, from, to) => takeRows(t, Int32Array.from({ length: to - from }, (_, i) => from + i));
      validation = { x: inputs.map((t) => cut(t, first, count)), y: targets.map((t) => cut(t, first, count)) };
      [inputs, targets] = [inputs.map((t) => cut(t, 0, first)), targets.map((t) => cut(t, 0, first))];
    }
    return this.fitLoop(inputs, targets, options, judges, validation, history);
  }

  async fitLoop(inputs, targets, options, judges, validation, history) {
    const { epochs = 1, batchSize = 32, shuffle = true, initialEpoch = 0 } = options;
    const count = inputs[0].shape[0];
    const names = this.logNames(judges);
    const tell = callbackList(options.callbacks, this);
    const batches = Math.ceil(count / batchSize);
    this.stopTraining = false;
    await tell("onTrainBegin");
    for (let epoch = initialEpoch; epoch < epochs && !this.stopTraining; epoch++) {
      await tell("onEpochBegin", epoch);
      const order = Int32Array.from({ length: count }, (_, i) => i);
      if (shuffle) shuffled(order);
      const sums = new Array(names.length).fill(0);
      for (let batch = 0; batch < batches; batch++) {
        const rows = order.subarray(batch * batchSize, Math.min(count, (batch + 1) * batchSize));
        await tell("onBatchBegin", batch, { batch, size: rows.length });
        const step = this.trainStep(inputs.map((t) => rowsOf(t, rows)), targets.map((t) => rowsOf(t, rows).data), rows.length, judges);
        step.forEach((value, i) => { sums[i] += value; });
        const logs = { batch, size: rows.length };
        names.forEach((name, i) => { logs[name] = step[i] / rows.length; });
        await tell("onBatchEnd", batch, logs);
        trainingHooks.progress({ epoch, epochs, batch: batch + 1, batches, loss: logs.loss });
        if (batch % 8 === 7) await nextFrame();
        if (this.stopTraining) break;
      }
      const logs = Object.fromEntries(names.map((name, i) => [name, sums[i] / count]));
      if (validation) {
        const values = this.evaluateRows(validation.x, validation.y, judges, batchSize);
        names.forEach((name, i) => { logs[`val_${name}`] = values[i]; });
      }
      history.add(epoch, logs);
      await tell("onEpochEnd", epoch, logs);
    }
    await tell("onTrainEnd");
    return history;
  }

  async fitDataset() { throw new Error("model.fitDataset is not part of this page's runtime: it trains with model.fit"); }

  async trainOnBatch(x, y) {
    const judges = this.judges();
    const list = this.activations(x, "x");
    const count = list[0].shape[0];
    const sums = this.trainStep(list.map((t) => new Activation(t.values, t.shape)), [].concat(y).map((t) => toTensor(t).values), count, judges);
    const values = sums.map((v) => v / count);
    return values.length === 1 ? values[0] : values;
  }

  evaluateRows(inputs, targets, judges, batchSize) {
    const count = inputs[0].shape[0];
    const sums = new Array(this.logNames(judges).length).fill(0);
    for (let start = 0; start < count; start += batchSize) {
      const rows = Int32Array.from({ length: Math.min(batchSize, count - start) }, (_, i) => start + i);
      const { outputs } = this.run(inputs.map((t) => rowsOf(t, rows)), false);
      const part = this.judge(outputs, targets.map((t) => rowsOf(t, rows).data), judges, false);
      part.sums.forEach((value, i) => { sums[i] += value; });
    }
    return sums.map((value) => value / count);
  }

  evaluate(x, y, { batchSize = 32 } = {}) {
    this.requireBuilt("evaluated");
    const values = this.evaluateRows(this.activations(x), [].concat(y).map((t) => toTensor(t)), this.judges(), batchSize)
      .map((value) => scalar(value));
    return values.length === 1 ? values[0] : values;
  }

  predict(x, { batchSize = 32 } = {}) {
    this.requireBuilt("built");
    const inputs = this.activations(x, "x");
    const count = inputs[0].shape[0];
    const parts = this.outputs.map(() => []);
    let shapes;
    for (let start = 0; start < count; start += batchSize) {
      const rows = Int32Array.from({ length: Math.min(batchSize, count - start) }, (_, i) => start + i);
      const { outputs } = this.run(inputs.map((t) => rowsOf(t, rows)), false);
      shapes = outputs.map((output) => [count, ...output.shape.slice(1)]);
      outputs.forEach((output, k) => parts[k].push(output.data));
    }
    const results = parts.map((list, k) => {
      const values = new Float32Array(sizeOf(shapes[k]));
      let at = 0;
      for (const part of list) { values.set(part, at); at += part.length; }
      return new Tensor(values, shapes[k], "float32");
    });
    return results.length === 1 ? results[0] : results;
  }

  predictOnBatch(x) { return this.predict(x, { batchSize: Infinity }); }

  summary(width, positions, print = console.log) {
    const row = (...texts) => texts.map((text, i) => String(text).padEnd([28, 26, 26, 10][i])).join("");
    const shown = (shape) => `[${shape.map((n) => n ?? "null")}]`;
    print("_".repeat(90));
    print(row("Layer (type)", "Input Shape", "Output shape", "Param #"));
    print("=".repeat(90));
    this.layers.forEach((layer, i) => {
      const step = this.steps.find((s) => s.layer === layer);
      const input = step ? (this.layerShapes(step.from) ?? []) : [layer.batchInputShape];
      print(row(`${layer.name} (${layer.getClassName()})`, `[${input.map(shown)}]`, shown(layer.outputShape), layer.countParams()));
      print((i + 1 < this.layers.length ? "_" : "=").repeat(90));
    });
    const trainable = this.trainableParameters.reduce((sum, w) => sum + w.values.length, 0);
    print(`Total params: ${this.countParams()}`);
    print(`Trainable params: ${trainable}`);
    print(`Non-trainable params: ${this.countParams() - trainable}`);
    print("_".repeat(90));
  }

  /** The shapes of the values with these numbers. */
  layerShapes(indices) {
    return indices.map((i) => (i < this.inputs.length ? this.inputs[i].shape : this.steps[i - this.inputs.length].layer.outputShape));
  }

  save() { throw new Error("model.save is not part of this page's runtime"); }
}

/** Layers one after the other. */
class Sequential extends Model {
  static className = "Sequential";

  constructor({ layers = [], name } = {}) {
    super({ name });
    this.layers = [];
    layers.forEach((layer) => this.add(layer));
  }

  add(layer) {
    if (!(layer instanceof Layer)) throw new Error(`model.add: got ${layer === null ? "null" : typeof layer}, expected a layer of tf.layers`);
    if (this.outputs) {
      this.outputs = [layer.apply(this.outputs[0])];
    } else if (layer instanceof InputLayer) {
      this.inputs = this.outputs = [new SymbolicTensor(layer.batchInputShape, layer, [])];
      layer.outputShape = layer.batchInputShape;
      return;
    } else {
      const shape = layer instanceof Model ? layer.inputs[0].shape : layer.batchInputShape;
      if (!shape) {
        throw new Error(
          `The first layer in a Sequential model must get an \`inputShape\` or \`batchInputShape\` argument.`);
      }
      this.inputs = [new SymbolicTensor(shape, new InputLayer({ batchInputShape: shape, name: `${layer.name}_input` }), [])];
      this.outputs = [layer.apply(this.inputs[0])];
    }
    this.layers.push(layer);
    const layers = this.layers;
    this.connect(this.inputs, this.outputs);
    this.layers = layers;
    trainingHooks.created(this);
  }
}

/** What `fit` gives: the logs of all epochs. */
class History extends Callback {
  constructor(model, { epochs = 1, batchSize = 32 }) {
    super();
    Object.assign(this, { model, epoch: [], history: {}, params: { epochs, batchSize } });
  }

  add(epoch, logs) {
    this.epoch.push(epoch);
    for (const [name, value] of Object.entries(logs)) (this.history[name] ??= []).push(value);
  }

  /** A training that was done before: its logs, told to the callbacks as they were. */
  async replay(logsByEpoch, tell) {
    await tell("onTrainBegin");
    for (const [epoch, logs] of logsByEpoch.entries()) {
      await tell("onEpochBegin", epoch);
      this.add(epoch, logs);
      await tell("onEpochEnd", epoch, logs);
    }
    await tell("onTrainEnd");
    return this;
  }
}

const rowLength = (t) => t.size / t.shape[0];

/** The chosen samples as an activation. */
function rowsOf(t, rows) {
  const length = rowLength(t);
  const values = new t.values.constructor(rows.length * length);
  for (let i = 0; i < rows.length; i++) {
    values.set(t.values.subarray(rows[i] * length, (rows[i] + 1) * length), i * length);
  }
  return new Activation(values, [rows.length, ...t.shape.slice(1)]);
}

function takeRows(t, rows) {
  const { data, shape } = rowsOf(t, rows);
  return new Tensor(data, shape, t.dtype);
}

function shuffled(values) {
  for (let i = values.length - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1));
    [values[i], values[j]] = [values[j], values[i]];
  }
  return values;
}
