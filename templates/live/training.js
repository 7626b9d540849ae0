// Losses, metrics, optimizers and callbacks: tables. A loss gives the mean over the last axis for each row and
// adds its slope to a gradient; numbers and names in logs are TensorFlow.js'.

const EPSILON = 1e-7;
const clipped = (p) => Math.min(Math.max(p, EPSILON), 1 - EPSILON);
const insideClip = (p) => p > EPSILON && p < 1 - EPSILON;

/** For single values: the loss of target t and prediction p, and its slope. */
const pointwise = (value, slope) => ({
  row: (t, p, d, width) => {
    let sum = 0;
    for (let j = 0; j < width; j++) {
      sum += value(t[j], p[j]);
      if (d) d[j] = slope(t[j], p[j]) / width;
    }
    return sum / width;
  },
});

const LOSSES = {
  meanSquaredError: pointwise((t, p) => (p - t) ** 2, (t, p) => 2 * (p - t)),
  meanAbsoluteError: pointwise((t, p) => Math.abs(p - t), (t, p) => Math.sign(p - t)),
  meanAbsolutePercentageError: pointwise(
    (t, p) => 100 * Math.abs((t - p) / Math.max(Math.abs(t), EPSILON)),
    (t, p) => (100 * Math.sign(p - t)) / Math.max(Math.abs(t), EPSILON)),
  meanSquaredLogarithmicError: pointwise(
    (t, p) => (Math.log(Math.max(t, EPSILON) + 1) - Math.log(Math.max(p, EPSILON) + 1)) ** 2,
    (t, p) => (p > EPSILON ? (-2 * (Math.log(Math.max(t, EPSILON) + 1) - Math.log(p + 1))) / (p + 1) : 0)),
  hinge: pointwise((t, p) => Math.max(1 - t * p, 0), (t, p) => (1 - t * p > 0 ? -t : 0)),
  squaredHinge: pointwise((t, p) => Math.max(1 - t * p, 0) ** 2, (t, p) => -2 * t * Math.max(1 - t * p, 0)),
  logcosh: pointwise((t, p) => p - t + softplusValue(-2 * (p - t)) - Math.LN2, (t, p) => Math.tanh(p - t)),
  poisson: pointwise((t, p) => p - t * Math.log(p + EPSILON), (t, p) => 1 - t / (p + EPSILON)),
  binaryCrossentropy: pointwise(
    (t, p) => -t * Math.log(clipped(p)) - (1 - t) * Math.log(1 - clipped(p)),
    (t, p) => (insideClip(p) ? -t / p + (1 - t) / (1 - p) : 0)),
  categoricalCrossentropy: {
    row: (t, p, d, width) => {
      let [sum, mass, loss] = [0, 0, 0];
      for (let j = 0; j < width; j++) { sum += p[j]; mass += t[j]; }
      for (let j = 0; j < width; j++) {
        const share = p[j] / sum;
        if (t[j]) loss -= t[j] * Math.log(clipped(share));
        if (d) d[j] = (insideClip(share) ? -t[j] / p[j] : 0) + mass / sum;
      }
      return loss;
    },
  },
  sparseCategoricalCrossentropy: {
    isSparse: true,
    row: (t, p, d, width) => {
      let sum = 0;
      for (let j = 0; j < width; j++) sum += p[j];
      if (d) d.fill(1 / sum);
      const right = p[t[0]] / sum;
      if (d && insideClip(right)) d[t[0]] -= 1 / p[t[0]];
      return -Math.log(clipped(right));
    },
  },
  kullbackLeiblerDivergence: {
    row: (t, p, d, width) => {
      let sum = 0;
      for (let j = 0; j < width; j++) {
        const [a, b] = [Math.min(Math.max(t[j], EPSILON), 1), Math.min(Math.max(p[j], EPSILON), 1)];
        sum += a * Math.log(a / b);
        if (d) d[j] = -a / b;
      }
      return sum;
    },
  },
  cosineProximity: {
    row: (t, p, d, width) => {
      const [x, y] = [Math.hypot(...t.subarray(0, width)), Math.hypot(...p.subarray(0, width))];
      let dot = 0;
      for (let j = 0; j < width; j++) dot += t[j] * p[j];
      if (d) for (let j = 0; j < width; j++) d[j] = -(t[j] / (x * y) - (dot * p[j]) / (x * y ** 3));
      return -dot / (x * y);
    },
  },
};

