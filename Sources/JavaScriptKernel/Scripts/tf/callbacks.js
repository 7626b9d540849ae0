// Callbacks of training: classes and plain objects of functions, which may be asynchronous.

class BaseCallback {
  constructor() { this.validationData = null; }
  setParams(params) { this.params = params; }
  setModel(model) { this.model = model; }
  async onEpochBegin() {}
  async onEpochEnd() {}
  async onBatchBegin() {}
  async onBatchEnd() {}
  async onTrainBegin() {}
  async onTrainEnd() {}
  /** Whether it must be asked at every batch. */
  get wantsBatches() {
    return this.onBatchBegin !== BaseCallback.prototype.onBatchBegin || this.onBatchEnd !== BaseCallback.prototype.onBatchEnd;
  }
}
class Callback extends BaseCallback {
  setModel(model) {
    if (!(model instanceof LayersModel)) throw new Error('model must be a LayersModel, not some other Container');
    this.model = model;
  }
}

const callbackNames = ['onTrainBegin', 'onTrainEnd', 'onEpochBegin', 'onEpochEnd', 'onBatchBegin', 'onBatchEnd', 'onYield'];

class CustomCallback extends BaseCallback {
  constructor(args, yieldEvery) {
    super();
    for (const name of Object.keys(args)) {
      if (!callbackNames.includes(name)) {
        throw new ValueError(`callbacks: unknown key '${name}'. ${didYouMean(name, callbackNames)}`.trim());
      }
      if (name !== 'onYield' && args[name] != null) {
        this[name] = async (...values) => args[name].apply(args, values.slice(0, 2));
      }
    }
    if (args.onYield) this.yieldTo(args.onYield, yieldEvery ?? 'auto');
  }
  /** Calls `onYield` every batch, every epoch or every so many milliseconds. */
  yieldTo(onYield, every) {
    if (every === 'never') throw new Error('yieldEvery is `never` but you provided an `onYield` callback. Either change `yieldEvery` or remove the callback');
    if (every === 'epoch') {
      const own = this.onEpochEnd;
      this.onEpochEnd = async (epoch, logs) => { await own.call(this, epoch, logs); await onYield(epoch, null, logs); };
      return;
    }
    const own = this.onBatchEnd;
    const interval = every === 'batch' ? 0 : every === 'auto' ? 125 : every;
    let last = -Infinity;
    this.onBatchEnd = async (batch, logs, epoch) => {
      await own.call(this, batch, logs);
      if (performance.now() - last >= interval) {
        last = performance.now();
        await onYield(epoch, batch, logs);
      }
    };
  }
}

class EarlyStopping extends Callback {
  constructor(args = {}) {
    super();
    if (args.restoreBestWeights) {
      throw new NotImplementedError('restoreBestWeights = True is not implemented in EarlyStopping yet.');
    }
    const known = ['monitor', 'minDelta', 'patience', 'verbose', 'mode', 'baseline', 'restoreBestWeights'];
    for (const key of Object.keys(args)) {
      if (!known.includes(key)) throw new ValueError(`earlyStopping: unknown key '${key}'. ${didYouMean(key, known)}`.trim());
    }
    this.monitor = args.monitor || 'val_loss';
    this.minDelta = Math.abs(args.minDelta || 0);
    this.patience = args.patience || 0;
    this.verbose = args.verbose || 0;
    this.mode = args.mode || 'auto';
    this.baseline = args.baseline;
    if (!['auto', 'min', 'max'].includes(this.mode)) {
      console.warn(`EarlyStopping mode '${this.mode}' is invalid. Falling back to mode 'auto'.`);
      this.mode = 'auto';
    }
    const rises = this.mode === 'max' || (this.mode === 'auto' && this.monitor.includes('acc'));
    this.monitorFunc = rises ? (value, best) => value > best : (value, best) => value < best;
    if (!rises) this.minDelta *= -1;
    hidden(this, {worst: rises ? -Infinity : Infinity});
  }
  async onTrainBegin() {
    this.wait = 0;
    this.stoppedEpoch = 0;
    this.best = this.baseline != null ? this.baseline : this.worst;
  }
  async onEpochEnd(epoch, logs) {
    const value = logs[this.monitor];
    if (value == null) {
      console.warn(`Metric for EarlyStopping ${this.monitor} is not available. Available metrics are: ${Object.keys(logs)}`);
      return;
    }
    if (this.monitorFunc(value - this.minDelta, this.best)) {
      this.best = value;
      this.wait = 0;
    } else if (++this.wait >= this.patience) {
      this.stoppedEpoch = epoch;
      this.model.stopTraining = true;
    }
  }
  async onTrainEnd() {
    if (this.stoppedEpoch > 0 && this.verbose) console.log(`Epoch ${this.stoppedEpoch}: early stopping.`);
  }
}

/** Callback objects of what `callbacks` says: one or a list of objects of functions and Callbacks. */
function standardCallbacks(callbacks, yieldEvery) {
  if (callbacks == null) return [];
  return [].concat(callbacks).map(one => (one instanceof BaseCallback ? one : new CustomCallback(one, yieldEvery)));
}

tf.Callback = Callback;
tf.CustomCallback = CustomCallback;
tf.EarlyStopping = EarlyStopping;
tf.callbacks = {earlyStopping: args => new EarlyStopping(args)};
