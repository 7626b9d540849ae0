// Models as files: model.json (topology and the list of weights) and weights.bin, as TensorFlow.js writes and reads
// them. Files are the notebook's cells' files; what browsers keep (localstorage://, indexeddb://) lasts as long as
// the session.

// MARK: Topology

const isNameKey = key => key === 'name' || key === 'className' || key === 'class_name';

/** A configuration in the words of Keras: keys and words with underscores. */
function toFile(value, key) {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return isNameKey(key) ? value : engineWord(value);
  if (Array.isArray(value)) return value.map(one => toFile(one, key));
  if (typeof value === 'function') {
    throw new NotImplementedError(`model.save: '${key}' is a function (${value.name || 'without a name'}), which files cannot hold`);
  }
  if (typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [snakeCase(name), toFile(one, name)]));
  }
  return value;
}
function fromFile(value, key) {
  if (typeof value === 'string') return isNameKey(key) ? value : camelCase(value);
  if (Array.isArray(value)) return value.map(one => fromFile(one, key));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [camelCase(name), fromFile(one, name)]));
  }
  return value;
}

function modelConfig(model) {
  if (model instanceof Sequential) {
    return {name: model.name, layers: model.layers.map((layer, i) => {
      const config = layer.getConfig();
      if (i === 0 && !(layer instanceof Container)) {
        config.batchInputShape = model.firstShape_;
        config.dtype = config.dtype || 'float32';
      }
      return {className: layer.getClassName(), config};
    })};
  }
  const ends = symbols => symbols.map(one => [one.sourceLayer.name, one.nodeIndex, one.tensorIndex]);
  return {
    name: model.name,
    layers: model.layers.map(layer => ({
      name: layer.name, className: layer.getClassName(), config: layer.getConfig(),
      inboundNodes: layer instanceof InputLayer ? [] : layer.inboundNodes.filter(node => node.inputTensors != null)
        .map(node => node.inputTensors.map(one => [one.sourceLayer.name, one.nodeIndex, one.tensorIndex, {}])),
    })),
    inputLayers: ends(model.inputs), outputLayers: ends(model.outputs),
  };
}

function fileConfig(entry) {
  const {className, config, ...rest} = entry;
  const nestedModel = config && Array.isArray(config.layers);
  const written = nestedModel ? fileModel(config) : toFile(config);
  const result = {class_name: className, config: written};
  if (rest.name !== undefined) result.name = rest.name;
  if (rest.inboundNodes !== undefined) result.inbound_nodes = rest.inboundNodes;
  return result;
}
function fileModel(config) {
  const result = {name: config.name, layers: config.layers.map(fileConfig)};
  if (config.inputLayers) {
    result.input_layers = config.inputLayers;
    result.output_layers = config.outputLayers;
  }
  return result;
}
function modelTopology(model) {
  return {
    class_name: model instanceof Sequential ? 'Sequential' : 'Model', config: fileModel(modelConfig(model)),
    keras_version: `tfjs-layers ${tf.version_layers}`, backend: 'tensor_flow.js',
  };
}

function layerFromFile(entry) {
  const {class_name: className, config} = entry;
  if (config && Array.isArray(config.layers)) return modelFromTopology(entry);
  const custom = customClasses.get(className);
  if (custom) {
    const own = fromFile(config);
    return custom.fromConfig ? custom.fromConfig(custom, own) : new custom(own);
  }
  const type = layerClasses[className] || layerClasses[{MaxPool2D: 'MaxPooling2D', Input: 'InputLayer'}[className]];
  if (!type) {
    throw new ValueError(`Unknown layer: ${className}. This may be due to one of the following reasons:\n1. The layer is defined in Python, in which case it needs to be ported to TensorFlow.js or your JavaScript code.\n2. The custom layer is defined in JavaScript, but is not registered properly with tf.serialization.registerClass().`);
  }
  const own = fromFile(config || {});
  const result = {};
  const known = className === 'InputLayer' ? ['name', 'batchInputShape', 'dtype']
    : [...engineLayers[type.className].map(camelCase), ...commonKeys, ...Object.keys(otherNames[className] || {})];
  for (const key in own) {
    if (!known.includes(key) || own[key] === null) continue;
    result[key] = key === 'layer' ? layerFromFile(config.layer) : own[key];
  }
  if (typeof result.dtype === 'object') result.dtype = 'float32';
  if (className === 'InputLayer') return new InputLayer({name: result.name, batchShape: result.batchInputShape || own.batchShape, dtype: result.dtype});
  for (const key of ['batchInputShape']) if (result[key]) result[key] = result[key].map(extent => extent);
  return new type(result);
}

