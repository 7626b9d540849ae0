// Operations on tensors, continued: products of matrices, windows over grids, linear algebra, images, and all
// operations as methods of tensors.

// MARK: Products

tf.matMul = (a, b, transposeA = false, transposeB = false) => {
  let [$a, $b] = [convert(a, 'a', 'matMul'), convert(b, 'b', 'matMul')];
  if ($a.dtype !== $b.dtype) [$a, $b] = [tf.cast($a, 'float32'), tf.cast($b, 'float32')];
  assert($a.rank >= 2 && $b.rank >= 2,
    () => `Error in matMul: inputs must have the same rank of at least 2, got ranks ${$a.rank} and ${$b.rank}.`);
  const innerA = $a.shape[$a.rank - (transposeA ? 2 : 1)];
  const innerB = $b.shape[$b.rank - (transposeB ? 1 : 2)];
  broadcastShape($a.shape.slice(0, -2), $b.shape.slice(0, -2));
  assert(innerA === innerB, () => `Error in matMul: inner shapes (${innerA}) and (${innerB}) of Tensors with shapes `
    + `${$a.shape} and ${$b.shape} and transposeA=${transposeA} and transposeB=${transposeB} must match.`);
  return run('matMul', [$a, $b], transposeA, transposeB);
};
define('dot', (a, b) => {
  const [$a, $b] = [convert(a, 't1', 'dot'), convert(b, 't2', 'dot')];
  assert(($a.rank === 1 || $a.rank === 2) && ($b.rank === 1 || $b.rank === 2),
    () => `Error in dot: inputs must all be rank 1 or 2, but got ranks ${$a.rank} and ${$b.rank}.`);
  const innerA = $a.rank === 1 ? $a.size : $a.shape[1];
  const innerB = $b.rank === 1 ? $b.size : $b.shape[0];
  assert(innerA === innerB, () => `Error in dot: inner dimensions of inputs must match, but got ${innerA} and ${innerB}.`);
  const product = tf.matMul($a.rank === 1 ? tf.reshape($a, [1, -1]) : $a, $b.rank === 1 ? tf.reshape($b, [-1, 1]) : $b);
  if ($a.rank === 1 && $b.rank === 1) return tf.reshape(product, []);
  return $a.rank === 1 || $b.rank === 1 ? tf.reshape(product, [product.size]) : product;
});
define('outerProduct', (a, b) => {
  const [$a, $b] = [convert(a, 'v1', 'outerProduct'), convert(b, 'v2', 'outerProduct')];
  assert($a.rank === 1 && $b.rank === 1,
    () => `Error in outerProduct: inputs must be rank 1, but got ranks ${$a.rank} and ${$b.rank}.`);
  return tf.matMul(tf.reshape($a, [-1, 1]), tf.reshape($b, [1, -1]));
});
define('einsum', (equation, ...tensors) => {
  const $tensors = tensors.map((t, i) => convert(t, `tensors${i}`, 'einsum'));
  equation = equation.replace(/\s/g, '');
  const arrows = (equation.match(/->/g) || []).length;
  if (arrows < 1) throw new Error('Equations without an arrow are not supported.');
  if (arrows > 1) throw new Error('Equation must contain exactly one arrow ("->").');
  const [left, right] = equation.split('->');
  const terms = left.split(',');
  if (terms.length !== $tensors.length) {
    throw new Error(`Expected ${terms.length} input tensors, received ${$tensors.length}`);
  }
  if (terms.length === 1) return run('einsum', [$tensors[0], tf.scalar(1)], `${terms[0]},->${right}`);
  if (terms.length > 2) throw new NotImplementedError('Support for more than 2 input tensors is not implemented yet.');
  return run('einsum', $tensors, equation);
});
define('softmax', (logits, dim = -1) => {
  const $x = tf.cast(convert(logits, 'logits', 'softmax', 'numeric'), 'float32');
  if (dim === -1) dim = $x.rank - 1;
  if (dim !== $x.rank - 1) {
    throw Error(`Softmax along a non-last dimension is not yet supported. Logits was rank ${$x.rank} and dim was ${dim}`);
  }
  return run('softmax', [$x]);
});
define('logSoftmax', (logits, axis = -1) => {
  const $x = convert(logits, 'logits', 'logSoftmax');
  if (axis === -1) axis = $x.rank - 1;
  if (axis !== $x.rank - 1) {
    throw Error(`Log Softmax along a non-last dimension is not yet supported. Logits was rank ${$x.rank} and axis was ${axis}`);
  }
  return run('logSoftmax', [$x]);
});

