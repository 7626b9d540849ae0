// Recurrent layers. A sequence is worked on step by step for a whole batch: activations lie in memory by step
// (step, sample, unit), so that each step is one matrix product on neighbouring numbers. A masked step leaves
// the state as it was. Three kinds of cell share one driver; a cell is the code of one step and of its way back.
//
//   simple   h = f(x W + h U + b)
//   LSTM     i, f, o = r(...);  c = f c + i tanh(...);  h = o tanh(c)
//   GRU      z, r = r(...);     h = z h + (1 - z) tanh(x W + r h U)

const gateActivation = (config, name) => activationNamed(config.recurrentActivation ?? "hardSigmoid", name);

const SIMPLE_CELL = {
  gates: 1,
  forward(s, t) {
    s.addRecurrent(t, s.packed, s.Z, s.N * s.G * t);
    activate(s.activation, s.Z, s.N * s.G * t, s.N * s.G, s.U);
    s.H.set(s.Z.subarray(s.N * s.G * t, s.N * s.G * (t + 1)), s.N * s.U * (t + 1));
  },
  backward(s, t) {
    const [start, slope] = [s.N * s.U * t, s.activation.slope];
    for (let i = 0; i < s.N * s.U; i++) {
      if (!s.isMasked(t, i)) s.dZ[start + i] = s.dh[i] * slope(s.Z[start + i]);
    }
    s.backThroughRecurrent(t);
  },
};

const LSTM_CELL = {
  gates: 4,
  start(s) {
    s.C = new Float32Array((s.T + 1) * s.N * s.U);
    s.A = new Float32Array(s.T * s.N * s.U);
    s.dc = new Float32Array(s.N * s.U);
  },
  forward(s, t) {
    const { N, U, G, Z, C, A, H } = s;
    const start = N * G * t;
    s.addRecurrent(t, s.packed, Z, start);
    for (let n = 0; n < N; n++) {
      activate(s.gate, Z, start + n * G, 2 * U, U);
      activate(s.activation, Z, start + n * G + 2 * U, U, U);
      activate(s.gate, Z, start + n * G + 3 * U, U, U);
    }
    const [before, after] = [N * U * t, N * U * (t + 1)];
    for (let n = 0, i = 0; n < N; n++) {
      for (let u = 0, z = start + n * G; u < U; u++, z++, i++) {
        A[before + i] = C[after + i] = Z[z + U] * C[before + i] + Z[z] * Z[z + 2 * U];
      }
    }
    activate(s.activation, A, before, N * U, U);
    for (let n = 0, i = 0; n < N; n++) {
      for (let u = 0, z = start + n * G + 3 * U; u < U; u++, z++, i++) H[after + i] = Z[z] * A[before + i];
    }
    s.keepMasked(t, C);
  },
  backward(s, t) {
    const { N, U, G, Z, C, A, dZ, dh, dc } = s;
    const [gate, slope] = [s.gate.slope, s.activation.slope];
    const before = N * U * t;
    for (let n = 0, i = 0; n < N; n++) {
      for (let u = 0, z = N * G * t + n * G; u < U; u++, z++, i++) {
        if (s.isMasked(t, i)) continue;
        const [input, forget, candidate, output] = [Z[z], Z[z + U], Z[z + 2 * U], Z[z + 3 * U]];
        const a = A[before + i];
        const d = dc[i] + dh[i] * output * slope(a);
        dZ[z] = d * candidate * gate(input);
        dZ[z + U] = d * C[before + i] * gate(forget);
        dZ[z + 2 * U] = d * input * slope(candidate);
        dZ[z + 3 * U] = dh[i] * a * gate(output);
        dc[i] = d * forget;
      }
    }
    s.backThroughRecurrent(t);
  },
};

