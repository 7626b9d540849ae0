// `tfvis`: charts become pictures of the page. A chart is a description (kind, titles, data) that the page's own
// plots draw. What is drawn again into the same surface while a cell runs is shown once, as it is at the end.

const tfvis = {};
const pendingCharts = new Map();
let flushIsPlanned = false;

function surfaceTitle(container) {
  if (container == null) return '';
  if (typeof container === 'string') return container;
  if (container.label != null && container.drawArea !== undefined) return container.label;
  if (container.name != null && typeof container.name === 'string') return container.name;
  return container.id ? String(container.id) : '';
}
function show(container, chart) {
  const title = surfaceTitle(container);
  const whole = {title, ...chart};
  const key = `${title}\u0000${chart.part || ''}`;
  pendingCharts.delete(key);
  pendingCharts.set(key, whole);
  if (flushIsPlanned) return;
  flushIsPlanned = true;
  if (typeof setTimeout === 'function') setTimeout(() => { flushIsPlanned = false; if (liveCallbacks === 0) flushCharts(); }, 0);
  else { flushIsPlanned = false; if (liveCallbacks === 0) flushCharts(); }
}
let liveCallbacks = 0;
function flushCharts() {
  const charts = [...pendingCharts.values()];
  pendingCharts.clear();
  for (const chart of charts) native.chart(chart);
}

const numbersOf = data => (data instanceof Tensor ? data.arraySync() : isTypedArray(data) ? Array.from(data) : data);

/** The series of a plot of points: [{name, x, y}, ...]. */
function pointSeries(data) {
  const values = Array.isArray(data) ? data : data.values;
  const lists = values.length > 0 && Array.isArray(values[0]) ? values : [values];
  return lists.map((points, i) => ({
    name: (data.series && data.series[i]) || (lists.length > 1 ? `Series ${i + 1}` : ''),
    x: Array.from(points, point => point.x), y: Array.from(points, point => point.y),
  }));
}
const plotOptions = (options = {}) => ({
  xLabel: options.xLabel, yLabel: options.yLabel, xRange: options.xAxisDomain, yRange: options.yAxisDomain,
  width: options.width, height: options.height,
});

tfvis.render = {
  linechart: async (container, data, options) => show(container, {kind: 'line', series: pointSeries(data), ...plotOptions(options)}),
  scatterplot: async (container, data, options) => show(container, {kind: 'scatter', series: pointSeries(data), ...plotOptions(options)}),
  barchart: async (container, data, options) => {
    const list = isTypedArray(data) ? Array.from(data, (value, index) => ({index, value})) : data;
    show(container, {kind: 'bar', labels: list.map(one => String(one.index)), values: list.map(one => one.value), ...plotOptions(options)});
  },
  histogram: async (container, data, options = {}) => {
    const values = Array.from(numbersOf(data), one => (typeof one === 'object' ? one.value : one));
    show(container, {kind: 'histogram', values: values.filter(value => value != null && !Number.isNaN(value)), bins: options.maxBins || 12, ...plotOptions(options)});
  },
  table: async (container, data) => show(container, {kind: 'table', headers: data.headers.map(String), rows: data.values.map(row => row.map(cellText))}),
  heatmap: async (container, data, options = {}) => {
    const matrix = numbersOf(data.values).map(numbersOf);
    const columns = matrix.length > 0 ? matrix[0].length : 0;
    // Values are by x first, as tfvis has them, unless the rows are asked to be rows.
    const rowsOfValues = options.rowMajor ? matrix : Array.from({length: columns}, (_, y) => matrix.map(column => column[y]));
    show(container, {
      kind: 'heatmap', values: rowsOfValues, xLabels: data.xTickLabels, yLabels: data.yTickLabels, ...plotOptions(options),
    });
  },
  confusionMatrix: async (container, data, options = {}) => {
    show(container, {
      kind: 'confusion', values: numbersOf(data.values).map(numbersOf), labels: data.tickLabels || data.labels,
      ...plotOptions(options), xLabel: options.xLabel || 'prediction', yLabel: options.yLabel || 'label',
    });
  },
};
const cellText = value => (typeof value === 'number' ? String(Number.isInteger(value) ? value : Number(value.toFixed(6)))
  : value === null || value === undefined ? '' : Array.isArray(value) ? JSON.stringify(value) : String(value));