// MARK: Windows

const pair = value => (typeof value === 'number' ? [value, value] : value);
const triple = value => (typeof value === 'number' ? [value, value, value] : value);

function checkPadding(name, padding) {
  if (padding === 'same' || padding === 'valid') return padding;
  throw new NotImplementedError(`${name}: padding: got ${JSON.stringify(padding)}, expected 'valid' or 'same'`);
}
function batched(x, rank, name) {
  if (x.rank === rank) return [x, false];
  assert(x.rank === rank - 1, () => `Error in ${name}: input must be rank ${rank}, but got rank ${x.rank}.`);
  return [tf.reshape(x, [1, ...x.shape]), true];
}
const unbatched = (y, was) => (was ? tf.reshape(y, y.shape.slice(1)) : y);

define('conv1d', (x, filter, stride, padding, dataFormat = 'NWC', dilation = 1) => {
  const [$x, $filter] = [convert(x, 'x', 'conv1d'), convert(filter, 'filter', 'conv1d')];
  const [input, was] = batched($x, 3, 'conv1d');
  assert($filter.rank === 3, () => `Error in conv1d: filter must be rank 3, but got rank ${$filter.rank}.`);
  assert(input.shape[2] === $filter.shape[1], () => `Error in conv1d: depth of input (${input.shape[2]}) must match input depth for filter ${$filter.shape[1]}.`);
  assert(dataFormat === 'NWC', () => `Error in conv1d: got dataFormat of ${dataFormat} but only NWC is currently supported.`);
  return unbatched(run('conv', [input, $filter], [stride], checkPadding('conv1d', padding), [dilation], false), was);
});
define('conv2d', (x, filter, strides, padding, dataFormat = 'NHWC', dilations = [1, 1]) => {
  const [$x, $filter] = [convert(x, 'x', 'conv2d', 'float32'), convert(filter, 'filter', 'conv2d', 'float32')];
  const [input, was] = batched($x, 4, 'conv2d');
  assert($filter.rank === 4, () => `Error in conv2d: filter must be rank 4, but got rank ${$filter.rank}.`);
  assert(dataFormat === 'NHWC', () => `conv2d: dataFormat: got '${dataFormat}', expected 'NHWC'`);
  assert(input.shape[3] === $filter.shape[2], () => `Error in conv2d: depth of input (${input.shape[3]}) must match input depth for filter ${$filter.shape[2]}.`);
  return unbatched(run('conv', [input, $filter], pair(strides), checkPadding('conv2d', padding), pair(dilations), false), was);
});
define('conv3d', (x, filter, strides, padding, dataFormat = 'NDHWC', dilations = [1, 1, 1]) => {
  const [$x, $filter] = [convert(x, 'x', 'conv3d'), convert(filter, 'filter', 'conv3d')];
  const [input, was] = batched($x, 5, 'conv3d');
  return unbatched(run('conv', [input, $filter], triple(strides), checkPadding('conv3d', padding), triple(dilations), false), was);
});
define('depthwiseConv2d', (x, filter, strides, padding, dataFormat = 'NHWC', dilations = [1, 1]) => {
  const [$x, $filter] = [convert(x, 'x', 'depthwiseConv2d', 'float32'), convert(filter, 'filter', 'depthwiseConv2d', 'float32')];
  const [input, was] = batched($x, 4, 'depthwiseConv2d');
  return unbatched(run('conv', [input, $filter], pair(strides), checkPadding('depthwiseConv2d', padding), pair(dilations), true), was);
});
define('separableConv2d', (x, depthwise, pointwise, strides, padding, dilations = [1, 1], dataFormat = 'NHWC') =>
  tf.conv2d(tf.depthwiseConv2d(x, depthwise, strides, padding, dataFormat, dilations), pointwise, 1, 'valid', dataFormat));