const bestOf = (row, width) => { let best = 0; for (let j = 1; j < width; j++) if (row[j] > row[best]) best = j; return best; };
const METRICS = {
  binaryAccuracy: (t, p, width) => { let hits = 0; for (let j = 0; j < width; j++) hits += Number(t[j] === (p[j] > 0.5 ? 1 : 0)); return hits / width; },
  categoricalAccuracy: (t, p, width) => Number(bestOf(t, width) === bestOf(p, width)),
  sparseCategoricalAccuracy: (t, p, width) => Number(t[0] === bestOf(p, width)),
};
for (const [name, loss] of Object.entries(LOSSES)) METRICS[name] = (t, p, width) => loss.row(t, p, null, width);

const SHORT_NAMES = {
  mse: "meanSquaredError", MSE: "meanSquaredError", mae: "meanAbsoluteError", MAE: "meanAbsoluteError",
  mape: "meanAbsolutePercentageError", MAPE: "meanAbsolutePercentageError", cosine: "cosineProximity",
};

/** What a name, or a function of `tf.metrics` and `tf.losses`, stands for, in `table`. */
function namedRow(table, given, what) {
  const name = typeof given === "function" ? given.keyword ?? given.name : given;
  const key = SHORT_NAMES[name] ?? camel(name);
  if (table[key]) return { name: key, row: table[key] };
  throw new Error(`${what} '${name}' is not part of this page's runtime, only ${Object.keys(table).join(", ")}`);
}

/** The metric for `accuracy` depends on the loss and on the output's width. */
function metricFor(given, lossName, width) {
  const isAccuracy = given === "accuracy" || given === "acc";
  const name = !isAccuracy ? given
    : width === 1 || lossName === "binaryCrossentropy" ? "binaryAccuracy"
    : lossName === "sparseCategoricalCrossentropy" ? "sparseCategoricalAccuracy" : "categoricalAccuracy";
  const label = isAccuracy ? "acc" : typeof given === "function" ? given.keyword : given;
  return { label, compute: namedRow(METRICS, name, "metric").row };
}

// MARK: Optimizers

/** Steps each weight by its gradient. A rule gets the weight's values, gradient and its own slots. */
class Optimizer {
  constructor(className, learningRate, slotCount, rule, options = {}) {
    Object.assign(this, { className, learningRate, slotCount, rule, options, iterations: 0, slots: new Map() });
  }

  getClassName() { return this.className; }
  setLearningRate(rate) { this.learningRate = rate; }
  minimize() { throw new Error("optimizer.minimize is not part of this page's runtime: it trains models with model.fit"); }
  applyGradients() { throw new Error("optimizer.applyGradients is not part of this page's runtime: it trains models with model.fit"); }
  computeGradients() { throw new Error("optimizer.computeGradients is not part of this page's runtime: it trains models with model.fit"); }

  step(weights) {
    this.iterations += 1;
    for (const weight of weights) {
      if (!this.slots.has(weight)) {
        this.slots.set(weight, Array.from({ length: this.slotCount }, () =>
          new Float32Array(weight.values.length).fill(this.options.initialAccumulatorValue ?? 0)));
      }
      this.rule(weight.values, weight.gradient, this.slots.get(weight), this);
      weight.gradient.fill(0);
    }
  }
}