/** Keras' newer form: the reset gate acts after the product with U, which has a bias of its own. */
const GRU_RESET_AFTER = {
  gates: 3,
  start(s) {
    s.inner = new Float32Array(s.T * s.N * s.G);
    s.dInner = new Float32Array(s.T * s.N * s.G);
  },
  forward(s, t) {
    const { N, U, G, Z, H, inner } = s;
    const start = N * G * t;
    if (s.recurrentBias) for (let n = 0; n < N; n++) inner.set(s.recurrentBias, start + n * G);
    s.addRecurrent(t, s.packed, inner, start);
    for (let n = 0; n < N; n++) {
      const row = start + n * G;
      for (let i = row; i < row + 2 * U; i++) Z[i] += inner[i];
      activate(s.gate, Z, row, 2 * U, U);
      for (let i = row + 2 * U; i < row + G; i++) Z[i] += Z[i - U] * inner[i];
      activate(s.activation, Z, row + 2 * U, U, U);
      for (let u = 0; u < U; u++) {
        const h = H[N * U * t + n * U + u];
        H[N * U * (t + 1) + n * U + u] = Z[row + u] * h + (1 - Z[row + u]) * Z[row + 2 * U + u];
      }
    }
  },
  backward(s, t) {
    const { N, U, G, Z, H, dZ, dh, inner, dInner } = s;
    const through = new Float32Array(N * U);
    for (let n = 0, i = 0; n < N; n++) {
      for (let u = 0, z = N * G * t + n * G; u < U; u++, z++, i++) {
        if (s.isMasked(t, i)) { through[i] = dh[i]; continue; }
        const [update, reset, candidate] = [Z[z], Z[z + U], Z[z + 2 * U]];
        const d = dh[i] * (1 - update) * s.activation.slope(candidate);
        dInner[z] = dZ[z] = dh[i] * (H[N * U * t + i] - candidate) * s.gate.slope(update);
        dInner[z + U] = dZ[z + U] = d * inner[z + 2 * U] * s.gate.slope(reset);
        dZ[z + 2 * U] = d;
        dInner[z + 2 * U] = d * reset;
        through[i] = dh[i] * update;
      }
    }
    s.backThroughRecurrent(t, through, dInner);
  },
};

/** The first form, and TensorFlow.js': the reset gate acts on the state before the product. */
const GRU_RESET_BEFORE = {
  gates: 3,
  start(s) {
    const { U, G } = s;
    const columns = (from, to) => Float32Array.from({ length: U * (to - from) }, (_, i) =>
      s.recurrent.values[Math.floor(i / (to - from)) * G + from + (i % (to - from))]);
    s.gateKernel = columns(0, 2 * U);
    s.candidateKernel = columns(2 * U, G);
    s.gatePacked = packMatrix(s.gateKernel, U, 2 * U);
    s.candidatePacked = packMatrix(s.candidateKernel, U, U);
    s.RH = new Float32Array(s.T * s.N * U);
  },
  forward(s, t) {
    const { N, U, G, Z, H, RH } = s;
    const [start, before] = [N * G * t, N * U * t];
    const gates = new Float32Array(N * 2 * U);
    const candidate = new Float32Array(N * U);
    s.addRecurrent(t, s.gatePacked, gates, 0);
    for (let n = 0; n < N; n++) {
      const row = start + n * G;
      for (let u = 0; u < 2 * U; u++) Z[row + u] += gates[n * 2 * U + u];
      activate(s.gate, Z, row, 2 * U, U);
      for (let u = 0; u < U; u++) RH[before + n * U + u] = Z[row + U + u] * H[before + n * U + u];
    }
    addProductPacked(RH, before, N, s.candidatePacked, candidate, 0);
    for (let n = 0; n < N; n++) {
      const row = start + n * G;
      for (let u = 0; u < U; u++) Z[row + 2 * U + u] += candidate[n * U + u];
      activate(s.activation, Z, row + 2 * U, U, U);
      for (let u = 0; u < U; u++) {
        H[N * U * (t + 1) + n * U + u] = Z[row + u] * H[before + n * U + u] + (1 - Z[row + u]) * Z[row + 2 * U + u];
      }
    }
  },
  backward(s, t) {
    const { N, U, G, Z, H, dZ, dh, RH } = s;
    const start = N * U * t;
    const [through, candidate, dRH] = [new Float32Array(N * U), new Float32Array(N * U), new Float32Array(N * U)];
    const gates = new Float32Array(N * 2 * U);
    for (let n = 0, i = 0; n < N; n++) {
      for (let u = 0, z = N * G * t + n * G; u < U; u++, z++, i++) {
        if (s.isMasked(t, i)) { through[i] = dh[i]; continue; }
        candidate[i] = dZ[z + 2 * U] = dh[i] * (1 - Z[z]) * s.activation.slope(Z[z + 2 * U]);
        gates[n * 2 * U + u] = dZ[z] = dh[i] * (H[start + i] - Z[z + 2 * U]) * s.gate.slope(Z[z]);
        through[i] = dh[i] * Z[z];
      }
    }
    addProduct(candidate, s.candidateKernel, dRH, N, U, U, { transposeB: true });
    for (let n = 0, i = 0; n < N; n++) {
      for (let u = 0, z = N * G * t + n * G; u < U; u++, z++, i++) {
        if (s.isMasked(t, i)) continue;
        gates[n * 2 * U + U + u] = dZ[z + U] = dRH[i] * H[start + i] * s.gate.slope(Z[z + U]);
        through[i] += dRH[i] * Z[z + U];
      }
    }
    addProduct(gates, s.gateKernel, through, N, U, 2 * U, { transposeB: true });
    s.dh = through;
    s.addPart(RH.subarray(start, start + N * U), candidate, 2 * U, U);
    s.addPart(H.subarray(start, start + N * U), gates, 0, 2 * U);
  },
  addsOwnRecurrentGradient: true,
};

