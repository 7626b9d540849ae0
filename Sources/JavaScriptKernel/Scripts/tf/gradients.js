// Gradients. While a function is differentiated the engine's tape records what follows from its arguments; the
// engine walks back over it. Derivatives of derivatives are tapes inside tapes.

/** Runs `f` under a tape that follows `sources`, and gives its value and the gradients; null: no connection. */
function differentiate(f, sources, dy, followsVariables = false) {
  const handles = sources.map(source => { source.throwIfDisposed(); return source.dataId.handle; });
  const tape = native.tapeBegin(handles, followsVariables);
  let value;
  try {
    value = tf.tidy('forward', f);
  } finally {
    native.tapeEnd(tape);
  }
  assert(value instanceof Tensor, () => 'The result y returned by f() must be a tensor.');
  const found = native.gradients(tape, value.dataId.handle, dy == null ? null : dy.dataId.handle, handles);
  return {value, grads: found.map(one => (one == null ? null : fromNative(one)))};
}

function checkConnected(grads) {
  if (grads.some(grad => grad == null)) {
    throw new Error('Cannot compute gradient of y=f(x) with respect to x. Make sure that\n'
      + '    the f you passed encloses all operations that lead from x to y.');
  }
}
function checkSeed(dy, shape, message) {
  if (dy != null && !arraysEqual(dy.shape, shape)) {
    throw new Error(`${message} Shapes ${dy.shape} and ${shape} must match`);
  }
}

function gradientFunction(name, f, arity, withValue) {
  assert(typeof f === 'function', () => `The f passed in ${name}(f) must be a function`);
  return (x, dy) => {
    let sources;
    if (arity === 'one') {
      if (withValue) {
        assert(x instanceof Tensor, () => 'The x passed in valueAndGrad(f)(x) must be a tensor');
        assert(dy == null || dy instanceof Tensor, () => 'The dy passed in valueAndGrad(f)(x, dy) must be a tensor');
      }
      sources = [convert(x, 'x', `tf.${name}`, 'string_or_numeric')];
    } else {
      assert(Array.isArray(x), () => `The args passed in ${name}(f)(args) must be an array of \`Tensor\`s or \`TensorLike\`s`);
      sources = convertAll(x, 'args', `tf.${name}`, 'string_or_numeric');
    }
    const $dy = dy != null ? convert(dy, 'dy', `tf.${name}`) : null;
    return tf.tidy(() => {
      const {value, grads} = differentiate(() => f(...sources), sources, $dy);
      checkSeed($dy, value.shape, `The shape of dy passed in ${name}(f)(${arity === 'one' ? 'x' : '[x1,...]'}, dy) must match the shape returned by f(${arity === 'one' ? 'x' : '[x1,...]'})`);
      checkConnected(grads);
      const result = arity === 'one' ? grads[0] : grads;
      if (!withValue) return result;
      return arity === 'one' ? {grad: result, value} : {grads: result, value};
    });
  };
}
tf.grad = f => gradientFunction('grad', f, 'one', false);
tf.grads = f => gradientFunction('grads', f, 'many', false);
tf.valueAndGrad = f => gradientFunction('valueAndGrad', f, 'one', true);
tf.valueAndGrads = f => gradientFunction('valueAndGrads', f, 'many', true);

tf.variableGrads = (f, varList) => {
  assert(typeof f === 'function', () => 'The f passed in variableGrads(f) must be a function');
  assert(varList == null || (Array.isArray(varList) && varList.every(v => v instanceof Variable)),
    () => 'The varList passed in variableGrads(f, varList) must be an array of variables');
  const given = varList != null;
  let list = given ? varList : [...variables.values(), ...layerVariables()];
  const frozen = given ? list.filter(variable => !variable.trainable) : null;
  const before = list.length;
  list = list.filter(variable => variable.trainable);
  assert(list.length > 0, () => `variableGrads() expects at least one of the input variables to be trainable, but none of the ${before} variables is trainable.`);
  const {value, grads} = tf.tidy(() => {
    const found = differentiate(f, list, null, true);
    assert(found.grads.some(grad => grad != null), () => 'Cannot find a connection between any variable and the result of the loss function y=f(x). Please make sure the operations that use variables are inside the function f passed to minimize().');
    assert(found.value.rank === 0, () => `The f passed in variableGrads(f) must return a scalar, but it returned a rank-${found.value.rank} tensor`);
    return found;
  });
  const named = {};
  list.forEach((variable, i) => { if (grads[i] != null) named[variable.name] = grads[i]; });
  if (frozen != null) frozen.forEach(variable => { named[variable.name] = null; });
  return {value, grads: named};
};

tf.customGrad = f => {
  assert(typeof f === 'function', () => 'The f passed in customGrad(f) must be a function.');
  return (...inputs) => {
    assert(inputs.every(one => one instanceof Tensor),
      () => 'The args passed in customGrad(f)(x1, x2,...) must all be tensors');
    const saved = [];
    const save = tensors => saved.push(...tensors.map(one => tf.keep(tf.clone(one))));
    const made = {};
    native.pauseTapes(() => {
      const {value, gradFunc} = f(...inputs, save);
      assert(value instanceof Tensor, () => 'The function f passed in customGrad(f) must return an object where `obj.value` is a tensor');
      assert(typeof gradFunc === 'function', () => 'The function f passed in customGrad(f) must return an object where `obj.gradFunc` is a function.');
      made.value = value;
      made.gradFunc = gradFunc;
    });
    return fromNative(native.connect(inputs.map(one => one.dataId.handle), made.value.dataId.handle, arriving => {
      const result = made.gradFunc(fromNative(arriving), saved);
      const grads = Array.isArray(result) ? result : [result];
      assert(grads.length === inputs.length, () => 'The function f passed in customGrad(f) must return an object where `obj.gradFunc` is a function that returns the same number of tensors as inputs passed to f(...).');
      return grads.map(grad => grad.dataId.handle);
    }));
  };
};
