// Containers of layers: how a model is put together, its weights and its summary. Training and use are in models.js.

class Container extends Layer {
  get usesFront() { return false; }
  get weights() { return this.orderedWeights(layer => layer.weights); }
  orderedWeights(of) {
    const list = this.layers.flatMap(of);
    return [...list.filter(weight => weight.trainable), ...list.filter(weight => !weight.trainable)];
  }
  get trainable() { return this.trainable_; }
  set trainable(value) {
    this.trainable_ = value;
    for (const layer of this.layers) layer.trainable = value;
  }
  getLayer(nameOrIndex, index) {
    if (typeof nameOrIndex === 'number') return this.layerAt(nameOrIndex);
    if (nameOrIndex == null && index == null) throw new ValueError('Provide either a layer name or layer index');
    if (index != null) return this.layerAt(index);
    const found = this.layers.find(layer => layer.name === nameOrIndex);
    if (!found) throw new ValueError(`No such layer: ${nameOrIndex}`);
    return found;
  }
  layerAt(index) {
    if (this.layers.length <= index) {
      throw new ValueError(`Was asked to retrieve layer at index ${index}, but model only has ${this.layers.length} layer(s).`);
    }
    return this.layers[index];
  }
  get built() { return this.layers.length > 0 && this.handle != null && native.isBuilt(this.handle); }
  countParams() { return this.weights.reduce((sum, weight) => sum + weight.val.size, 0); }
  resetStates() { native.resetStates(this.handle); }
  summary(lineLength, positions, printFn = console.log) {
    this.checkBuilt();
    const isChain = this.isChain;
    lineLength = lineLength || (isChain ? 90 : 115);
    positions = positions || (isChain ? [0.32, 0.61, 0.89, 1] : [0.24, 0.48, 0.70, 0.80, 1]);
    if (positions[positions.length - 1] <= 1) positions = positions.map(p => Math.floor(lineLength * p));
    const titles = ['Layer (type)', 'Input Shape', 'Output shape', 'Param #'];
    if (!isChain) titles.push('Receives inputs');
    printFn('_'.repeat(lineLength));
    printRow(titles, positions, printFn);
    printFn('='.repeat(lineLength));
    this.layers.forEach((layer, i) => {
      printLayer(layer, positions, isChain, printFn);
      printFn((i === this.layers.length - 1 ? '=' : '_').repeat(lineLength));
    });
    const count = weights => weights.reduce((sum, weight) => sum + weight.val.size, 0);
    const [trained, fixed] = [count(this.trainableWeights), count(this.nonTrainableWeights)];
    printFn(`Total params: ${trained + fixed}`);
    printFn(`Trainable params: ${trained}`);
    printFn(`Non-trainable params: ${fixed}`);
    printFn('_'.repeat(lineLength));
  }
}

function printRow(fields, positions, printFn) {
  let line = '';
  fields.forEach((field, i) => {
    if (i > 0) line = line.slice(0, line.length - 1) + ' ';
    line = (line + field).slice(0, positions[i]);
    line += ' '.repeat(positions[i] - line.length);
  });
  printFn(line);
}

function printLayer(layer, positions, isChain, printFn) {
  const inputs = layer.inboundNodes.map(node => JSON.stringify(node.inputShapes)).join(',');
  let output;
  try {
    output = JSON.stringify(layer.outputShape);
  } catch (error) {
    output = 'multiple';
  }
  const fields = [`${layer.name} (${layer.getClassName()})`, inputs, output, String(layer.countParams())];
  if (isChain) {
    printRow(fields, positions, printFn);
    return;
  }
  const from = layer.inboundNodes.flatMap(node => (node.inputTensors || []).map(symbol =>
    `${symbol.sourceLayer.name}[${symbol.nodeIndex}][${symbol.tensorIndex}]`));
  printRow([...fields, from[0] || ''], positions, printFn);
  from.slice(1).forEach(one => printRow(['', '', '', '', one], positions, printFn));
}
