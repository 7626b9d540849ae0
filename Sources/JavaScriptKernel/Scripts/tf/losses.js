// Losses (`tf.losses`: of whole batches) and metrics (`tf.metrics`: of each sample), as tensor functions.

tf.Reduction = {
  0: 'NONE', 1: 'MEAN', 2: 'SUM', 3: 'SUM_BY_NONZERO_WEIGHTS', NONE: 0, MEAN: 1, SUM: 2, SUM_BY_NONZERO_WEIGHTS: 3,
};
const byWeights = 3;

function weightedLoss(losses, weights, reduction = byWeights) {
  const weighted = weights == null ? losses : tf.mul(losses, weights);
  if (reduction === 0) return weighted;
  if (reduction === 2) return tf.sum(weighted);
  if (reduction === 1) {
    if (weights == null) return tf.mean(weighted);
    const share = losses.size / weights.size;
    const result = tf.div(tf.sum(weighted), tf.sum(weights));
    return share > 1 ? tf.div(result, share) : result;
  }
  if (reduction === byWeights) {
    if (weights == null) return tf.div(tf.sum(weighted), losses.size);
    const spread = tf.mul(weights, tf.ones(losses.shape));
    return tf.div(tf.sum(weighted), tf.cast(tf.sum(tf.cast(tf.notEqual(spread, 0), 'float32')), 'float32'));
  }
  throw Error(`Unknown reduction: ${reduction}`);
}

function lossFunction(name, first, second, body) {
  return composed(name, (labels, predictions, ...rest) => {
    const [$labels, $predictions] = [convert(labels, first, name), convert(predictions, second, name)];
    if (!arraysEqual($labels.shape, $predictions.shape)) {
      throw new Error(`Error in ${name}:  Shapes ${$labels.shape} and ${$predictions.shape} must match`);
    }
    return body($labels, $predictions, ...rest);
  });
}
const weightsOf = (weights, name) => (weights == null ? null : convert(weights, 'weights', name));

tf.losses = {
  absoluteDifference: lossFunction('absoluteDifference', 'labels', 'predictions', (y, p, weights, reduction) =>
    weightedLoss(tf.abs(tf.sub(y, p)), weightsOf(weights, 'absoluteDifference'), reduction)),
  computeWeightedLoss: composed('computeWeightedLoss', (losses, weights, reduction) =>
    weightedLoss(convert(losses, 'losses', 'computeWeightedLoss'), weightsOf(weights, 'computeWeightedLoss'), reduction)),
  cosineDistance: lossFunction('cosineDistance', 'labels', 'predictions', (y, p, axis, weights, reduction) =>
    weightedLoss(tf.sub(1, tf.sum(tf.mul(y, p), axis, true)), weightsOf(weights, 'cosineDistance'), reduction)),
  hingeLoss: lossFunction('hingeLoss', 'labels', 'predictions', (y, p, weights, reduction) =>
    weightedLoss(tf.relu(tf.sub(1, tf.mul(tf.sub(tf.mul(2, y), 1), p))), weightsOf(weights, 'hingeLoss'), reduction)),
  huberLoss: lossFunction('huberLoss', 'labels', 'predictions', (y, p, weights, delta = 1.0, reduction) => {
    const error = tf.abs(tf.sub(p, y));
    const quadratic = tf.minimum(error, delta);
    return weightedLoss(tf.add(tf.mul(0.5, tf.square(quadratic)), tf.mul(delta, tf.sub(error, quadratic))),
      weightsOf(weights, 'huberLoss'), reduction);
  }),
  logLoss: lossFunction('logLoss', 'labels', 'predictions', (y, p, weights, epsilon = 1e-7, reduction) =>
    weightedLoss(tf.sub(tf.neg(tf.mul(y, tf.log(tf.add(p, epsilon)))),
      tf.mul(tf.sub(1, y), tf.log(tf.add(tf.sub(1, p), epsilon)))), weightsOf(weights, 'logLoss'), reduction)),
  meanSquaredError: lossFunction('meanSquaredError', 'labels', 'predictions', (y, p, weights, reduction) =>
    weightedLoss(tf.squaredDifference(y, p), weightsOf(weights, 'meanSquaredError'), reduction)),
  sigmoidCrossEntropy: lossFunction('sigmoidCrossEntropy', 'multiClassLabels', 'logits',
    (y, x, weights, smoothing = 0, reduction) => {
      const labels = smoothing > 0 ? tf.add(tf.mul(y, 1 - smoothing), 0.5 * smoothing) : y;
      const losses = tf.add(tf.sub(tf.relu(x), tf.mul(x, labels)), tf.log1p(tf.exp(tf.neg(tf.abs(x)))));
      return weightedLoss(losses, weightsOf(weights, 'sigmoidCrossEntropy'), reduction);
    }),
  softmaxCrossEntropy: lossFunction('softmaxCrossEntropy', 'onehotLabels', 'logits',
    (y, x, weights, smoothing = 0, reduction) => {
      const labels = smoothing > 0 ? tf.add(tf.mul(y, 1 - smoothing), smoothing / y.shape[1]) : y;
      const losses = tf.neg(tf.sum(tf.mul(tf.logSoftmax(x), labels), -1));
      return weightedLoss(losses, weightsOf(weights, 'softmaxCrossEntropy'), reduction);
    }),
};