define('conv2dTranspose', (x, filter, outputShape, strides, padding) => {
  const [$x, $filter] = [convert(x, 'x', 'conv2dTranspose'), convert(filter, 'filter', 'conv2dTranspose')];
  const [input, was] = batched($x, 4, 'conv2dTranspose');
  const shape = was ? [1, ...outputShape] : outputShape;
  return unbatched(run('convTranspose', [input, $filter], shape, pair(strides), checkPadding('conv2dTranspose', padding)), was);
});
for (const [name, takesMaximum] of [['maxPool', true], ['avgPool', false]]) {
  define(name, (x, filterSize, strides, padding) => {
    const [input, was] = batched(convert(x, 'x', name, 'float32'), 4, name);
    return unbatched(run('pool', [input], takesMaximum, pair(filterSize), pair(strides), checkPadding(name, padding)), was);
  });
  define(`${name}3d`, (x, filterSize, strides, padding) => {
    const [input, was] = batched(convert(x, 'x', `${name}3d`, 'float32'), 5, `${name}3d`);
    return unbatched(run('pool', [input], takesMaximum, triple(filterSize), triple(strides), checkPadding(`${name}3d`, padding)), was);
  });
}
tf.pool = (x, windowShape, type, padding, dilations, strides) => {
  if (dilations != null && [].concat(pair(dilations)).some(d => d !== 1)) {
    throw new NotImplementedError('pool: dilations are not supported');
  }
  return (type === 'max' ? tf.maxPool : tf.avgPool)(x, windowShape, strides == null ? 1 : strides, padding);
};
define('batchNorm', (x, mean, variance, offset, scale, epsilon = 0.001) => {
  const $x = convert(x, 'x', 'batchNorm');
  const inverse = tf.rsqrt(tf.add(convert(variance, 'variance', 'batchNorm'), epsilon));
  const factor = scale == null ? inverse : tf.mul(inverse, convert(scale, 'scale', 'batchNorm'));
  const centered = tf.mul(tf.sub($x, convert(mean, 'mean', 'batchNorm')), factor);
  return offset == null ? centered : tf.add(centered, convert(offset, 'offset', 'batchNorm'));
});
for (const rank of [2, 3, 4]) tf[`batchNorm${rank}d`] = tf.batchNorm;
define('dropout', (x, rate, noiseShape, seed) => {
  const $x = convert(x, 'x', 'dropout');
  assert(isFloat($x), () => `x has to be a floating point tensor since it's going to be scaled, but got a ${$x.dtype} tensor instead.`);
  assert(rate >= 0 && rate < 1, () => `rate must be a float in the range [0, 1), but got ${rate}.`);
  if (rate === 0) return tf.clone($x);
  const shape = noiseShape == null ? $x.shape : noiseShape.map((extent, i) => (extent == null ? $x.shape[i] : extent));
  const keep = 1 - rate;
  const mask = tf.div(tf.floor(tf.add(tf.randomUniform(shape, 0, 1, 'float32', seed), keep)), keep);
  return tf.mul($x, mask);
});
define('movingAverage', (v, x, decay, step, zeroDebias = true) => {
  const [$v, $x] = [convert(v, 'v', 'movingAverage'), convert(x, 'x', 'movingAverage')];
  let update = tf.mul(tf.sub($x, $v), tf.sub(1, decay));
  if (zeroDebias) update = tf.div(update, tf.sub(1, tf.pow(decay, step)));
  return tf.add($v, update);
});