/** One run over a batch of sequences: its sizes, the states of all steps, and what a cell's step calls. */
class SequenceRun {
  constructor(layer, x) {
    const { units } = layer.config;
    Object.assign(this, { layer, x, cell: layer.cell, activation: layer.activation, gate: layer.gate });
    [this.N, this.T] = x.shape;
    this.U = units;
    this.G = units * this.cell.gates;
    this.recurrent = layer.recurrent;
    this.recurrentBias = layer.hasTwoBiases ? layer.bias.values.subarray(this.G) : null;
    this.H = new Float32Array((this.T + 1) * this.N * units);
    const isBackwards = layer.config.goBackwards ?? false;
    this.order = Int32Array.from({ length: this.T }, (_, t) => (isBackwards ? this.T - 1 - t : t));
    this.mask = x.mask;
  }

  /** Is the step masked for the sample of state number `i`? */
  isMasked(t, i) { return this.mask !== null && !this.mask[Math.floor(i / this.U) * this.T + this.order[t]]; }

  addRecurrent(t, packed, out, start) {
    if (t > 0) addProductPacked(this.H, this.N * this.U * t, this.N, packed, out, start);
  }

  /** Masked samples keep their state. */
  keepMasked(t, states) {
    if (!this.mask) return;
    const size = this.N * this.U;
    for (let i = 0; i < size; i++) if (this.isMasked(t, i)) states[size * (t + 1) + i] = states[size * t + i];
  }

  forward() {
    const heap = this.packed = packMatrix(this.recurrent.values, this.U, this.G);
    this.Z = this.inputProducts();
    this.cell.start?.(this);
    for (let t = 0; t < this.T; t++) {
      this.cell.forward(this, t);
      this.keepMasked(t, this.H);
    }
    releasePacked(heap);
  }