const metricFunction = (name, body) => composed(name, (yTrue, yPred) =>
  body(convert(yTrue, 'yTrue', name), convert(yPred, 'yPred', name)));
const unit = x => tf.div(x, tf.sqrt(tf.maximum(tf.sum(tf.square(x), -1, true), 1e-7)));
const truePositives = (y, p) => tf.cast(tf.sum(tf.logicalAnd(tf.equal(y, 1), tf.equal(p, 1))), 'float32');

tf.metrics = {
  binaryAccuracy: metricFunction('binaryAccuracy', (y, p) =>
    tf.mean(tf.cast(tf.equal(y, tf.cast(tf.greater(p, 0.5), y.dtype)), 'float32'), -1)),
  binaryCrossentropy: metricFunction('binaryCrossentropy', (y, p) => {
    const clipped = tf.clipByValue(p, 1e-7, 1 - 1e-7);
    return tf.mean(tf.neg(tf.add(tf.mul(y, tf.log(clipped)), tf.mul(tf.sub(1, y), tf.log(tf.sub(1, clipped))))), -1);
  }),
  categoricalAccuracy: metricFunction('categoricalAccuracy', (y, p) =>
    tf.cast(tf.equal(tf.argMax(y, -1), tf.argMax(p, -1)), 'float32')),
  sparseCategoricalAccuracy: metricFunction('sparseCategoricalAccuracy', (y, p) => {
    const labels = tf.cast(y.rank === p.rank ? tf.squeeze(y, [y.rank - 1]) : y, 'int32');
    return tf.cast(tf.equal(labels, tf.argMax(p, -1)), 'float32');
  }),
  categoricalCrossentropy: metricFunction('categoricalCrossentropy', (y, p) => {
    const scaled = tf.div(p, tf.sum(p, p.rank - 1, true));
    return tf.neg(tf.sum(tf.mul(tf.cast(y, 'float32'), tf.log(tf.clipByValue(scaled, 1e-7, 1 - 1e-7))), p.rank - 1));
  }),
  cosineProximity: metricFunction('cosineProximity', (y, p) => tf.neg(tf.sum(tf.mul(unit(y), unit(p)), -1))),
  meanAbsoluteError: metricFunction('meanAbsoluteError', (y, p) => tf.mean(tf.abs(tf.sub(p, y)), -1)),
  meanAbsolutePercentageError: metricFunction('meanAbsolutePercentageError', (y, p) =>
    tf.mul(100, tf.mean(tf.abs(tf.div(tf.sub(y, p), tf.clipByValue(tf.abs(y), 1e-7, Number.MAX_VALUE))), -1))),
  meanSquaredError: metricFunction('meanSquaredError', (y, p) => tf.mean(tf.square(tf.sub(p, y)), -1)),
  precision: metricFunction('precision', (y, p) => {
    const hits = truePositives(y, p);
    const all = tf.add(hits, tf.cast(tf.sum(tf.logicalAnd(tf.equal(y, 0), tf.equal(p, 1))), 'float32'));
    return tf.where(tf.greater(all, 0), tf.div(hits, all), 0);
  }),
  recall: metricFunction('recall', (y, p) => {
    const hits = truePositives(y, p);
    const all = tf.add(hits, tf.cast(tf.sum(tf.logicalAnd(tf.equal(y, 1), tf.equal(p, 0))), 'float32'));
    return tf.where(tf.greater(all, 0), tf.div(hits, all), 0);
  }),
  r2Score: metricFunction('r2Score', (y, p) =>
    tf.sub(1, tf.div(tf.sum(tf.squaredDifference(y, p)), tf.sum(tf.square(tf.sub(y, tf.mean(y))))))),
};
for (const [short, name] of [['MAE', 'meanAbsoluteError'], ['mae', 'meanAbsoluteError'], ['MSE', 'meanSquaredError'],
  ['mse', 'meanSquaredError'], ['MAPE', 'meanAbsolutePercentageError'], ['mape', 'meanAbsolutePercentageError']]) {
  tf.metrics[short] = tf.metrics[name];
}
tf.math = {
  confusionMatrix: (labels, predictions, numClasses) => tf.tidy(() => {
    const [$labels, $predictions] = [convert(labels, 'labels', 'confusionMatrix'), convert(predictions, 'predictions', 'confusionMatrix')];
    assert(numClasses == null || (numClasses > 0 && Number.isInteger(numClasses)),
      () => `If provided, numClasses must be a positive integer, but got ${numClasses}`);
    assert($labels.rank === 1, () => `Expected the rank of labels to be 1, but got ${$labels.rank}`);
    assert($predictions.rank === 1, () => `Expected the rank of predictions to be 1, but got ${$predictions.rank}`);
    assert($labels.shape[0] === $predictions.shape[0], () => `Mismatch in the number of examples: ${$labels.shape[0]} vs. ${$predictions.shape[0]}. Labels and predictions should have the same number of elements.`);
    const rows = tf.oneHot(tf.cast($labels, 'int32'), numClasses);
    const columns = tf.oneHot(tf.cast($predictions, 'int32'), numClasses);
    return tf.cast(tf.matMul(tf.cast(tf.transpose(rows), 'float32'), tf.cast(columns, 'float32')), 'int32');
  }),
};
