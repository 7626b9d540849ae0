// Operations on tensors. `run` performs a row of the engine's table; what the engine has no row for is written
// with other operations, so that gradients pass through it by themselves.

const rows = native.rows();
const rowIndex = Object.create(null);
rows.forEach((name, i) => { rowIndex[name] = i; });

function run(name, tensors, ...attributes) {
  const handles = new Array(tensors.length);
  for (let i = 0; i < tensors.length; i++) {
    const tensor = tensors[i];
    if (tensor.isDisposedInternal) tensor.throwIfDisposed();
    if (tensor.dtype === 'string') throw new Error(`${name}: got a string tensor, expected numbers`);
    handles[i] = tensor.dataId.handle;
  }
  return fromNative(native.run(rowIndex[name], handles, ...attributes));
}

/** A row with several results. */
function runMany(name, tensors, ...attributes) {
  const handles = tensors.map(tensor => { tensor.throwIfDisposed(); return tensor.dataId.handle; });
  return native.runMany(rowIndex[name], handles, ...attributes).map(fromNative);
}

/** An operation made of others: what it needs on the way is disposed. */
function composed(name, body) {
  const operation = function (...args) {
    const scope = openScope(name);
    let result;
    try {
      result = body(...args);
    } catch (error) {
      closeScope(scope, null);
      throw error;
    }
    closeScope(scope, result);
    return result;
  };
  Object.defineProperty(operation, 'name', {value: name});
  return operation;
}

const define = (name, body) => { tf[name] = composed(name, body); };

function broadcastShape(a, b) {
  const rank = Math.max(a.length, b.length);
  const result = new Array(rank);
  for (let i = 0; i < rank; i++) {
    const x = a[a.length - 1 - i] ?? 1;
    const y = b[b.length - 1 - i] ?? 1;
    if (x === 1) result[rank - 1 - i] = y;
    else if (y === 1 || x === y) result[rank - 1 - i] = x;
    else throw new Error(`Operands could not be broadcast together with shapes ${a} and ${b}.`);
  }
  return result;
}
tf.broadcast_util = {assertAndGetBroadcastShape: broadcastShape};

function parseAxes(axis, shape) {
  const rank = shape.length;
  const axes = axis == null ? shape.map((_, i) => i) : [].concat(axis);
  assert(axes.every(one => one >= -rank && one < rank),
    () => `All values in axis param must be in range [-${rank}, ${rank}) but got axis ${axes}`);
  assert(axes.every(Number.isInteger), () => `All values in axis param must be integers but got axis ${axes}`);
  return axes.map(one => (one < 0 ? rank + one : one));
}
const isFloat = tensor => tensor.dtype === 'float32';

// MARK: Element by element

// name, and whether integers stay integers.
const unaryRows = {
  abs: true, neg: true, square: true, sign: true, relu: true, relu6: true, floor: true, ceil: true, round: true,
  exp: false, expm1: false, log: false, log1p: false, sqrt: false, rsqrt: false, reciprocal: false, sin: false,
  cos: false, tan: false, asin: false, acos: false, atan: false, sinh: false, cosh: false, tanh: false, asinh: false,
  acosh: false, atanh: false, sigmoid: false, elu: false, selu: false, softplus: false, erf: false,
  isNaN: false, isInf: false, isFinite: false,
};
for (const name in unaryRows) {
  tf[name] = x => {
    const $x = convert(x, 'x', name);
    return run(name, [$x]);
  };
}
tf.logicalNot = x => run('logicalNot', [convert(x, 'x', 'logicalNot', 'bool')]);
tf.step = (x, alpha = 0) => run('step', [convert(x, 'x', 'step')], alpha);
tf.leakyRelu = (x, alpha = 0.2) => run('leakyRelu', [convert(x, 'x', 'leakyRelu')], alpha);
tf.clipByValue = (x, low, high) => {
  const $x = convert(x, 'x', 'clipByValue');
  assert(low <= high, () => `Error in clip: min (${low}) must be less than or equal to max (${high}).`);
  return run('clipByValue', [$x], low, high);
};
define('logSigmoid', x => tf.neg(tf.softplus(tf.neg(convert(x, 'x', 'logSigmoid')))));
define('swish', x => { const $x = convert(x, 'x', 'swish'); return tf.mul($x, tf.sigmoid($x)); });
define('mish', x => { const $x = convert(x, 'x', 'mish'); return tf.mul($x, tf.tanh(tf.softplus($x))); });
define('gelu', x => {
  const $x = convert(x, 'x', 'gelu');
  return tf.mul(tf.mul($x, 0.5), tf.add(tf.erf(tf.div($x, Math.SQRT2)), 1));
});