  /** x W + b of all steps, by step. From a lookup, one product with the table serves all. */
  inputProducts() {
    const { N, T, G, order, layer } = this;
    const bias = layer.bias?.values.subarray(0, G);
    const Z = new Float32Array(T * N * G);
    if (this.x.lookup && !this.inputMask) {
      const { indices, table, width, count } = this.x.lookup;
      const rows = new Float32Array(count * G);
      if (bias) for (let i = 0; i < count; i++) rows.set(bias, i * G);
      addProduct(table, layer.kernel.values, rows, count, G, width);
      for (let t = 0; t < T; t++) {
        for (let n = 0; n < N; n++) {
          const index = indices[n * T + order[t]];
          Z.set(rows.subarray(index * G, (index + 1) * G), (t * N + n) * G);
        }
      }
      return Z;
    }
    this.X = this.byStep(this.x.data, this.x.width);
    if (bias) for (let i = 0; i < T * N; i++) Z.set(bias, i * G);
    return addProduct(this.X, layer.kernel.values, Z, T * N, G, this.x.width);
  }

  /** From (sample, step, ...) to (step, sample, ...) in the order of the run. */
  byStep(data, width) {
    const result = new Float32Array(data.length);
    for (let t = 0; t < this.T; t++) {
      for (let n = 0; n < this.N; n++) {
        const from = (n * this.T + this.order[t]) * width;
        result.set(data.subarray(from, from + width), (t * this.N + n) * width);
      }
    }
    return result;
  }

  /** The last state, or the states of all steps by sample. */
  output() {
    const { N, T, U, H } = this;
    if (!this.layer.config.returnSequences) return new Activation(H.slice(T * N * U), [N, U]);
    const values = new Float32Array(N * T * U);
    for (let t = 0; t < T; t++) {
      for (let n = 0; n < N; n++) {
        const from = ((t + 1) * N + n) * U;
        values.set(H.subarray(from, from + U), (n * T + t) * U);
      }
    }
    const isTurned = this.mask && this.layer.config.goBackwards;
    const mask = isTurned ? this.mask.map((_, i) => this.mask[Math.floor(i / T) * T + T - 1 - (i % T)]) : this.mask;
    return new Activation(values, [N, T, U], mask);
  }

  // MARK: Back

  backward(gradient) {
    const { N, T, U, G } = this;
    this.dZ = new Float32Array(T * N * G);
    this.dh = new Float32Array(N * U);
    const heap = this.packedBack = packMatrix(this.recurrent.values, G, U, true);
    const isWhole = this.layer.config.returnSequences;
    if (!isWhole) this.dh.set(gradient);
    for (let t = T - 1; t >= 0; t--) {
      if (isWhole) {
        for (let n = 0, i = 0; n < N; n++) {
          for (let u = 0, from = (n * T + t) * U; u < U; u++, i++) this.dh[i] += gradient[from + u];
        }
      }
      this.cell.backward(this, t);
    }
    releasePacked(heap);
    this.addWeightGradients();
    return this.inputGradient();
  }

  /** The gradient of the state before step `t`; masked samples pass theirs on. */
  backThroughRecurrent(t, through, source = this.dZ) {
    const before = through ?? new Float32Array(this.N * this.U);
    if (!through && this.mask) for (let i = 0; i < before.length; i++) if (this.isMasked(t, i)) before[i] = this.dh[i];
    if (t > 0) addProductPacked(source, this.N * this.G * t, this.N, this.packedBack, before, 0);
    this.dh = before;
  }

  /** Adds a^T d to the columns of the recurrent kernel's gradient from `first` on. */
  addPart(a, d, first, width) {
    const part = addProduct(a, d, new Float32Array(this.U * width), this.U, width, this.N, { transposeA: true });
    for (let u = 0; u < this.U; u++) {
      for (let j = 0; j < width; j++) this.recurrent.gradient[u * this.G + first + j] += part[u * width + j];
    }
  }

  addWeightGradients() {
    const { N, T, U, G, layer, dZ } = this;
    const inner = this.dInner ?? dZ;
    if (!this.cell.addsOwnRecurrentGradient) {
      addProduct(this.H, inner, this.recurrent.gradient, U, G, T * N, { transposeA: true });
    }
    if (!layer.bias) return;
    addColumns(dZ, G, layer.bias.gradient.subarray(0, G));
    if (layer.hasTwoBiases) addColumns(inner, G, layer.bias.gradient.subarray(G));
  }