tfvis.show = {
  history: async (container, history, metrics, options = {}) => {
    const plots = new Map();
    for (const metric of metrics) {
      const base = metric.replace('val_', '');
      if (!plots.has(base)) plots.set(base, []);
      const logs = Array.isArray(history) ? (Array.isArray(history[0]) ? history[metrics.indexOf(metric)] : history).map(one => one[metric])
        : history.history[metric];
      if (logs == null) throw new Error(`tfvis.show.history: there is no metric '${metric}'. ${didYouMean(metric, Object.keys(history.history || {}))}`.trim());
      plots.get(base).push({name: metric, x: Array.from(logs, (_, i) => i), y: Array.from(logs)});
    }
    for (const [name, series] of plots) {
      show(container, {kind: 'line', part: name, subtitle: name, series, ...plotOptions({xLabel: 'Iteration', yLabel: 'Value', ...options})});
    }
  },
  fitCallbacks: (container, metrics, options = {}) => {
    const names = options.callbacks || ['onEpochEnd', 'onBatchEnd'];
    const callbacks = {};
    for (const name of names) {
      const logs = new Map();
      callbacks[name] = async (_, log) => {
        for (const metric of metrics) {
          if (log[metric] == null) continue;
          if (!logs.has(metric)) logs.set(metric, []);
          logs.get(metric).push(log[metric]);
        }
        const present = metrics.filter(metric => logs.has(metric));
        const label = /batch/i.test(name) ? 'Batch' : 'Epoch';
        const groups = new Map();
        for (const metric of present) {
          const base = metric.replace('val_', '');
          if (!groups.has(base)) groups.set(base, []);
          groups.get(base).push({name: metric, x: logs.get(metric).map((__, i) => i), y: logs.get(metric)});
        }
        for (const [base, series] of groups) {
          show(container, {kind: 'line', part: `${name} ${base}`, subtitle: `${name}: ${base}`, series, ...plotOptions({yLabel: 'Value', ...options, xLabel: label})});
        }
      };
    }
    callbacks.onTrainBegin = async () => { liveCallbacks++; };
    callbacks.onTrainEnd = async () => { liveCallbacks--; if (liveCallbacks === 0) flushCharts(); };
    return callbacks;
  },
  modelSummary: async (container, model) => {
    show(container, {
      kind: 'table', headers: ['Layer Name', 'Output Shape', '# Of Params', 'Trainable'],
      rows: model.layers.map(layer => [layer.name, `[${[].concat(layer.outputShape).map(extent => (extent == null ? 'batch' : extent))}]`, cellText(layer.countParams()), String(layer.trainable)]),
    });
  },
  layer: async (container, layer) => {
    const stats = layer.getWeights().map((weight, i) => {
      const values = weight.dataSync();
      const [least, most] = [values.reduce((a, b) => Math.min(a, b), Infinity), values.reduce((a, b) => Math.max(a, b), -Infinity)];
      const count = test => values.reduce((sum, value) => sum + (test(value) ? 1 : 0), 0);
      return [layer.weights[i].name, `[${weight.shape}]`, cellText(least), cellText(most), String(weight.size), String(count(v => v === 0)), String(count(Number.isNaN)), String(count(v => Math.abs(v) === Infinity))];
    });
    show(container, {kind: 'table', part: 'weights', headers: ['Weight Name', 'Shape', 'Min', 'Max', '# Params', '# Zeros', '# NaNs', '# Infinity'], rows: stats});
  },
  valuesDistribution: async (container, tensor) => tfvis.render.histogram(container, tensor.dataSync()),
  perClassAccuracy: async (container, accuracy, labels) => show(container, {
    kind: 'table', headers: ['Class', 'Accuracy', '# Samples'],
    rows: accuracy.map((one, i) => [labels ? labels[i] : String(i), cellText(one.accuracy), cellText(one.count)]),
  }),
};
tfvis.metrics = {
  confusionMatrix: async (labels, predictions, count, weights) => {
    if (weights != null) throw new NotImplementedError('tfvis.metrics.confusionMatrix: weights are not supported');
    const classes = count != null ? count : Math.max(...labels.dataSync(), ...predictions.dataSync()) + 1;
    return tf.tidy(() => tf.math.confusionMatrix(tf.cast(labels, 'int32'), tf.cast(predictions, 'int32'), classes).arraySync());
  },
  accuracy: async (labels, predictions) => tf.tidy(() => tf.mean(tf.cast(tf.equal(labels, predictions), 'float32')).dataSync()[0]),
  perClassAccuracy: async (labels, predictions, count) => {
    const [truth, guess] = [labels.dataSync(), predictions.dataSync()];
    const classes = count != null ? count : Math.max(...truth, ...guess) + 1;
    return Array.from({length: classes}, (_, k) => {
      let [total, hits] = [0, 0];
      truth.forEach((value, i) => { if (value === k) { total++; if (guess[i] === k) hits++; } });
      return {accuracy: total === 0 ? 0 : hits / total, count: total};
    });
  },
};
tfvis.visor = () => ({
  surface: ({name, tab}) => ({label: name, drawArea: null, container: null, name, tab}),
  open() {}, close() {}, toggle() {}, toggleFullScreen() {}, isOpen: () => true, isFullscreen: () => false, bindKeys() {}, unbindKeys() {},
  setActiveTab() {}, el: null,
});