const upcast = (a, b) => DTYPES[Math.min(DTYPES.indexOf(a), DTYPES.indexOf(b))];

const binaryNames = ['add', 'sub', 'mul', 'maximum', 'minimum', 'pow', 'atan2', 'mod', 'floorDiv',
  'squaredDifference', 'less', 'lessEqual', 'greater', 'greaterEqual', 'equal', 'notEqual'];
for (const name of binaryNames) {
  tf[name] = (a, b) => {
    const wanted = name === 'equal' || name === 'notEqual' ? 'string_or_numeric' : 'numeric';
    const [$a, $b] = [convert(a, 'a', name, wanted), convert(b, 'b', name, wanted)];
    broadcastShape($a.shape, $b.shape);
    if ($a.dtype === 'string' || $b.dtype === 'string') return compareStrings(name, $a, $b);
    return run(name, [$a, $b]);
  };
}
function compareStrings(name, a, b) {
  if (a.dtype !== b.dtype) throw new Error(`${name}: got ${a.dtype} and ${b.dtype}, expected two string tensors`);
  const [x, y] = [a.dataSync(), b.dataSync()];
  assert(arraysEqual(a.shape, b.shape) || x.length === 1 || y.length === 1,
    () => `${name}: got shapes ${a.shape} and ${b.shape}, expected equal ones for strings`);
  const count = Math.max(x.length, y.length);
  const values = Uint8Array.from({length: count}, (_, i) => {
    const same = x[x.length === 1 ? 0 : i] === y[y.length === 1 ? 0 : i];
    return same === (name === 'equal') ? 1 : 0;
  });
  return typedTensor(values, broadcastShape(a.shape, b.shape), 'bool');
}
tf.div = (a, b) => {
  const [$a, $b] = [convert(a, 'a', 'div'), convert(b, 'b', 'div')];
  broadcastShape($a.shape, $b.shape);
  return run($a.dtype === 'int32' && $b.dtype === 'int32' ? 'floorDiv' : 'div', [$a, $b]);
};
for (const name of ['logicalAnd', 'logicalOr', 'logicalXor']) {
  tf[name] = (a, b) => {
    const [$a, $b] = [convert(a, 'a', name, 'bool'), convert(b, 'b', name, 'bool')];
    broadcastShape($a.shape, $b.shape);
    return run(name, [$a, $b]);
  };
}
define('divNoNan', (a, b) => {
  const [$a, $b] = [convert(a, 'a', 'div'), convert(b, 'b', 'div')];
  const quotient = run('div', [$a, $b]);
  return tf.where(tf.equal($b, 0), tf.zerosLike(quotient), quotient);
});
define('prelu', (x, alpha) => {
  const [$x, $alpha] = [convert(x, 'x', 'prelu'), convert(alpha, 'alpha', 'prelu')];
  return tf.add(tf.relu($x), tf.mul($alpha, tf.neg(tf.relu(tf.neg($x)))));
});
tf.addN = composed('addN', tensors => {
  assert(Array.isArray(tensors), () => 'The argument passed to tf.addN() must be a list of tensors');
  assert(tensors.length >= 1, () => `Must pass at least one tensor to tf.addN(), but got ${tensors.length}`);
  const $tensors = convertAll(tensors, 'tensors', 'addN');
  $tensors.forEach(t => {
    if (!arraysEqual(t.shape, $tensors[0].shape)) {
      throw new Error('All tensors passed to tf.addN() must have the same shape');
    }
  });
  return $tensors.slice(1).reduce((sum, t) => tf.add(sum, t), $tensors[0].clone());
});
tf.clone = x => {
  const $x = convert(x, 'x', 'clone', 'string_or_numeric');
  if ($x.dtype === 'string') return stringTensor($x.dataSync(), $x.shape.slice());
  if ($x instanceof Variable) return run('identity', [$x]);
  return new Tensor($x.shape.slice(), $x.dtype, $x.dataId, memoryState.nextTensor++);
};
tf.cast = (x, dtype) => {
  const $x = convert(x, 'x', 'cast', 'string_or_numeric');
  if (!DTYPES.includes(dtype)) throw new Error(`Failed to cast to unknown dtype ${dtype}`);
  if ((dtype === 'string') !== ($x.dtype === 'string')) {
    throw new Error('Only strings can be casted to strings');
  }
  if ($x.dtype === dtype) return tf.clone($x);
  return run('cast', [$x], DTYPES.indexOf(dtype));
};
tf.stopGradient = x => run('stopGradient', [convert(x, 'x', 'stopGradient')]);
tf.where = (condition, a, b) => {
  const [$a, $b] = [convert(a, 'a', 'where'), convert(b, 'b', 'where')];
  const $condition = convert(condition, 'condition', 'where', 'bool');
  const shape = broadcastShape(broadcastShape($condition.shape, $a.shape), $b.shape);
  return run('where', [$condition, $a, $b], shape);
};
tf.whereAsync = async condition => {
  const $condition = convert(condition, 'condition', 'whereAsync', 'bool');
  const buffer = new TensorBuffer($condition.shape, 'int32');
  const places = [];
  $condition.dataSync().forEach((value, i) => { if (value) places.push(...buffer.indexToLoc(i)); });
  return typedTensor(Int32Array.from(places), [places.length / Math.max(1, $condition.rank), $condition.rank], 'int32');
};