  inputGradient() {
    const { N, T, G, dZ, layer, order } = this;
    const { kernel } = layer;
    if (!this.X) {
      const { indices, table, width, count } = this.x.lookup;
      const rows = new Float32Array(count * G);
      for (let t = 0; t < T; t++) {
        for (let n = 0; n < N; n++) {
          const to = indices[n * T + order[t]] * G;
          const from = (t * N + n) * G;
          for (let g = 0; g < G; g++) rows[to + g] += dZ[from + g];
        }
      }
      addProduct(table, rows, kernel.gradient, width, G, count, { transposeA: true });
      return { ofTable: addProduct(rows, kernel.values, new Float32Array(count * width), count, width, G, { transposeB: true }) };
    }
    const width = this.x.width;
    addProduct(this.X, dZ, kernel.gradient, width, G, T * N, { transposeA: true });
    const dX = addProduct(dZ, kernel.values, new Float32Array(T * N * width), T * N, width, G, { transposeB: true });
    const result = new Float32Array(dX.length);
    for (let t = 0; t < T; t++) {
      for (let n = 0; n < N; n++) {
        result.set(dX.subarray((t * N + n) * width, (t * N + n + 1) * width), (n * T + order[t]) * width);
      }
    }
    return result;
  }
}

class Recurrent extends Layer {
  static refused = [
    "returnState", "stateful", "recurrentDropout", "kernelConstraint", "recurrentConstraint", "biasConstraint",
    "activityRegularizer", "recurrentRegularizer",
  ];

  build(shape) {
    const { units, useBias = true, kernelInitializer = "glorotNormal", recurrentInitializer = "orthogonal" } = this.config;
    const gates = this.cell.gates;
    this.activation = this.cellActivation(this.config.activation ?? "tanh");
    this.gate = this.cellActivation(gateActivation(this.config, this.name).name);
    this.kernel = this.addWeight("kernel", [shape[2], units * gates], kernelInitializer, this.config.kernelRegularizer);
    this.recurrent = this.addWeight("recurrent_kernel", [units, units * gates], recurrentInitializer);
    if (!useBias) return;
    const biasShape = this.hasTwoBiases ? [2, units * gates] : [units * gates];
    this.bias = this.addWeight("bias", biasShape, this.config.biasInitializer ?? "zeros", this.config.biasRegularizer);
    if (this.cell === LSTM_CELL && (this.config.unitForgetBias ?? true)) this.bias.values.fill(1, units, 2 * units);
  }

  cellActivation(name) {
    const found = activationNamed(name, this.name);
    if (found.isRowwise || found.needsInput) throw new Error(`${this.name}: activation '${name}' in a recurrent cell is not part of this page's runtime`);
    return found;
  }

  computeOutputShape([rows, steps]) {
    return this.config.returnSequences ? [rows, steps, this.config.units] : [rows, this.config.units];
  }

  forward([x], training) {
    const { dropout } = this.config;
    const dropped = training && dropout ? this.droppedInput(x, dropout) : null;
    const run = new SequenceRun(this, dropped?.x ?? x);
    run.forward();
    return { output: run.output(), cache: { run, noise: dropped?.noise } };
  }

  /** The same inputs of a sample are dropped at every step. */
  droppedInput(x, rate) {
    const [rows, steps, width] = x.shape;
    const noise = Float32Array.from({ length: rows * width }, () => (Math.random() < rate ? 0 : 1 / (1 - rate)));
    const at = (i) => noise[Math.floor(i / (steps * width)) * width + (i % width)];
    return { x: new Activation(x.data.map((v, i) => v * at(i)), x.shape, x.mask), noise: at };
  }

  backward(gradient, { run, noise }) {
    const result = run.backward(gradient);
    return [noise ? result.map((v, i) => v * noise(i)) : result];
  }
}

