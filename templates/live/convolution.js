// Convolution and pooling, channels last. One-dimensional ones are two-dimensional ones of height 1. A
// convolution is a matrix product of patches with the kernel, one sample at a time.

const pair = (value) => (Array.isArray(value) ? value : [value, value]);

/** Places along one axis: how many outputs, and how much padding comes first. */
function windowPlaces(length, size, stride, padding, dilation = 1) {
  const reach = (size - 1) * dilation + 1;
  if (padding === "same") {
    const count = Math.ceil(length / stride);
    return { count, before: Math.max(0, (count - 1) * stride + reach - length) >> 1 };
  }
  if (padding === "causal") return { count: Math.ceil(length / stride), before: reach - 1 };
  return { count: Math.floor((length - reach) / stride) + 1, before: 0 };
}

/** A layer over a plane; `isLine` layers see (rows, steps, channels) as (rows, 1, steps, channels). */
class PlaneLayer extends Layer {
  constructor(config) {
    super(config);
    if (config.dataFormat && config.dataFormat !== "channelsLast") {
      throw new Error(`${this.constructor.className}: dataFormat '${config.dataFormat}' is not part of this page's runtime`);
    }
  }

  get isLine() { return this.constructor.className.endsWith("1D"); }
  plane(shape) { return this.isLine ? [shape[0], 1, shape[1], shape[2]] : shape; }
  pairOf(value, inLine = 1) { return this.isLine ? [inLine, [].concat(value)[0]] : pair(value); }

  places([, height, width]) {
    const padding = this.config.padding ?? "valid";
    const [size, stride, dilation] = [this.size, this.stride, this.dilation ?? [1, 1]];
    const of = (length, axis) => (length === null ? { count: null, before: 0 }
      : windowPlaces(length, size[axis], stride[axis], this.isLine && axis === 0 ? "valid" : padding, dilation[axis]));
    return [of(height, 0), of(width, 1)];
  }

  computeOutputShape(shape) {
    const plane = this.plane(shape);
    const [y, x] = this.places(plane);
    const channels = this.channels ?? plane[3];
    return this.isLine ? [shape[0], x.count, channels] : [shape[0], y.count, x.count, channels];
  }

  /** Calls `visit(output index, input index, place in the window)` for all places of one sample. */
  walk([, height, width], visit) {
    const [rows, columns] = this.places([0, height, width]);
    const [[sizeY, sizeX], [stepY, stepX], [farY, farX]] = [this.size, this.stride, this.dilation ?? [1, 1]];
    for (let y = 0, out = 0; y < rows.count; y++) {
      for (let x = 0; x < columns.count; x++, out++) {
        for (let i = 0; i < sizeY; i++) {
          const fromY = y * stepY + i * farY - rows.before;
          if (fromY < 0 || fromY >= height) continue;
          for (let j = 0; j < sizeX; j++) {
            const fromX = x * stepX + j * farX - columns.before;
            if (fromX >= 0 && fromX < width) visit(out, fromY * width + fromX, i * sizeX + j);
          }
        }
      }
    }
  }
}

class Convolution extends PlaneLayer {
  static refused = ["kernelConstraint", "biasConstraint", "activityRegularizer"];

  build(shape) {
    const { filters, kernelSize, strides = 1, dilationRate = 1, useBias = true } = this.config;
    this.activation = activationNamed(this.config.activation, this.name);
    [this.size, this.stride, this.dilation] = [this.pairOf(kernelSize), this.pairOf(strides), this.pairOf(dilationRate)];
    this.channels = filters;
    const depth = shape[shape.length - 1];
    const kernel = [...(this.isLine ? [this.size[1]] : this.size), depth, filters];
    this.kernel = this.addWeight("kernel", kernel, this.config.kernelInitializer ?? "glorotNormal", this.config.kernelRegularizer);
    this.bias = useBias ? this.addWeight("bias", [filters], this.config.biasInitializer ?? "zeros", this.config.biasRegularizer) : null;
  }

  /** The patches of sample `n` as rows. */
  patches(x, plane, n, into) {
    const [inner, length] = [plane[3], this.size[0] * this.size[1] * plane[3]];
    const start = n * plane[1] * plane[2] * inner;
    into.fill(0);
    this.walk(plane, (out, from, at) => {
      const source = start + from * inner;
      for (let c = 0, to = out * length + at * inner; c < inner; c++) into[to + c] = x.data[source + c];
    });
  }

  forward([x]) {
    const plane = this.plane(x.shape);
    const shape = this.computeOutputShape(x.shape);
    const [filters, places] = [this.channels, sizeOf(shape.slice(1, -1))];
    const length = this.size[0] * this.size[1] * plane[3];
    const values = new Float32Array(sizeOf(shape));
    if (this.bias) for (let i = 0; i < values.length; i += filters) values.set(this.bias.values, i);
    const rows = new Float32Array(places * length);
    for (let n = 0; n < plane[0]; n++) {
      this.patches(x, plane, n, rows);
      const out = values.subarray(n * places * filters, (n + 1) * places * filters);
      addProduct(rows, this.kernel.values, out, places, filters, length);
    }
    const inputs = this.activation.needsInput ? values.slice() : null;
    activate(this.activation, values, 0, values.length, filters);
    return { output: new Activation(values, shape), cache: { x, values, inputs, places, length } };
  }