// MARK: Reductions

function reduce(name, x, axis, keepDims, wanted = 'numeric') {
  const $x = convert(x, 'x', name, wanted);
  return run(name, [$x], parseAxes(axis, $x.shape), keepDims);
}
for (const name of ['sum', 'mean', 'max', 'min', 'prod']) {
  tf[name] = (x, axis = null, keepDims = false) => reduce(name, x, axis, keepDims);
}
for (const name of ['any', 'all']) {
  tf[name] = (x, axis = null, keepDims = false) => reduce(name, x, axis, keepDims, 'bool');
}
for (const name of ['argMax', 'argMin']) {
  tf[name] = (x, axis = 0) => {
    const $x = convert(x, 'x', name);
    return run(name, [$x], parseAxes(axis, $x.shape)[0] ?? 0);
  };
}
for (const name of ['cumsum', 'cumprod']) {
  tf[name] = (x, axis = 0, exclusive = false, reverse = false) => {
    const $x = convert(x, 'x', name);
    return run(name, [$x], parseAxes(axis, $x.shape)[0], exclusive, reverse);
  };
}
define('logSumExp', (x, axis = null, keepDims = false) => {
  const $x = convert(x, 'x', 'logSumExp');
  const axes = parseAxes(axis, $x.shape);
  const largest = tf.stopGradient(tf.max($x, axes, true));
  const result = tf.add(tf.log(tf.sum(tf.exp(tf.sub($x, largest)), axes, true)), largest);
  return keepDims ? tf.clone(result) : tf.reshape(result, $x.shape.filter((_, i) => !axes.includes(i)));
});
define('moments', (x, axis = null, keepDims = false) => {
  const $x = tf.cast(convert(x, 'x', 'moments'), 'float32');
  const axes = parseAxes(axis, $x.shape);
  const mean = tf.mean($x, axes, keepDims);
  const center = keepDims ? mean : tf.mean($x, axes, true);
  return {mean, variance: tf.mean(tf.square(tf.sub($x, center)), axes, keepDims)};
});
define('norm', (x, order = 'euclidean', axis = null, keepDims = false) => {
  const $x = convert(x, 'x', 'norm');
  const value = vectorNorm($x, order, axis);
  if (!keepDims) return tf.clone(value);
  const axes = parseAxes(axis, $x.shape);
  return tf.reshape(value, $x.shape.map((extent, i) => (axes.includes(i) ? 1 : extent)));
});
function vectorNorm(x, order, axis) {
  if (x.rank === 0) return tf.abs(x);
  if (x.rank !== 1 && axis === null) return vectorNorm(tf.reshape(x, [-1]), order, axis);
  if (x.rank === 1 || typeof axis === 'number' || (Array.isArray(axis) && axis.length === 1)) {
    if (order === 1) return tf.sum(tf.abs(x), axis);
    if (order === Infinity) return tf.max(tf.abs(x), axis);
    if (order === -Infinity) return tf.min(tf.abs(x), axis);
    if (order === 'euclidean' || order === 2) return tf.sqrt(tf.sum(tf.pow(tf.abs(x), tf.scalar(2, 'int32')), axis));
    throw new Error(`Error in norm: invalid ord value: ${order}`);
  }
  if (Array.isArray(axis) && axis.length === 2) {
    if (order === 1) return tf.max(tf.sum(tf.abs(x), axis[0]), axis[1] - 1);
    if (order === Infinity) return tf.max(tf.sum(tf.abs(x), axis[1]), axis[0]);
    if (order === -Infinity) return tf.min(tf.sum(tf.abs(x), axis[1]), axis[0]);
    if (order === 'fro' || order === 'euclidean') return tf.sqrt(tf.sum(tf.square(x), axis));
    throw new Error(`Error in norm: invalid ord value: ${order}`);
  }
  throw new Error(`Error in norm: invalid axis: ${axis}`);
}
tf.euclideanNorm = (x, axis = null, keepDims = false) => tf.norm(x, 'euclidean', axis, keepDims);