// MARK: Linear algebra

tf.linalg = {
  gramSchmidt: composed('gramSchmidt', xs => {
    const isTensor = xs instanceof Tensor;
    const vectors = isTensor ? tf.split(xs, xs.shape[0], 0).map(x => tf.squeeze(x, [0])) : xs;
    assert(vectors != null && vectors.length > 0,
      () => 'Gram-Schmidt process: input must not be null, undefined, or empty');
    const basis = [];
    for (const vector of vectors) {
      let x = vector;
      for (const y of basis) x = tf.sub(x, tf.mul(tf.sum(tf.mul(y, x)), y));
      basis.push(tf.div(x, tf.norm(x, 'euclidean')));
    }
    return isTensor ? tf.stack(basis, 0) : basis;
  }),
  qr: (x, fullMatrices = false) => runMany('qr', [convert(x, 'x', 'qr')], fullMatrices),
  bandPart: (a, lower, upper) => {
    const $a = convert(a, 'a', 'bandPart');
    assert($a.rank >= 2, () => `bandPart(): Rank must be at least 2, got ${$a.rank}.`);
    return run('bandPart', [$a], typeof lower === 'number' ? lower : lower.dataSync()[0], typeof upper === 'number' ? upper : upper.dataSync()[0]);
  },
};

// MARK: Images

tf.image = {
  resizeBilinear: (images, size, alignCorners = false, halfPixelCenters = false) => tf.tidy(() => {
    const [input, was] = batched(convert(images, 'images', 'resizeBilinear'), 4, 'resizeBilinear');
    return unbatched(resized(input, size, alignCorners, halfPixelCenters, true), was);
  }),
  resizeNearestNeighbor: (images, size, alignCorners = false, halfPixelCenters = false) => tf.tidy(() => {
    const [input, was] = batched(convert(images, 'images', 'resizeNearestNeighbor'), 4, 'resizeNearestNeighbor');
    return unbatched(resized(input, size, alignCorners, halfPixelCenters, false), was);
  }),
  flipLeftRight: image => tf.reverse(convert(image, 'image', 'flipLeftRight'), 2),
  grayscaleToRGB: image => {
    const $image = convert(image, 'image', 'grayscaleToRGB');
    return tf.tile($image, [...$image.shape.slice(0, -1).map(() => 1), 3]);
  },
  rgbToGrayscale: image => tf.tidy(() => {
    const $image = convert(image, 'image', 'RGBToGrayscale');
    return tf.cast(tf.sum(tf.mul(tf.cast($image, 'float32'), [0.2989, 0.5870, 0.1140]), -1, true), $image.dtype);
  }),
  nonMaxSuppression: (boxes, scores, count, iou = 0.5, score = -Infinity) => {
    const [$boxes, $scores] = [convert(boxes, 'boxes', 'nonMaxSuppression', 'float32'), convert(scores, 'scores', 'nonMaxSuppression', 'float32')];
    return tf.tensor1d(suppressed($boxes.arraySync(), $scores.dataSync(), count, iou, score).map(one => one.index), 'int32');
  },
  nonMaxSuppressionAsync: async (...args) => tf.image.nonMaxSuppression(...args),
  nonMaxSuppressionWithScore: (boxes, scores, count, iou = 0.5, score = -Infinity, sigma = 0) => {
    const [$boxes, $scores] = [convert(boxes, 'boxes', 'nonMaxSuppression', 'float32'), convert(scores, 'scores', 'nonMaxSuppression', 'float32')];
    const found = suppressed($boxes.arraySync(), $scores.dataSync(), count, sigma > 0 ? 1 : iou, score, sigma);
    return {selectedIndices: tf.tensor1d(found.map(one => one.index), 'int32'), selectedScores: tf.tensor1d(found.map(one => one.score))};
  },
  nonMaxSuppressionWithScoreAsync: async (...args) => tf.image.nonMaxSuppressionWithScore(...args),
};
for (const name of ['cropAndResize', 'rotateWithOffset', 'transform', 'threshold']) {
  tf.image[name] = () => { throw new NotImplementedError(`tf.image.${name} is not supported`); };
}