function modelFromTopology(topology) {
  const className = topology.class_name;
  let config = topology.config;
  if (className === 'Sequential') {
    const list = Array.isArray(config) ? config : config.layers;
    const model = new Sequential({name: Array.isArray(config) ? undefined : config.name});
    for (const entry of list) model.add(layerFromFile(entry));
    return model;
  }
  if (className !== 'Model' && className !== 'Functional') {
    throw new ValueError(`loadLayersModel: got a model of class ${className}, expected Sequential or Model`);
  }
  const made = new Map();
  const tensors = new Map();
  const key = (name, node, index) => `${name}/${node}/${index}`;
  const waiting = config.layers.flatMap(entry => {
    const layer = layerFromFile(entry);
    made.set(entry.name, layer);
    if (layer instanceof InputLayer) {
      tensors.set(key(entry.name, 0, 0), layer.output);
      return [];
    }
    return (entry.inbound_nodes || []).map((node, i) => ({layer, name: entry.name, i, sources: node.map(one => key(one[0], one[1], one[2]))}));
  });
  while (waiting.length > 0) {
    const place = waiting.findIndex(one => one.sources.every(source => tensors.has(source)));
    if (place < 0) throw new ValueError('loadLayersModel: the layers of the model do not follow from its inputs');
    const [{layer, name, i, sources}] = waiting.splice(place, 1);
    const inputs = sources.map(source => tensors.get(source));
    [].concat(layer.apply(inputs.length === 1 ? inputs[0] : inputs)).forEach((symbol, k) => tensors.set(key(name, i, k), symbol));
  }
  const ends = list => (Array.isArray(list[0]) ? list : [list]).map(one => tensors.get(key(one[0], one[1], one[2])));
  return new LayersModel({inputs: ends(config.input_layers), outputs: ends(config.output_layers), name: config.name});
}

// MARK: Weights