// MARK: Shape

tf.reshape = (x, shape) => {
  const $x = convert(x, 'x', 'reshape', 'string_or_numeric');
  const result = resolveShape(shape, $x.size);
  if ($x.dtype === 'string') return stringTensor($x.dataSync(), result);
  $x.throwIfDisposed();
  return run('reshape', [$x], result);
};
function resolveShape(shape, size) {
  let known = 1;
  let open = -1;
  shape.forEach((extent, i) => {
    if (extent >= 0) {
      known *= extent;
    } else if (extent === -1) {
      if (open !== -1) throw Error(`Shapes can only have 1 implicit size. Found -1 at dim ${open} and dim ${i}`);
      open = i;
    } else {
      throw Error(`Shapes can not be < 0. Found ${extent} at dim ${i}`);
    }
  });
  if (open === -1) {
    if (size !== known) throw Error(`Size(${size}) must match the product of shape ${shape}`);
    return Array.from(shape);
  }
  if (known === 0) throw Error(`Cannot infer the missing size in [${shape}] when there are 0 elements`);
  if (size % known !== 0) {
    throw Error(`The implicit shape can't be a fractional number. Got ${size} / ${known}`);
  }
  const result = Array.from(shape);
  result[open] = size / known;
  return result;
}
tf.transpose = (x, perm) => {
  const $x = convert(x, 'x', 'transpose');
  if (perm == null) perm = $x.shape.map((_, i) => i).reverse();
  assert($x.rank === perm.length,
    () => `Error in transpose: rank of input ${$x.rank} must match length of perm ${perm}.`);
  perm.forEach(axis => assert(axis >= 0 && axis < $x.rank,
    () => `All entries in 'perm' must be between 0 and ${$x.rank - 1} but got ${perm}`));
  return $x.rank <= 1 ? tf.clone($x) : run('transpose', [$x], perm);
};
tf.expandDims = (x, axis = 0) => {
  const $x = convert(x, 'x', 'expandDims', 'string_or_numeric');
  assert(axis <= $x.rank, () => 'Axis must be <= rank of the tensor');
  const shape = $x.shape.slice();
  if (axis < 0) {
    assert(-($x.rank + 1) <= axis, () => `Axis must be in the interval [${-($x.rank + 1)}, ${$x.rank}]`);
    axis = $x.rank + axis + 1;
  }
  shape.splice(axis, 0, 1);
  return tf.reshape($x, shape);
};
tf.squeeze = (x, axis) => {
  const $x = convert(x, 'x', 'squeeze', 'string_or_numeric');
  const axes = axis == null || (Array.isArray(axis) && axis.length === 0) ? null : parseAxes(axis, $x.shape);
  if (axes) {
    for (const one of axes) {
      if ($x.shape[one] !== 1) throw new Error(`Can't squeeze axis ${one} since its dim '${$x.shape[one]}' is not 1`);
    }
  }
  return tf.reshape($x, $x.shape.filter((extent, i) => (axes ? !axes.includes(i) : extent !== 1)));
};
tf.concat = (tensors, axis = 0) => {
  assert(tensors.length >= 1, () => 'Pass at least one tensor to concat');
  const $tensors = convertAll(tensors, 'tensors', 'concat', 'string_or_numeric');
  const place = parseAxes(axis, $tensors[0].shape)[0];
  const first = $tensors[0].shape;
  $tensors.forEach((t, i) => {
    assert(t.rank === first.length, () => `Error in concat${first.length}D: rank of tensors[${i}] must be the same as `
      + `the rank of the rest (${first.length})`);
    t.shape.forEach((extent, k) => assert(k === place || extent === first[k], () => `Error in concat${first.length}D: `
      + `Shape of tensors[${i}] (${t.shape}) does not match the shape of the rest (${first}) along the non-concatenated axis ${i}.`));
  });
  if ($tensors.length === 1) return tf.clone($tensors[0]);
  if ($tensors[0].dtype === 'string') {
    assert(first.length === 1, () => 'concat: got string tensors of several axes, expected one axis');
    const strings = $tensors.flatMap(t => t.dataSync());
    return stringTensor(strings, [strings.length]);
  }
  return run('concat', $tensors, place);
};
for (const rank of [1, 2, 3, 4]) {
  tf[`concat${rank}d`] = (tensors, axis = 0) => tf.concat(tensors, axis);
  tf[`slice${rank}d`] = (x, begin, size) => {
    const $x = convert(x, 'x', `slice${rank}d`);
    assert($x.rank === rank, () => `slice${rank}d expects a rank-${rank} tensor, but got a rank-${$x.rank} tensor`);
    return tf.slice($x, rank === 1 ? [].concat(begin) : begin, rank === 1 ? [].concat(size) : size);
  };
}
define('stack', (tensors, axis = 0) => {
  const $tensors = convertAll(tensors, 'tensors', 'stack', 'string_or_numeric');
  assert($tensors.length >= 1, () => 'Pass at least one tensor to tf.stack');
  if ($tensors.length > 0) assert(axis <= $tensors[0].rank, () => 'Axis must be <= rank of the tensor');
  $tensors.forEach(t => assert(arraysEqual(t.shape, $tensors[0].shape),
    () => 'All tensors passed to stack must have matching shapes'));
  return tf.concat($tensors.map(t => tf.expandDims(t, axis)), axis < 0 ? axis + $tensors[0].rank + 1 : axis);
});
tf.unstack = (x, axis = 0) => {
  const $x = convert(x, 'x', 'unstack', 'string_or_numeric');
  assert(axis >= -$x.shape.length && axis < $x.shape.length,
    () => `Axis = ${axis} is not in [-${$x.shape.length}, ${$x.shape.length})`);
  const place = parseAxes(axis, $x.shape)[0];
  const shape = $x.shape.filter((_, i) => i !== place);
  return Array.from({length: $x.shape[place]}, (_, i) => {
    const begin = $x.shape.map((_, k) => (k === place ? i : 0));
    const part = tf.slice($x, begin, $x.shape.map((extent, k) => (k === place ? 1 : extent)));
    const result = tf.reshape(part, shape);
    part.dispose();
    return result;
  });
};
tf.split = (x, parts, axis = 0) => {
  const $x = convert(x, 'x', 'split');
  const place = parseAxes(axis, $x.shape)[0];
  let sizes;
  if (typeof parts === 'number') {
    assert($x.shape[place] % parts === 0, () => 'Number of splits must evenly divide the axis.');
    sizes = new Array(parts).fill($x.shape[place] / parts);
  } else {
    const open = parts.filter(size => size === -1).length;
    assert(open <= 1, () => 'There should be only one negative value in split array.');
    const rest = $x.shape[place] - parts.reduce((sum, size) => (size > 0 ? sum + size : sum), 0);
    sizes = parts.map(size => (size === -1 ? rest : size));
    assert($x.shape[place] === sizes.reduce((a, b) => a + b),
      () => 'The sum of sizes must match the size of the axis dimension.');
  }
  let start = 0;
  return sizes.map(size => {
    const begin = $x.shape.map((_, k) => (k === place ? start : 0));
    start += size;
    return tf.slice($x, begin, $x.shape.map((extent, k) => (k === place ? size : extent)));
  });
};
tf.slice = (x, begin, size) => {
  const $x = convert(x, 'x', 'slice', 'string_or_numeric');
  if ($x.rank === 0) throw new Error('Slicing scalar is not possible');
  const starts = typeof begin === 'number' ? [begin] : Array.from(begin);
  while (starts.length < $x.rank) starts.push(0);
  starts.forEach(start => assert(start !== -1, () => 'slice() does not support negative begin indexing.'));
  const given = size == null ? [] : typeof size === 'number' ? [size] : Array.from(size);
  const sizes = $x.shape.map((extent, i) => {
    if (i >= given.length) return extent - starts[i];
    if (given[i] >= 0) return given[i];
    assert(given[i] === -1, () => `Negative size values should be exactly -1 but got ${given[i]} for the slice() size at index ${i}.`);
    return extent - starts[i];
  });
  sizes.forEach((count, i) => assert(starts[i] + count <= $x.shape[i] && starts[i] >= 0 && count >= 0,
    () => `Error in slice${$x.rank}D: begin[${i}] + size[${i}] (${starts[i] + count}) would overflow input.shape[${i}] (${$x.shape[i]})`));
  if ($x.dtype === 'string') {
    assert($x.rank === 1, () => 'slice: got a string tensor of several axes, expected one axis');
    return stringTensor($x.dataSync().slice(starts[0], starts[0] + sizes[0]), sizes);
  }
  return run('slice', [$x], starts, sizes);
};
tf.stridedSlice = (x, begin, end, strides, beginMask = 0, endMask = 0, ellipsisMask = 0, newAxisMask = 0,
  shrinkAxisMask = 0) => {
  const $x = convert(x, 'x', 'stridedSlice');
  if (ellipsisMask !== 0 || newAxisMask !== 0) {
    throw new NotImplementedError('stridedSlice: ellipsisMask and newAxisMask are not supported');
  }
  const shape = [];
  const [starts, counts, steps] = [[], [], []];
  $x.shape.forEach((extent, i) => {
    const step = (strides && strides[i]) || 1;
    const limit = (value, low, high) => Math.min(Math.max(value < 0 ? value + extent : value, low), high);
    const bounds = step > 0 ? [0, extent] : [-1, extent - 1];
    let from = i < begin.length && !(beginMask & (1 << i)) ? limit(begin[i], ...bounds) : step > 0 ? 0 : extent - 1;
    let to = i < end.length && !(endMask & (1 << i)) ? limit(end[i], ...bounds) : step > 0 ? extent : -1;
    let count = Math.max(0, Math.ceil((to - from) / step));
    if (shrinkAxisMask & (1 << i)) count = 1; else shape.push(count);
    starts.push(from);
    counts.push(count);
    steps.push(step);
  });
  return run('stridedSlice', [$x], starts, counts, steps, shape);
};
tf.tile = (x, repetitions) => {
  const $x = convert(x, 'x', 'tile');
  assert($x.rank === repetitions.length,
    () => `Error in transpose: rank of input ${$x.rank} must match length of reps ${repetitions}.`);
  return run('tile', [$x], repetitions);
};
tf.pad = (x, paddings, value = 0) => {
  const $x = convert(x, 'x', 'pad');
  if ($x.rank === 0) throw new Error('pad(scalar) is not defined. Pass non-scalar to pad');
  assert(paddings.length === $x.rank, () => `pad: got ${paddings.length} paddings, expected one for each of the ${$x.rank} axes`);
  return run('pad', [$x], paddings.flat(), value);
};
tf.pad1d = (x, padding, value = 0) => tf.pad(x, [padding], value);
for (const rank of [2, 3, 4]) tf[`pad${rank}d`] = (x, paddings, value = 0) => tf.pad(x, paddings, value);
tf.mirrorPad = (x, paddings, mode) => {
  assert(mode === 'reflect' || mode === 'symmetric',
    () => `Invalid mode. Mode must be either reflect or symmetric. Got ${mode}.`);
  return run('mirrorPad', [convert(x, 'x', 'mirrorPad')], paddings.flat(), mode);
};
tf.reverse = (x, axis = null) => {
  const $x = convert(x, 'x', 'reverse');
  return $x.rank === 0 ? tf.clone($x) : run('reverse', [$x], parseAxes(axis, $x.shape));
};
tf.reverse1d = x => tf.reverse(x, 0);
for (const rank of [2, 3, 4]) tf[`reverse${rank}d`] = (x, axis) => tf.reverse(x, axis);
tf.gather = (x, indices, axis = 0, batchDims = 0) => {
  const $x = convert(x, 'x', 'gather', 'string_or_numeric');
  const $indices = convert(indices, 'indices', 'gather', 'int32');
  const place = parseAxes(axis, $x.shape)[0];
  if ($x.dtype === 'string') {
    const strings = $x.dataSync();
    assert($x.rank === 1, () => 'gather: got a string tensor of several axes, expected one axis');
    return stringTensor(Array.from($indices.dataSync(), i => strings[i]), $indices.shape.slice());
  }
  const extent = $x.shape[place];
  $indices.dataSync().forEach(i => assert(i >= 0 && i < extent,
    () => `GatherV2: the index value ${i} is not in [0, ${extent - 1}]`));
  return run('gather', [$x, $indices], place, batchDims);
};
tf.gatherND = (x, indices) => run('gatherND',
  [convert(x, 'x', 'gatherND'), convert(indices, 'indices', 'gatherND', 'int32')]);