/** Images (N, H, W, C) at another size: places by gathering, between them by weights. */
function resized(x, size, alignCorners, halfPixelCenters, isLinear) {
  assert(!halfPixelCenters || !alignCorners, () => 'Error in resize: If halfPixelCenters is true, alignCorners must be false.');
  let y = isLinear ? tf.cast(x, 'float32') : x;
  [1, 2].forEach((axis, place) => {
    const [from, to] = [x.shape[axis], size[place]];
    const ratio = alignCorners && to > 1 ? (from - 1) / (to - 1) : from / to;
    const at = Array.from({length: to}, (_, i) => (halfPixelCenters ? (i + 0.5) * ratio - (isLinear ? 0.5 : 0) : i * ratio));
    if (!isLinear) {
      const near = at.map(p => Math.min(from - 1, Math.max(0, alignCorners ? Math.round(p) : Math.floor(p))));
      y = tf.gather(y, tf.tensor1d(near, 'int32'), axis);
      return;
    }
    const low = at.map(p => Math.max(0, Math.floor(p)));
    const high = at.map(p => Math.min(from - 1, Math.ceil(p)));
    const shape = [1, 1, 1, 1];
    shape[axis] = to;
    const share = tf.tensor(at.map((p, i) => p - low[i]), shape);
    const [a, b] = [tf.gather(y, tf.tensor1d(low.map(p => Math.min(p, from - 1)), 'int32'), axis), tf.gather(y, tf.tensor1d(high.map(p => Math.max(0, p)), 'int32'), axis)];
    y = tf.add(a, tf.mul(tf.sub(b, a), share));
  });
  return y;
}

function suppressed(boxes, scores, count, iou, threshold, sigma = 0) {
  const candidates = Array.from(scores, (score, index) => ({score, index, from: 0})).filter(one => one.score > threshold)
    .sort((a, b) => b.score - a.score || a.index - b.index);
  const area = ([y1, x1, y2, x2]) => Math.abs(y2 - y1) * Math.abs(x2 - x1);
  const overlap = (a, b) => {
    const [ay, by] = [[Math.min(a[0], a[2]), Math.max(a[0], a[2])], [Math.min(b[0], b[2]), Math.max(b[0], b[2])]];
    const [ax, bx] = [[Math.min(a[1], a[3]), Math.max(a[1], a[3])], [Math.min(b[1], b[3]), Math.max(b[1], b[3])]];
    if (area(a) <= 0 || area(b) <= 0) return 0;
    const shared = Math.max(0, Math.min(ay[1], by[1]) - Math.max(ay[0], by[0])) * Math.max(0, Math.min(ax[1], bx[1]) - Math.max(ax[0], bx[0]));
    return shared / (area(a) + area(b) - shared);
  };
  const chosen = [];
  while (candidates.length > 0 && chosen.length < count) {
    const one = candidates.shift();
    const before = one.score;
    let drops = false;
    for (let k = chosen.length - 1; k >= one.from; k--) {
      const shared = overlap(boxes[one.index], boxes[chosen[k].index]);
      if (shared >= iou) { drops = true; break; }
      if (sigma > 0) one.score *= shared <= iou ? Math.exp(-0.5 / sigma * shared * shared) : 0;
      if (one.score <= threshold) break;
    }
    one.from = chosen.length;
    if (drops) continue;
    if (one.score === before) {
      chosen.push(one);
    } else if (one.score > threshold) {
      let place = candidates.findIndex(other => other.score < one.score);
      if (place < 0) place = candidates.length;
      candidates.splice(place, 0, one);
    }
  }
  return chosen;
}

// MARK: Methods of tensors