const OPTIMIZERS = {
  sgd: (rate = 0.01) => new Optimizer("SGD", rate, 0, (w, g, _, { learningRate }) => {
    for (let i = 0; i < w.length; i++) w[i] -= learningRate * g[i];
  }),
  momentum: (rate, momentum, useNesterov = false) => new Optimizer("Momentum", rate, 1, (w, g, [m], { learningRate }) => {
    for (let i = 0; i < w.length; i++) {
      m[i] = momentum * m[i] + g[i];
      w[i] -= learningRate * (useNesterov ? g[i] + momentum * m[i] : m[i]);
    }
  }),
  adam: (rate = 0.001, beta1 = 0.9, beta2 = 0.999, epsilon = EPSILON) =>
    new Optimizer("Adam", rate, 2, (w, g, [m, v], { learningRate, iterations }) => {
      const [c1, c2] = [1 - beta1 ** iterations, 1 - beta2 ** iterations];
      for (let i = 0; i < w.length; i++) {
        m[i] = beta1 * m[i] + (1 - beta1) * g[i];
        v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
        w[i] -= (learningRate * (m[i] / c1)) / (Math.sqrt(v[i] / c2) + epsilon);
      }
    }),
  adamax: (rate = 0.002, beta1 = 0.9, beta2 = 0.999, epsilon = EPSILON) =>
    new Optimizer("Adamax", rate, 2, (w, g, [m, u], { learningRate, iterations }) => {
      const rateNow = learningRate / (1 - beta1 ** iterations);
      for (let i = 0; i < w.length; i++) {
        m[i] = beta1 * m[i] + (1 - beta1) * g[i];
        u[i] = Math.max(beta2 * u[i], Math.abs(g[i]));
        w[i] -= rateNow * (m[i] / (u[i] + epsilon));
      }
    }),
  rmsprop: (rate = 0.001, decay = 0.9, momentum = 0, epsilon = EPSILON, centered = false) =>
    new Optimizer("RMSProp", rate, 3, (w, g, [square, moved, mean], { learningRate }) => {
      for (let i = 0; i < w.length; i++) {
        square[i] = decay * square[i] + (1 - decay) * g[i] * g[i];
        if (centered) mean[i] = decay * mean[i] + (1 - decay) * g[i];
        moved[i] = momentum * moved[i] + (learningRate * g[i]) / Math.sqrt(square[i] - mean[i] * mean[i] + epsilon);
        w[i] -= moved[i];
      }
    }),
  adagrad: (rate = 0.01, initialAccumulatorValue = 0.1) =>
    new Optimizer("Adagrad", rate, 1, (w, g, [sum], { learningRate }) => {
      for (let i = 0; i < w.length; i++) {
        sum[i] += g[i] * g[i];
        w[i] -= (learningRate * g[i]) / Math.sqrt(sum[i] + EPSILON);
      }
    }, { initialAccumulatorValue }),
  adadelta: (rate = 0.001, rho = 0.95, epsilon = EPSILON) =>
    new Optimizer("Adadelta", rate, 2, (w, g, [square, moved], { learningRate }) => {
      for (let i = 0; i < w.length; i++) {
        square[i] = rho * square[i] + (1 - rho) * g[i] * g[i];
        const update = (Math.sqrt(moved[i] + epsilon) / Math.sqrt(square[i] + epsilon)) * g[i];
        moved[i] = rho * moved[i] + (1 - rho) * update * update;
        w[i] -= learningRate * update;
      }
    }),
};

function optimizerNamed(given) {
  if (given instanceof Optimizer) return given;
  const make = OPTIMIZERS[String(given).toLowerCase()];
  if (make && given !== "momentum") return make();
  throw new Error(`optimizer '${given}' is not part of this page's runtime, only ${Object.keys(OPTIMIZERS).join(", ")}`);
}

// MARK: Callbacks

class Callback {
  setModel(model) { this.model = model; }
}

/** Stops when the watched number has not become better for `patience` epochs. */
class EarlyStopping extends Callback {
  constructor({ monitor = "val_loss", minDelta = 0, patience = 0, verbose = 0, mode = "auto", baseline, restoreBestWeights = false } = {}) {
    super();
    if (restoreBestWeights) throw new Error("restoreBestWeights = True is not implemented in EarlyStopping yet.");
    const isHigher = mode === "max" || (mode === "auto" && monitor.includes("acc"));
    Object.assign(this, { monitor, patience, verbose, isHigher, minDelta: Math.abs(minDelta), baseline });
  }

  onTrainBegin() {
    this.wait = 0;
    this.stoppedEpoch = 0;
    this.best = this.baseline ?? (this.isHigher ? -Infinity : Infinity);
  }

  onEpochEnd(epoch, logs) {
    const now = logs[this.monitor];
    if (now === undefined) {
      console.warn(`Metric for EarlyStopping ${this.monitor} is not available. Available metrics are: ${Object.keys(logs)}`);
      return;
    }
    if (this.isHigher ? now - this.minDelta > this.best : now + this.minDelta < this.best) {
      this.best = now;
      this.wait = 0;
    } else if (++this.wait >= this.patience) {
      this.stoppedEpoch = epoch;
      this.model.stopTraining = true;
    }
  }

  onTrainEnd() {
    if (this.stoppedEpoch > 0 && this.verbose) console.log(`Epoch ${this.stoppedEpoch}: early stopping.`);
  }
}

/** All callbacks of a training as one function: `await tell("onEpochEnd", epoch, logs)`. */
function callbackList(given, model) {
  const list = [].concat(given ?? []);
  list.forEach((callback) => callback.setModel?.(model));
  return async (name, ...values) => {
    for (const callback of list) await callback[name]?.(...values);
  };
}