tf.scatterND = (indices, updates, shape) => run('scatterND',
  [convert(indices, 'indices', 'scatterND', 'int32'), convert(updates, 'updates', 'scatterND')], shape);
tf.tensorScatterUpdate = (tensor, indices, updates) => {
  const [$t, $i] = [convert(tensor, 'tensor', 'tensorScatterupdate'), convert(indices, 'indices', 'tensorScatterupdate', 'int32')];
  return run('scatterUpdate', [$t, $i, convert(updates, 'updates', 'tensorScatterupdate')]);
};
define('sparseToDense', (indices, values, shape, defaultValue = 0) => {
  const $indices = convert(indices, 'sparseIndices', 'sparseToDense', 'int32');
  const $values = convert(values, 'sparseValues', 'sparseToDense');
  const places = $indices.rank === 2 ? $indices : tf.reshape($indices, [-1, 1]);
  const start = tf.fill(shape, Number(defaultValue instanceof Tensor ? defaultValue.dataSync()[0] : defaultValue), $values.dtype);
  const updates = $values.rank === 0 ? tf.fill([places.shape[0]], $values.dataSync()[0], $values.dtype) : $values;
  return tf.tensorScatterUpdate(start, places, updates);
});
tf.unsortedSegmentSum = (x, ids, count) => {
  const [$x, $ids] = [convert(x, 'x', 'unsortedSegmentSum'), convert(ids, 'segmentIds', 'unsortedSegmentSum', 'int32')];
  assert(Number.isInteger(count), () => 'numSegments must be of dtype int');
  return run('segmentSum', [$x, $ids], count);
};
tf.broadcastTo = (x, shape) => {
  const $x = convert(x, 'broadcastTo', 'x');
  if (shape.some(extent => !(extent > 0) || extent % 1 !== 0)) throw new Error(`broadcastTo(): Invalid broadcast shape [${shape}].`);
  if (shape.length < $x.rank) throw new Error(`broadcastTo(): shape.length=${shape.length} < input.rank=${$x.rank}.`);
  const padded = [...new Array(shape.length - $x.rank).fill(1), ...$x.shape];
  padded.forEach((extent, i) => {
    if (extent !== 1 && extent !== shape[i]) throw new Error(`broadcastTo(): [${$x.shape}] cannot be broadcast to [${shape}].`);
  });
  return run('broadcastTo', [$x], shape);
};
tf.oneHot = (indices, depth, onValue = 1, offValue = 0, dtype = 'int32') => {
  if (depth < 2) throw new Error(`Error in oneHot: depth must be >=2, but it is ${depth}`);
  const $indices = convert(indices, 'indices', 'oneHot', 'int32');
  return run('oneHot', [$indices], depth, onValue, offValue, DTYPES.indexOf(dtype));
};
tf.topk = (x, k = 1, sorted = true) => {
  const $x = convert(x, 'x', 'topk');
  if ($x.rank === 0) throw new Error('topk() expects the input to be of rank 1 or higher');
  const last = $x.shape[$x.rank - 1];
  if (k < 0) throw new Error(`'k' passed to topk() must be >= 0 but got ${k}`);
  if (k > last) throw new Error(`'k' passed to topk() must be <= the last dimension (${last}) but got ${k}`);
  const [values, indices] = runMany('topk', [$x], k);
  return {values, indices};
};
tf.unique = (x, axis = 0) => {
  const $x = convert(x, 'x', 'unique', 'string_or_numeric');
  assert($x.rank > 0, () => 'The input tensor must be at least 1D');
  const rowsOfX = $x.rank === 1 ? Array.from($x.dataSync()) : tf.unstack($x, axis).map(t => t.arraySync());
  const seen = new Map();
  const firsts = [];
  const indices = rowsOfX.map((row, i) => {
    const key = JSON.stringify(row);
    if (!seen.has(key)) {
      seen.set(key, firsts.length);
      firsts.push(i);
    }
    return seen.get(key);
  });
  return {values: tf.gather($x, tf.tensor1d(firsts, 'int32'), axis), indices: tf.tensor1d(indices, 'int32')};
};
tf.booleanMaskAsync = async (x, mask, axis = 0) => {
  const [$x, $mask] = [convert(x, 'tensor', 'boolMask'), convert(mask, 'mask', 'boolMask', 'bool')];
  assert($mask.rank > 0, () => 'mask cannot be scalar');
  const inner = $x.shape.slice(axis + $mask.rank);
  const flat = tf.reshape($x, [...$x.shape.slice(0, axis), $mask.size, ...inner]);
  const places = [];
  $mask.dataSync().forEach((value, i) => { if (value) places.push(i); });
  return tf.gather(flat, tf.tensor1d(places, 'int32'), axis);
};
tf.setdiff1dAsync = async (x, y) => {
  const [$x, $y] = [convert(x, 'x', 'setdiff1d'), convert(y, 'y', 'setdiff1d')];
  const drop = new Set($y.dataSync());
  const [values, places] = [[], []];
  $x.dataSync().forEach((value, i) => { if (!drop.has(value)) { values.push(value); places.push(i); } });
  return [tf.tensor1d(values, $x.dtype), tf.tensor1d(places, 'int32')];
};
tf.meshgrid = (x, y, {indexing = 'xy'} = {}) => {
  if (indexing !== 'xy' && indexing !== 'ij') throw new TypeError(`${indexing} is not a valid third argument to meshgrid`);
  if (x === undefined) return [];
  const $x = convert(x, 'x', 'meshgrid');
  if (y === undefined) return [tf.clone($x)];
  const $y = convert(y, 'y', 'meshgrid');
  const [w, h] = [$x.size, $y.size];
  return indexing === 'xy'
    ? [tf.tile(tf.reshape($x, [1, -1]), [h, 1]), tf.tile(tf.reshape($y, [-1, 1]), [1, w])]
    : [tf.tile(tf.reshape($x, [-1, 1]), [1, h]), tf.tile(tf.reshape($y, [1, -1]), [w, 1])];
};
tf.depthToSpace = composed('depthToSpace', (x, block, format = 'NHWC') => {
  const $x = convert(x, 'x', 'depthToSpace');
  assert(format === 'NHWC', () => `Only NHWC dataFormat supported on CPU for depthToSpace. Got ${format}`);
  const [n, h, w, c] = $x.shape;
  const d = c / (block * block);
  return tf.reshape(tf.transpose(tf.reshape($x, [n, h, w, block, block, d]), [0, 1, 3, 2, 4, 5]), [n, h * block, w * block, d]);
});
tf.confusionMatrix = undefined;
tf.bincount = (x, weights, size) => {
  const $x = convert(x, 'x', 'bincount', 'int32');
  const $w = convert(weights, 'weights', 'bincount');
  const values = $w.size > 0 ? $w.dataSync() : null;
  const result = emptyValues($w.dtype, size);
  $x.dataSync().forEach((value, i) => { if (value < size) result[value] += values ? values[i] : 1; });
  return typedTensor(result, [size], $w.dtype);
};

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
delete tf.confusionMatrix;