for (const name of ['abs', 'acos', 'acosh', 'add', 'all', 'any', 'argMax', 'argMin', 'asin', 'asinh', 'atan', 'atan2',
  'atanh', 'avgPool', 'batchNorm', 'broadcastTo', 'cast', 'ceil', 'clipByValue', 'conv1d', 'conv2d', 'conv2dTranspose',
  'cos', 'cosh', 'cumprod', 'cumsum', 'depthToSpace', 'depthwiseConv2d', 'div', 'divNoNan', 'dot', 'elu', 'equal',
  'erf', 'euclideanNorm', 'exp', 'expandDims', 'expm1', 'floor', 'floorDiv', 'gather', 'greater', 'greaterEqual',
  'isFinite', 'isInf', 'isNaN', 'leakyRelu', 'less', 'lessEqual', 'log', 'log1p', 'logSigmoid', 'logSoftmax',
  'logSumExp', 'logicalAnd', 'logicalNot', 'logicalOr', 'logicalXor', 'matMul', 'max', 'maxPool', 'maximum', 'mean',
  'min', 'minimum', 'mirrorPad', 'mod', 'mul', 'neg', 'norm', 'notEqual', 'oneHot', 'onesLike', 'outerProduct', 'pad',
  'pool', 'pow', 'prelu', 'prod', 'reciprocal', 'relu', 'relu6', 'reverse', 'round', 'rsqrt', 'selu',
  'separableConv2d', 'sigmoid', 'sign', 'sin', 'sinh', 'slice', 'softmax', 'softplus', 'split', 'sqrt', 'square',
  'squaredDifference', 'squeeze', 'step', 'stridedSlice', 'sub', 'sum', 'tan', 'tanh', 'tile', 'topk', 'transpose',
  'unique', 'unsortedSegmentSum', 'unstack', 'zerosLike']) {
  Tensor.prototype[name] = {[name](...args) {
    this.throwIfDisposed();
    return tf[name](this, ...args);
  }}[name];
}
Object.assign(Tensor.prototype, {
  reshape(shape) { this.throwIfDisposed(); return tf.reshape(this, shape); },
  reshapeAs(other) { this.throwIfDisposed(); return tf.reshape(this, other.shape); },
  flatten() { this.throwIfDisposed(); return tf.reshape(this, [this.size]); },
  asScalar() {
    this.throwIfDisposed();
    assert(this.size === 1, () => 'The array must have only 1 element.');
    return tf.reshape(this, []);
  },
  as1D() { this.throwIfDisposed(); return tf.reshape(this, [this.size]); },
  as2D(...shape) { this.throwIfDisposed(); return tf.reshape(this, shape); },
  as3D(...shape) { this.throwIfDisposed(); return tf.reshape(this, shape); },
  as4D(...shape) { this.throwIfDisposed(); return tf.reshape(this, shape); },
  as5D(...shape) { this.throwIfDisposed(); return tf.reshape(this, shape); },
  asType(dtype) { this.throwIfDisposed(); return tf.cast(this, dtype); },
  toFloat() { return tf.cast(this, 'float32'); },
  toInt() { return tf.cast(this, 'int32'); },
  toBool() { return tf.cast(this, 'bool'); },
  concat(others, axis) { this.throwIfDisposed(); return tf.concat([this, ...[].concat(others)], axis); },
  stack(others, axis) { this.throwIfDisposed(); return tf.stack([this, ...[].concat(others)], axis); },
  resizeBilinear(size, ...rest) { return tf.image.resizeBilinear(this, size, ...rest); },
  resizeNearestNeighbor(size, ...rest) { return tf.image.resizeNearestNeighbor(this, size, ...rest); },
  localResponseNormalization() { throw new NotImplementedError('tf.localResponseNormalization is not supported'); },
});
// Methods do not show when a tensor is looked at.
for (const name of Object.keys(Tensor.prototype)) {
  Object.defineProperty(Tensor.prototype, name, {enumerable: false});
}
