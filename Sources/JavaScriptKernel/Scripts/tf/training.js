// Training. The engine takes the steps; this drives it from step to step where callbacks want to hear of each, and
// waits for what they promise. Without such callbacks an epoch is one call.

class History {
  constructor() {
    this.epoch = [];
    this.history = {};
  }
}
tf.History = History;

async function trained(model, training, callbacks, {epochs, initialEpoch = 0, params}, runEpoch) {
  const history = new History();
  hidden(model, {history_: history, isTraining: true});
  model.history = history;
  history.params = params;
  try {
    for (const callback of callbacks) {
      callback.setModel(model);
      callback.setParams(params);
    }
    model.stopTraining = false;
    for (const callback of callbacks) await callback.onTrainBegin({});
    for (let epoch = initialEpoch; epoch < epochs; epoch++) {
      native.trainingEpoch(training, epoch);
      for (const callback of callbacks) await callback.onEpochBegin(epoch, {});
      await runEpoch(epoch);
      const logs = model.namedLogs(native.trainingEpochEnd(training));
      history.epoch.push(epoch);
      for (const name in logs) (history.history[name] = history.history[name] || []).push(logs[name]);
      for (const callback of callbacks) await callback.onEpochEnd(epoch, {...logs});
      if (model.stopTraining) break;
    }
    native.trainingEnd(training);
    countStates(model);
    for (const callback of callbacks) await callback.onTrainEnd({});
  } finally {
    hidden(model, {isTraining: false});
  }
  return history;
}

/** What the optimizer keeps for the model's weights counts as tensors. */
function countStates(model) {
  const optimizer = model.optimizer_;
  const slots = optimizerSlots[optimizer.className_] ?? 0;
  for (const weight of model.trainableWeights) {
    if (optimizer.known.has(weight.val)) continue;
    optimizer.known.add(weight.val);
    countSlots(optimizer, slots, slots * weight.val.size * 4);
  }
}

const handlesOf = tensors => tensors.map(one => one.dataId.handle);

async function fitTensors(model, x, y, args) {
  model.requireCompiled();
  if (model.isTraining) throw new Error('Cannot start training because another fit() call is ongoing.');
  const scope = openScope('fit');
  let prepared;
  try {
    prepared = prepareFit(model, x, y, args);
  } catch (error) {
    closeScope(scope, null);
    throw error;
  }
  closeScope(scope, null);
  const {training, epochs, samples, batchSize, callbacks, hasValidation} = prepared;
  const wantsBatches = callbacks.some(callback => callback.wantsBatches);
  const params = {
    epochs, initialEpoch: args.initialEpoch ?? 0, samples, steps: null, batchSize, verbose: args.verbose ?? 1,
    doValidation: hasValidation, metrics: model.metricsNames,
  };
  return trained(model, training, callbacks, {epochs, initialEpoch: args.initialEpoch ?? 0, params}, async epoch => {
    if (!wantsBatches) {
      native.trainingSteps(training);
      return;
    }
    for (let batch = 0; ; batch++) {
      const size = Math.min(batchSize, samples - batch * batchSize);
      if (size <= 0) break;
      for (const callback of callbacks) await callback.onBatchBegin(batch, {batch, size});
      const step = native.trainingStep(training);
      if (step == null) break;
      const logs = {batch, size: step[0], ...model.namedLogs(step[1])};
      for (const callback of callbacks) await callback.onBatchEnd(batch, logs, epoch);
      if (model.stopTraining) break;
    }
  });
}

/** Checks the arguments of fit and starts the engine's training. */
function prepareFit(model, x, y, args) {
  for (const key of Object.keys(args)) {
    const known = ['batchSize', 'epochs', 'verbose', 'callbacks', 'validationSplit', 'validationData', 'shuffle',
      'classWeight', 'sampleWeight', 'initialEpoch', 'stepsPerEpoch', 'validationSteps', 'yieldEvery', 'validationBatchSize'];
    if (!known.includes(key)) throw new ValueError(`model.fit: unknown key '${key}'. ${didYouMean(key, known)}`.trim());
  }
  if (y == null) throw new Error(`model.fit: got ${y} for y, expected a Tensor`);
  const inputs = model.standardizedInputs(x);
  const targets = model.standardizedTargets(y);
  model.checkCounts(inputs, targets);
  const samples = inputs[0].shape[0];
  const batchSize = args.batchSize == null ? 32 : args.batchSize;
  if (!Number.isInteger(batchSize) || batchSize <= 0) {
    throw new ValueError(`batchSize is required to be a positive integer, but got ${batchSize}`);
  }
  const epochs = args.epochs == null ? 1 : args.epochs;
  if (!Number.isInteger(epochs)) throw new ValueError(`model.fit: epochs: got ${epochs}, expected an integer`);
  let validation = [];
  const hasData = args.validationData != null && args.validationData.length > 0;
  if (hasData) {
    if (args.validationData.length !== 2 && args.validationData.length !== 3) {
      throw new ValueError(`When passing validation data, it must contain 2 (valX, valY) or 3 (valX, valY, valSampleWeight) items; ${args.validationData} is invalid.`);
    }
    const [vx, vy] = [model.standardizedInputs(args.validationData[0]), model.standardizedTargets(args.validationData[1])];
    model.checkCounts(vx, vy);
    validation = [handlesOf(vx), handlesOf(vy), args.validationData[2] == null ? [] : handlesOf([].concat(args.validationData[2]))];
  }
  const hasSplit = !hasData && args.validationSplit != null && args.validationSplit > 0 && args.validationSplit < 1;
  const weights = args.sampleWeight == null ? [] : handlesOf([].concat(args.sampleWeight));
  const training = native.trainingBegin(model.handle, handlesOf(inputs), handlesOf(targets), weights, {
    batchSize, epochs, initialEpoch: args.initialEpoch ?? 0, shuffle: args.shuffle == null ? true : Boolean(args.shuffle),
    validationSplit: hasSplit ? args.validationSplit : 0, validation, classWeight: args.classWeight ?? null,
    stepsPerEpoch: args.stepsPerEpoch ?? null, validationSteps: args.validationSteps ?? null,
  });
  return {
    training, epochs, batchSize, callbacks: standardCallbacks(args.callbacks, args.yieldEvery),
    samples: hasSplit ? Math.floor(samples * (1 - args.validationSplit)) : samples, hasValidation: hasData || hasSplit,
  };
}

