// Values between languages: what a cell of JavaScript shares as the engine's own objects, and models, tensors and
// optimizers that other languages made.

/** The engine's object behind a value of `tf`; null for other values. */
function unwrap(value) {
  if (value instanceof Tensor) return value.dtype === 'string' ? null : value.dataId.handle;
  if (value instanceof Layer || value instanceof Optimizer || value instanceof Configured) return value.handle;
  return null;
}

/** A value of `tf` for an engine's object. `kind`: tensor, variable, layer. */
function wrap(kind, handle) {
  if (kind === 'tensor') return fromNative(native.describeTensor(handle));
  if (kind === 'layer') return adopted(handle);
  throw new NotImplementedError(`nbrun.shared: a ${kind} cannot be used in JavaScript`);
}

/** A layer or model of JavaScript over one that exists. */
function adopted(handle) {
  const about = native.describe(handle);
  if (!about.isModel) return adoptedLayer(handle, about);
  if (about.isSequential) {
    const model = new Sequential({handle_: handle, name: about.name});
    if (about.inputShapes == null) throw new ValueError(`nbrun.shared: model "${about.name}" is not built yet: its input's shape is not known`);
    model.firstShape_ = about.inputShapes[0];
    model.shape_ = about.inputShapes[0];
    model.inputLayer_ = about.input ? adoptedLayer(about.input, native.describe(about.input)) : new InputLayer({batchShape: about.inputShapes[0], name: `${about.name}_input`});
    model.inputLayer_.isOwned = true;
    for (const one of about.layers) {
      const layer = adopted(one);
      const shapes = native.outputShapes(one, [model.shape_]);
      layer.isOwned = true;
      model.layers_.push(layer);
      layer.remember([model.shape_], shapes).graph = () => model.makeGraph();
      model.shape_ = shapes[0];
    }
    return withCompiled(model, about);
  }
  const [inputs, outputs, , isChain] = native.modelGraph(handle) || (() => { throw new ValueError(`nbrun.shared: model "${about.name}" is a class of its own, expected a Sequential or functional model`); })();
  const model = new LayersModel({handle_: handle, name: about.name});
  const layers = about.layers.map(adopted);
  for (const layer of layers) layer.isOwned = true;
  const source = (symbol, i, names) => new SymbolicTensor(symbol, layers.find(layer => layer.name === names[i]) || {name: names[i], inboundNodes: []}, 0, i);
  const ends = native.modelEnds(handle);
  hidden(model, {
    layers_: layers, isChain_: isChain, inputs_: inputs.map((one, i) => source(one, i, ends[0])),
    outputs_: outputs.map((one, i) => source(one, i, ends[1])),
  });
  for (const layer of layers) {
    if (layer instanceof InputLayer) continue;
    for (const [from, to, names] of native.layerNodes(layer.handle)) {
      const node = layer.remember(from.map(one => one[3]), to.map(one => one[3]));
      node.inputTensors = from.map((one, i) => source(one, 0, [names[i]]));
      node.outputTensors = to.map((one, i) => new SymbolicTensor(one, layer, node.index, i));
    }
  }
  return withCompiled(model, about);
}
function withCompiled(model, about) {
  if (!about.isCompiled) return model;
  const optimizer = Object.create(Optimizer.prototype);
  hidden(optimizer, {handle: about.optimizer, known: new Set(), slotCount: 0, className_: 'Adam', config_: {}, iterations_: 0});
  hidden(model, {
    optimizer_: optimizer, isCompiled: true, metricsNames: about.metricNames || ['loss'], logNames: new Map(),
    lossNames: model.outputNames.map(() => null),
  });
  return model;
}
function adoptedLayer(handle, about) {
  if (about.isInput) return new InputLayer({handle_: handle, name: about.name, batchShape: native.inputSymbol(handle)[3]});
  const type = layerClasses[about.className];
  const own = {};
  if (type) {
    for (const name of engineLayers[about.className]) {
      const value = about.arguments[name];
      if (value !== null && value !== undefined) own[camelCase(name)] = name === 'layer' || name === 'backward_layer' ? adopted(value) : shownValue(value);
    }
    return new type({...own, name: about.name, handle_: handle});
  }
  throw new NotImplementedError(`nbrun.shared: layer "${about.name}" is of class ${about.className}, which JavaScript does not know`);
}
const shownValue = value => (value && typeof value === 'object' && value.class_name ? {className: value.class_name, config: camelKeys(value.config)}
  : typeof value === 'string' ? camelCase(value) : value);

return {tf, tfvis, wrap, unwrap};
