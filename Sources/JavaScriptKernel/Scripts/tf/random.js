// Random numbers. With a seed they are TensorFlow.js' own: Baagøe's generator Alea and the polar method. Seeds
// that nobody gives come from Math.random.

function alea(seed) {
  let state = 0xefc8249d;
  const mash = data => {
    const text = String(data);
    for (let i = 0; i < text.length; i++) {
      state += text.charCodeAt(i);
      let h = 0.02519603282416938 * state;
      state = h >>> 0;
      h -= state;
      h *= state;
      state = h >>> 0;
      h -= state;
      state += h * 0x100000000;
    }
    return (state >>> 0) * 2.3283064365386963e-10;
  };
  let carry = 1;
  let s = [mash(' '), mash(' '), mash(' ')];
  s = s.map(one => { const value = one - mash(seed); return value < 0 ? value + 1 : value; });
  return () => {
    const t = 2091639 * s[0] + carry * 2.3283064365386963e-10;
    s[0] = s[1];
    s[1] = s[2];
    carry = t | 0;
    s[2] = t - carry;
    return s[2];
  };
}

/** Normal numbers by Marsaglia's polar method; `truncated`: none beyond two deviations. */
function normalSource(mean, deviation, truncated, seed) {
  const random = alea((seed || Math.random()).toString());
  const [low, high] = [mean - 2 * deviation, mean + 2 * deviation];
  const isValid = value => !truncated || (value <= high && value >= low);
  let next = NaN;
  return () => {
    if (!isNaN(next)) {
      const value = next;
      next = NaN;
      return value;
    }
    for (;;) {
      let v1;
      let v2;
      let s;
      do {
        v1 = 2 * random() - 1;
        v2 = 2 * random() - 1;
        s = v1 * v1 + v2 * v2;
      } while (s >= 1 || s === 0);
      const factor = Math.sqrt(-2.0 * Math.log(s) / s);
      const x = mean + deviation * v1 * factor;
      const y = mean + deviation * v2 * factor;
      if (!truncated || isValid(y)) next = y;
      if (isValid(x)) return x;
      if (!isNaN(next)) {
        const value = next;
        next = NaN;
        return value;
      }
    }
  };
}

function drawn(shape, dtype, source) {
  checkShape(shape);
  const values = emptyValues(dtype, sizeFromShape(shape));
  for (let i = 0; i < values.length; i++) values[i] = source();
  return typedTensor(values, shape, dtype);
}

tf.randomUniform = (shape, minval = 0, maxval = 1, dtype = 'float32', seed) => {
  const random = alea((seed == null ? Math.random() : seed).toString());
  return drawn(shape, dtype, () => minval + (maxval - minval) * random());
};
tf.randomUniformInt = (shape, minval, maxval, seed) => {
  const random = alea((seed == null ? Math.random() : seed).toString());
  return drawn(shape, 'int32', () => Math.floor(minval + (maxval - minval) * random()));
};
tf.randomNormal = (shape, mean = 0, stdDev = 1, dtype = 'float32', seed) => {
  if (dtype === 'bool') throw new Error(`Unsupported data type ${dtype}`);
  return drawn(shape, dtype, normalSource(mean, stdDev, false, seed));
};
tf.randomStandardNormal = (shape, dtype, seed) => {
  if (dtype === 'bool') throw new Error(`Unsupported data type ${dtype}`);
  return tf.randomNormal(shape, 0, 1, dtype, seed);
};
tf.truncatedNormal = (shape, mean = 0, stdDev = 1, dtype = 'float32', seed) => {
  if (dtype === 'bool') throw new Error('Unsupported data type $ { dtype }');
  return drawn(shape, dtype, normalSource(mean, stdDev, true, seed));
};
tf.rand = (shape, source, dtype) => drawn(shape, dtype || 'float32', source);
tf.randomGamma = (shape, alpha, beta = 1, dtype = 'float32', seed) => {
  // Marsaglia and Tsang (2000).
  const normal = normalSource(0, 1, false, seed);
  const random = alea((seed || Math.random()).toString());
  const d = (alpha < 1 ? alpha + 2 / 3 : alpha - 1 / 3);
  const c = 1 / Math.sqrt(9 * d);
  return drawn(shape, dtype, () => {
    for (;;) {
      let x;
      let v;
      do {
        x = normal();
        v = 1 + c * x;
      } while (v <= 0);
      v *= v * v;
      const u = random();
      if (u < 1 - 0.331 * x ** 4 || Math.log(u) < 0.5 * x * x + d * (1 - v + Math.log(v))) {
        return (1 / beta) * d * v * (alpha < 1 ? random() ** (1 / alpha) : 1);
      }
    }
  });
};
tf.multinomial = (logits, numSamples, seed, normalized = false) => {
  const $logits = convert(logits, 'logits', 'multinomial');
  if ($logits.size < 2) {
    throw new Error(`Error in multinomial: you need at least 2 outcomes, but got ${$logits.size}.`);
  }
  if ($logits.rank > 2) throw new Error(`Rank of probabilities must be 1 or 2, but is ${$logits.rank}`);
  const scores = normalized ? $logits : tf.softmax($logits);
  const probabilities = scores.dataSync();
  if (!normalized) scores.dispose();
  const events = $logits.shape[$logits.rank - 1];
  const batch = $logits.size / events;
  const result = new Int32Array(batch * numSamples);
  const start = (seed || Math.random()).toString();
  for (let row = 0; row < batch; row++) {
    const cumulated = new Float32Array(events - 1);
    cumulated[0] = probabilities[row * events];
    for (let k = 1; k < cumulated.length; k++) cumulated[k] = cumulated[k - 1] + probabilities[row * events + k];
    const random = alea(start);
    for (let i = 0; i < numSamples; i++) {
      const r = random();
      let event = cumulated.length;
      for (let k = 0; k < cumulated.length; k++) {
        if (r < cumulated[k]) { event = k; break; }
      }
      result[row * numSamples + i] = event;
    }
  }
  return typedTensor(result, $logits.rank === 1 ? [numSamples] : [batch, numSamples], 'int32');
};