/** Inputs and targets of one element of a data set. */
function splitBatch(value) {
  if (value != null && value.xs !== undefined && value.ys !== undefined) return value;
  throw new Error('The dataset iterator used with fitDataset() is expected to generate objects of the form `{xs: xVal, ys: yVal}`, where the two values may be `tf.Tensor`, an array of Tensors, or a map of string to Tensor.  The provided Dataset instead generates ' + value);
}

async function fitDataset(model, dataset, args = {}) {
  model.requireCompiled();
  if (model.isTraining) throw new Error('Cannot start training because another fitDataset() call is ongoing.');
  assert(args != null, () => 'For fitDataset(), the 2nd argument (config) is required, but it is not provided in this call.');
  assert(args.epochs != null && args.epochs > 0 && Number.isInteger(args.epochs),
    () => `For fitDataset(), config.epochs is expected to be a positive integer, but got ${args.epochs}`);
  assert(args.batchesPerEpoch == null || (args.batchesPerEpoch > 0 && Number.isInteger(args.batchesPerEpoch)),
    () => `For fitDataset(), config.batchesPerEpoch is expected to be a positive integer if specified, but got ${args.batchesPerEpoch}`);
  assert(args.validationSplit == null, () => '`validationSplit` is not supported by `fitDataset()`. Use validationData instead.');
  const callbacks = standardCallbacks(args.callbacks, args.yieldEvery);
  let validation = [];
  if (args.validationData != null) {
    const data = Array.isArray(args.validationData)
      ? {inputs: model.standardizedInputs(args.validationData[0]), targets: model.standardizedTargets(args.validationData[1])}
      : await model.collected(args.validationData, args.validationBatches);
    validation = [handlesOf(data.inputs), handlesOf(data.targets), []];
  }
  const training = native.trainingBegin(model.handle, null, null, null, {
    epochs: args.epochs, stepsPerEpoch: args.batchesPerEpoch ?? null, validation,
    validationBatchSize: args.validationBatchSize ?? 32, classWeight: args.classWeight ?? null,
  });
  const params = {
    epochs: args.epochs, steps: args.batchesPerEpoch ?? null, verbose: args.verbose ?? 1,
    doValidation: validation.length > 0, metrics: model.metricsNames, samples: null, batchSize: null,
  };
  let iterator = null;
  return trained(model, training, callbacks, {epochs: args.epochs, initialEpoch: args.initialEpoch ?? 0, params}, async epoch => {
    if (iterator == null || args.batchesPerEpoch == null) iterator = await dataset.iterator();
    for (let batch = 0; args.batchesPerEpoch == null || batch < args.batchesPerEpoch; batch++) {
      const {value, done} = await iterator.next();
      if (done) {
        if (args.batchesPerEpoch != null) {
          console.warn('You provided `batchesPerEpoch` as ' + `${args.batchesPerEpoch}, but your dataset iterator ran out of data after ${batch} batches; interrupting training. Make sure that your dataset can generate at least \`batchesPerEpoch * epochs\` batches (in this case, ${args.batchesPerEpoch * args.epochs} batches). You may need to use the repeat() function when building your dataset.`);
        }
        break;
      }
      const {xs, ys} = splitBatch(value);
      const [inputs, targets] = [model.standardizedInputs(xs), model.standardizedTargets(ys)];
      for (const callback of callbacks) await callback.onBatchBegin(batch, {batch, size: inputs[0].shape[0]});
      const step = native.trainingStepOn(training, handlesOf(inputs), handlesOf(targets), []);
      const logs = {batch, size: step[0], ...model.namedLogs(step[1])};
      for (const callback of callbacks) await callback.onBatchEnd(batch, logs, epoch);
      tf.dispose(value);
      if (model.stopTraining) break;
    }
  });
}