  backward(gradient, { x, values, inputs, places, length }) {
    const plane = this.plane(x.shape);
    const filters = this.channels;
    const d = activationGradient(this.activation, gradient, values, inputs, filters);
    if (this.bias) addColumns(d, filters, this.bias.gradient);
    const [rows, dRows] = [new Float32Array(places * length), new Float32Array(places * length)];
    const [result, inner] = [new Float32Array(x.data.length), plane[3]];
    for (let n = 0; n < plane[0]; n++) {
      const own = d.subarray(n * places * filters, (n + 1) * places * filters);
      this.patches(x, plane, n, rows);
      addProduct(rows, own, this.kernel.gradient, length, filters, places, { transposeA: true });
      addProduct(own, this.kernel.values, dRows.fill(0), places, length, filters, { transposeB: true });
      const start = n * plane[1] * plane[2] * inner;
      this.walk(plane, (out, from, at) => {
        const to = start + from * inner;
        for (let c = 0, source = out * length + at * inner; c < inner; c++) result[to + c] += dRows[source + c];
      });
    }
    return [result];
  }
}

class Conv1D extends Convolution { static className = "Conv1D"; }
class Conv2D extends Convolution { static className = "Conv2D"; }

class Pooling extends PlaneLayer {
  build() {
    const { poolSize = 2, strides } = this.config;
    this.size = this.pairOf(poolSize);
    this.stride = this.pairOf(strides ?? poolSize);
  }

  forward([x]) {
    const plane = this.plane(x.shape);
    const shape = this.computeOutputShape(x.shape);
    const [inner, places, area] = [plane[3], sizeOf(shape.slice(1, -1)), plane[1] * plane[2]];
    const values = new Float32Array(sizeOf(shape)).fill(this.isMaximum ? -Infinity : 0);
    const best = new Int32Array(this.isMaximum ? values.length : 0);
    const counts = new Int32Array(places);
    this.walk(plane, (out) => { counts[out] += 1; });
    for (let n = 0; n < plane[0]; n++) {
      this.walk(plane, (out, from) => {
        for (let c = 0; c < inner; c++) {
          const [to, source] = [(n * places + out) * inner + c, (n * area + from) * inner + c];
          if (!this.isMaximum) values[to] += x.data[source] / counts[out];
          else if (x.data[source] > values[to]) { values[to] = x.data[source]; best[to] = source; }
        }
      });
    }
    return { output: new Activation(values, shape), cache: { x, plane, best, counts, places, area } };
  }

  backward(gradient, { x, plane, best, counts, places, area }) {
    const result = new Float32Array(x.data.length);
    if (this.isMaximum) {
      for (let i = 0; i < gradient.length; i++) result[best[i]] += gradient[i];
      return [result];
    }
    const inner = plane[3];
    for (let n = 0; n < plane[0]; n++) {
      this.walk(plane, (out, from) => {
        for (let c = 0; c < inner; c++) {
          result[(n * area + from) * inner + c] += gradient[(n * places + out) * inner + c] / counts[out];
        }
      });
    }
    return [result];
  }
}

const pooling = (className, isMaximum) => class extends Pooling {
  static className = className;
  isMaximum = isMaximum;
};
const MaxPooling1D = pooling("MaxPooling1D", true);
const MaxPooling2D = pooling("MaxPooling2D", true);
const AveragePooling1D = pooling("AveragePooling1D", false);
const AveragePooling2D = pooling("AveragePooling2D", false);

/** One value a channel, from all places. */
const globalPooling = (className, isMaximum) => class extends Layer {
  static className = className;
  computeOutputShape(shape) { return [shape[0], shape[shape.length - 1]]; }

  forward([x]) {
    const [inner, places] = [x.width, sizeOf(x.shape.slice(1, -1))];
    const values = new Float32Array(x.rows * inner).fill(isMaximum ? -Infinity : 0);
    const best = new Int32Array(values.length);
    for (let i = 0; i < x.data.length; i++) {
      const to = Math.floor(i / (places * inner)) * inner + (i % inner);
      if (!isMaximum) values[to] += x.data[i] / places;
      else if (x.data[i] > values[to]) { values[to] = x.data[i]; best[to] = i; }
    }
    return { output: new Activation(values, [x.rows, inner]), cache: { x, best, places, inner } };
  }

  backward(gradient, { x, best, places, inner }) {
    const result = new Float32Array(x.data.length);
    if (isMaximum) gradient.forEach((v, i) => { result[best[i]] += v; });
    else for (let i = 0; i < result.length; i++) result[i] = gradient[Math.floor(i / (places * inner)) * inner + (i % inner)] / places;
    return [result];
  }
};
const GlobalMaxPooling1D = globalPooling("GlobalMaxPooling1D", true);
const GlobalMaxPooling2D = globalPooling("GlobalMaxPooling2D", true);
const GlobalAveragePooling1D = globalPooling("GlobalAveragePooling1D", false);
const GlobalAveragePooling2D = globalPooling("GlobalAveragePooling2D", false);