tf.io = {
  async encodeWeights(tensors, group) {
    const list = Array.isArray(tensors) ? tensors : Object.keys(tensors).map(name => ({name, tensor: tensors[name]}));
    const specs = [];
    const parts = [];
    for (const {name, tensor} of list) {
      if (!BYTES[tensor.dtype]) throw new Error(`Unsupported dtype in weight '${name}': ${tensor.dtype}`);
      const spec = {name, shape: tensor.shape, dtype: tensor.dtype};
      if (group != null) spec.group = group;
      specs.push(spec);
      parts.push(tensor.bytesSync());
    }
    return {data: joinBytes(parts), specs};
  },
  decodeWeights(buffer, specs) {
    const bytes = new Uint8Array(Array.isArray(buffer) ? joinBytes(buffer.map(one => new Uint8Array(one))) : buffer);
    const result = {};
    let offset = 0;
    for (const spec of specs) {
      const size = sizeFromShape(spec.shape);
      const stored = spec.quantization ? spec.quantization.dtype : spec.dtype;
      const width = {float32: 4, int32: 4, bool: 1, uint8: 1, uint16: 2, float16: 2}[stored];
      if (!width) throw new Error(`Unsupported dtype in weight '${spec.name}': ${stored}`);
      const part = bytes.slice(offset, offset + size * width);
      if (part.length !== size * width) throw new Error(`weights: '${spec.name}' needs ${size * width} bytes, got ${part.length}`);
      offset += size * width;
      result[spec.name] = typedTensor(decoded(part, stored, spec), spec.shape, spec.dtype);
    }
    return result;
  },
  concatenateArrayBuffers: buffers => joinBytes([].concat(buffers).map(one => new Uint8Array(one.buffer || one))),
  getModelArtifactsInfoForJSON: artifacts => ({
    dateSaved: new Date(), modelTopologyType: 'JSON',
    modelTopologyBytes: artifacts.modelTopology == null ? 0 : JSON.stringify(artifacts.modelTopology).length,
    weightSpecsBytes: artifacts.weightSpecs == null ? 0 : JSON.stringify(artifacts.weightSpecs).length,
    weightDataBytes: artifacts.weightData == null ? 0 : artifacts.weightData.byteLength,
  }),
  withSaveHandler: save => ({save}),
  withSaveHandlerSync: save => ({save: async artifacts => save(artifacts)}),
  fromMemory: (artifacts, specs, data) => ({
    load: async () => (artifacts.modelTopology !== undefined || artifacts.weightSpecs !== undefined ? artifacts
      : {modelTopology: artifacts, weightSpecs: specs, weightData: data}),
  }),
  browserHTTPRequest: path => { throw new Error(`tf.io.browserHTTPRequest: cells reach no network: ${path}`); },
  http: path => { throw new Error(`tf.io.http: cells reach no network: ${path}`); },
  browserFiles: () => { throw new NotImplementedError('tf.io.browserFiles: there are no files of a browser here; use file://'); },
  browserDownloads: name => schemeHandler(`downloads://${name || 'model'}`),
  fileSystem: path => schemeHandler(`file://${path}`),
  async listModels() {
    const result = {};
    for (const [url, artifacts] of storedModels) result[url] = artifacts.info;
    return result;
  },
  async removeModel(url) {
    const stored = storedModels.get(url);
    if (!stored) throw new Error(`Cannot find model with path '${url}' in ${url.split('://')[0]}.`);
    storedModels.delete(url);
    return stored.info;
  },
  async copyModel(from, to) { return moved(from, to, false); },
  async moveModel(from, to) { return moved(from, to, true); },
};
async function moved(from, to, deletes) {
  const artifacts = await schemeHandler(from).load();
  const result = await schemeHandler(to).save(artifacts);
  if (deletes) storedModels.delete(from);
  return result.modelArtifactsInfo;
}
function joinBytes(parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole.buffer;
}
function decoded(bytes, stored, spec) {
  const views = {float32: Float32Array, int32: Int32Array, bool: Uint8Array, uint8: Uint8Array, uint16: Uint16Array, float16: Uint16Array};
  const values = new views[stored](bytes.buffer, 0, bytes.length / views[stored].BYTES_PER_ELEMENT);
  if (!spec.quantization) return values;
  if (stored === 'float16') return Float32Array.from(values, halfFloat);
  const {scale, min} = spec.quantization;
  const wide = Float32Array.from(values, value => value * scale + min);
  return spec.dtype === 'int32' ? Int32Array.from(wide, Math.round) : wide;
}
function halfFloat(bits) {
  const [sign, exponent, fraction] = [bits & 0x8000 ? -1 : 1, (bits >> 10) & 31, bits & 1023];
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction ? NaN : sign * Infinity;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

// MARK: Where models are kept

const storedModels = new Map();

function schemeHandler(url) {
  const [, scheme, path] = /^([a-z]+):\/\/(.*)$/.exec(url) || [];
  if (scheme === 'localstorage' || scheme === 'indexeddb') {
    return {
      async save(artifacts) {
        const info = tf.io.getModelArtifactsInfoForJSON(artifacts);
        storedModels.set(url, {...artifacts, info});
        return {modelArtifactsInfo: info};
      },
      async load() {
        if (!storedModels.has(url)) throw new Error(`In ${scheme === 'indexeddb' ? 'IndexedDB' : 'local storage'}, there is no model with name '${path}'`);
        return storedModels.get(url);
      },
    };
  }
  if (scheme === 'file' || scheme === 'downloads') {
    const [json, bin] = scheme === 'file' ? [`${path}/model.json`, 'weights.bin'] : [`${path}.json`, `${path}.weights.bin`];
    return {
      async save(artifacts) {
        const folder = json.includes('/') ? json.slice(0, json.lastIndexOf('/') + 1) : '';
        native.writeFile(json, textBytes(JSON.stringify(modelFile(artifacts, bin))));
        native.writeFile(scheme === 'file' ? folder + bin : bin, new Uint8Array(artifacts.weightData));
        return {modelArtifactsInfo: tf.io.getModelArtifactsInfoForJSON(artifacts)};
      },
      load: () => artifactsOfFile(path),
    };
  }
  if (scheme === 'http' || scheme === 'https') {
    return {
      async save() { throw new Error(`model.save: cells reach no network: ${url}`); },
      async load() { throw new Error(`tf.loadLayersModel: cells reach no network: ${url}. A file of the notebook's folder is loaded with 'file://path/model.json'`); },
    };
  }
  if (scheme == null) return {load: () => artifactsOfFile(url), async save() { throw new ValueError(`Cannot find any save handlers for URL '${url}'`); }};
  throw new ValueError(`Cannot find any save handlers for URL '${url}'`);
}
function modelFile(artifacts, bin) {
  return {
    modelTopology: artifacts.modelTopology, format: artifacts.format, generatedBy: artifacts.generatedBy,
    convertedBy: artifacts.convertedBy, weightsManifest: [{paths: [`./${bin}`], weights: artifacts.weightSpecs}],
    ...(artifacts.trainingConfig ? {trainingConfig: artifacts.trainingConfig} : {}),
    ...(artifacts.userDefinedMetadata ? {userDefinedMetadata: artifacts.userDefinedMetadata} : {}),
  };
}
const textBytes = text => {
  const encoded = unescape(encodeURIComponent(text));
  return Uint8Array.from(encoded, letter => letter.charCodeAt(0));
};
const bytesText = bytes => {
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return decodeURIComponent(escape(text));
};
async function artifactsOfFile(path) {
  const bytes = native.readFile(path);
  if (bytes == null) throw new Error(`Path ${path} does not exist: loading failed.`);
  const json = JSON.parse(bytesText(bytes));
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
  const groups = json.weightsManifest || [];
  const parts = groups.flatMap(group => group.paths.map(name => {
    const file = folder + name.replace(/^\.\//, '');
    const part = native.readFile(file);
    if (part == null) throw new Error(`Weight file ${file} does not exist: loading failed`);
    return part;
  }));
  return {
    modelTopology: json.modelTopology || json, weightSpecs: groups.flatMap(group => group.weights), weightData: joinBytes(parts),
    format: json.format, trainingConfig: json.trainingConfig, userDefinedMetadata: json.userDefinedMetadata,
  };
}

async function saveModel(model, handler, config = {}) {
  if (typeof handler === 'string') handler = schemeHandler(handler);
  if (handler == null || typeof handler.save !== 'function') {
    throw new ValueError('LayersModel.save() cannot proceed because the IOHandler provided does not have the `save` attribute defined.');
  }
  model.checkBuilt();
  const {data, specs} = await tf.io.encodeWeights(model.getNamedWeights(config || {}));
  const artifacts = {
    modelTopology: modelTopology(model), format: 'layers-model', generatedBy: `TensorFlow.js tfjs-layers v${tf.version_layers}`,
    convertedBy: null, weightData: data, weightSpecs: specs,
  };
  if (config && config.includeOptimizer && model.optimizer_) {
    throw new NotImplementedError('model.save: includeOptimizer is not supported');
  }
  if (model.metadata_ != null) artifacts.userDefinedMetadata = model.metadata_;
  return handler.save(artifacts);
}

tf.loadLayersModel = async (handler, options = {}) => {
  if (typeof handler === 'string') handler = schemeHandler(handler);
  if (handler == null || typeof handler.load !== 'function') {
    throw new ValueError('Cannot proceed with model loading because the IOHandler provided does not have the `load` method implemented.');
  }
  const artifacts = await handler.load();
  let topology = artifacts.modelTopology;
  if (typeof topology === 'string') topology = JSON.parse(topology);
  if (topology.model_config != null) topology = topology.model_config;
  const model = modelFromTopology(topology);
  if (artifacts.weightData != null) {
    if (artifacts.weightSpecs == null) throw new ValueError('LayersModel artifacts contains weight data, but not weight specs. Therefore loading of weights cannot proceed.');
    const named = tf.io.decodeWeights(artifacts.weightData, artifacts.weightSpecs.filter(spec => spec.group !== 'optimizer'));
    loadNamedWeights(model, named, options.strict !== false);
    tf.dispose(named);
  }
  if (artifacts.userDefinedMetadata != null) model.setUserDefinedMetadata(artifacts.userDefinedMetadata);
  return model;
};
tf.loadModel = () => { throw new Error('The function tf.loadModel() has been removed; use tf.loadLayersModel()'); };

function loadNamedWeights(model, named, strict) {
  const targets = new Map(model.weights.map(weight => [weight.originalName, weight]));
  for (const name in named) {
    const parts = name.split('/');
    const shorter = [...parts.slice(0, -2), parts[parts.length - 1]].join('/');
    const target = [name, shorter, parts.slice(-2).join('/'), [...parts.slice(-3, -2), parts[parts.length - 1]].join('/')]
      .find(one => targets.has(one));
    if (target == null) {
      if (strict) throw new ValueError(`Provided weight data has no target variable: ${name}`);
      continue;
    }
    const weight = targets.get(target);
    if (!arraysEqual(weight.shape, named[name].shape)) {
      throw new ValueError(`Shape mismatch: [${weight.shape}] vs. [${named[name].shape}]`);
    }
    native.assign(weight.val.dataId.handle, named[name].dataId.handle);
    targets.delete(target);
  }
  if (strict && targets.size > 0) throw new ValueError(`${targets.size} of ${model.weights.length} weights are not set: ${[...targets.keys()]}`);
}

const customClasses = new Map();
tf.serialization = {
  Serializable: class Serializable {
    getClassName() { return this.constructor.className; }
    static fromConfig(type, config) { return new type(config); }
  },
  registerClass: type => {
    assert(type.className != null, () => 'Class being registered does not have the static className property defined.');
    assert(typeof type.className === 'string', () => `className is required to be a string, but got type ${typeof type.className}`);
    assert(type.className.length > 0, () => 'Class being registered has an empty-string as its className, which is disallowed.');
    customClasses.set(type.className, type);
    return type;
  },
};
tf.models = {modelFromJSON: async json => modelFromTopology(json.modelTopology || json)};