class SimpleRNN extends Recurrent { static className = "SimpleRNN"; cell = SIMPLE_CELL; }
class LSTM extends Recurrent { static className = "LSTM"; cell = LSTM_CELL; }
class GRU extends Recurrent {
  static className = "GRU";
  get cell() { return this.config.resetAfter ? GRU_RESET_AFTER : GRU_RESET_BEFORE; }
  get hasTwoBiases() { return this.config.resetAfter === true; }
}

// MARK: Both directions

class Bidirectional extends Layer {
  static className = "Bidirectional";

  constructor(config) {
    super(config);
    const layer = config.layer;
    const turned = { ...layer.config, goBackwards: !layer.config.goBackwards, name: `backward_${layer.name}` };
    this.there = layer;
    this.back = new layer.constructor(turned);
    this.mode = config.mergeMode === undefined ? "concat" : config.mergeMode;
    if (!["concat", "sum", "mul", "ave"].includes(this.mode)) {
      throw new Error(`Bidirectional: merge mode '${this.mode}' is not part of this page's runtime`);
    }
    this.batchInputShape ??= layer.batchInputShape;
  }

  get allWeights() { return [...this.there.allWeights, ...this.back.allWeights]; }
  get trainableParameters() { return this.trainable ? [...this.there.trainableParameters, ...this.back.trainableParameters] : []; }
  build(shape) { this.there.prepare([shape]); this.back.prepare([shape]); }

  computeOutputShape(shape) {
    const own = this.there.computeOutputShape(shape);
    return this.mode === "concat" ? [...own.slice(0, -1), own[own.length - 1] * 2] : own;
  }

  forward([x], training) {
    const a = this.there.forward([x], training);
    const b = this.back.forward([x], training);
    const [p, q] = [a.output.data, this.turned(b.output.data, x.shape[1])];
    const U = a.output.width;
    const cache = { a: a.cache, b: b.cache, p, q, steps: x.shape[1] };
    const shape = [...a.output.shape.slice(0, -1), this.mode === "concat" ? 2 * U : U];
    const combine = { sum: (i) => p[i] + q[i], mul: (i) => p[i] * q[i], ave: (i) => (p[i] + q[i]) / 2 }[this.mode];
    const values = combine ? p.map((_, i) => combine(i)) : new Float32Array(2 * p.length);
    for (let i = 0; !combine && i < p.length; i += U) {
      values.set(p.subarray(i, i + U), 2 * i);
      values.set(q.subarray(i, i + U), 2 * i + U);
    }
    return { output: new Activation(values, shape, this.there.config.returnSequences ? x.mask : null), cache };
  }

  /** Whole sequences of the way back come in reverse. */
  turned(values, steps) {
    if (!this.there.config.returnSequences) return values;
    const U = this.there.config.units;
    const result = new Float32Array(values.length);
    for (let i = 0; i < values.length; i += U) {
      const row = i / U;
      const to = (row - (row % steps) + steps - 1 - (row % steps)) * U;
      result.set(values.subarray(i, i + U), to);
    }
    return result;
  }

  backward(gradient, { a, b, p, q, steps }) {
    const U = this.there.config.units;
    const half = (first) => Float32Array.from({ length: p.length }, (_, i) => gradient[Math.floor(i / U) * 2 * U + first + (i % U)]);
    const parts = {
      concat: () => [half(0), half(U)], sum: () => [gradient, gradient],
      mul: () => [gradient.map((v, i) => v * q[i]), gradient.map((v, i) => v * p[i])],
      ave: () => [gradient.map((v) => v / 2), gradient.map((v) => v / 2)],
    }[this.mode]();
    const [x] = this.there.backward(parts[0], a);
    const [y] = this.back.backward(this.turned(parts[1], steps), b);
    if (x.ofTable) return [{ ofTable: x.ofTable.map((v, i) => v + y.ofTable[i]) }];
    return [x.map((v, i) => v + y[i])];
  }
}
