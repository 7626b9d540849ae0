import Arrays
import Engine
import PythonLanguage

// Values between Python and the engine: arguments in, configurations and results out.

/// The Swift object behind a layer or model. It owns the Python values of what belongs to it, so that
/// `model.layers[0] is model.layers[0]`.
final class LayerObject: ValueHolder {
    let layer: Layer
    private var parts: [ObjectIdentifier: (object: AnyObject, value: Value)] = [:]
    /// A model's `loss` as `compile` got it, and the History of its last training.
    var lossArgument = Value.none
    var history = Value.none
    /// Taken by `compile`; neither changes results.

    /// The Python instance, which owns this.
    fileprivate(set) var instance = Value.undefined

    init(_ layer: Layer) {
        self.layer = layer
        layer.handle = self
    }

    /// Metrics that the layer's class adds values to by name (`add_metric`).
    private(set) var addedMetrics: [MeanMetric] = []

    deinit { (layer.front as? PythonLayer)?.instanceIsGone() }

    func visitValues(_ visit: (Value) -> Void) {
        for part in parts.values { visit(part.value) }
        visit(lossArgument)
        visit(history)
        for part in layer.sublayers { PythonLayer.visit(part, visit) }
        if let optimizer = PythonOptimizer.instance(of: (layer as? Model)?.optimizer) { visit(optimizer) }
    }

    func addedMetric(_ name: String) -> MeanMetric {
        if let known = addedMetrics.first(where: { $0.name == name }) { return known }
        let metric = MeanMetric("Mean", name: name)
        addedMetrics.append(metric)
        return metric
    }

    /// The Python value of a part, made on first use.
    func value(of object: AnyObject, _ make: () -> Value) -> Value {
        if let part = parts[ObjectIdentifier(object)] { return part.value }
        let value = make()
        keep(object, value)
        return value
    }

    func keep(_ object: AnyObject, _ value: Value) { parts[ObjectIdentifier(object)] = (object, value) }
}

extension Machine {
    /// An argument for the engine: plain values, arrays, objects of the engine, Python functions.
    func configValue(_ value: Value) throws(PythonError) -> ConfigValue {
        if value.isNone || value.isUndefined { return .none }
        if value.isBool { return .bool(value.int != 0) }
        if value.isInt { return .int(value.int) }
        if value.isFloat { return .double(value.float) }
        if let text = stringValue(value) { return .string(text) }
        if let elements = sequenceElements(value) {
            var values: [ConfigValue] = []
            for element in elements { values.append(try configValue(element)) }
            return .list(values)
        }
        if value.isDict {
            var entries: [(key: String, value: ConfigValue)] = []
            for (key, value) in dictPairs(value.dict) {
                entries.append((try str(key), try configValue(value)))
            }
            return .dictionary(entries)
        }
        if let object = engineObject(value) { return .object(object) }
        if let integer = intValue(value) { return .int(integer) }
        if ndarray(value) != nil || hostValue(value, as: TensorObject.self) != nil {
            return .array(try asArray(value))
        }
        if let type = hostValue(value, as: TensorFlowDType.self) { return .string(type.dtype.name) }
        if ["DTypePolicy", "FloatDTypePolicy"].contains(typeName(value)) {
            return try configValue(getAttribute(value, "name"))
        }
        if let type = rowClass(value) { return .string(type) }
        if let name = keras.engineName(of: value, self) { return .string(name) }
        if isCallable(value) { return .object(try tensorFunction(value)) }
        if isConvertibleNumber(value) { return .double(try double(value)) }
        throw raise(.typeError, "expected a value that a layer can take, got \(typeName(value))")
    }

    private func isConvertibleNumber(_ value: Value) -> Bool { value.unboxed.isFloat || value.unboxed.isInt }

    /// The engine's object behind a Python value.
    func engineObject(_ value: Value) -> AnyObject? {
        guard value.isHost else { return nil }
        if let layer = hostValue(value, as: LayerObject.self) { return layer.layer }
        if let symbol = hostValue(value, as: SymbolObject.self) { return symbol.symbol }
        if let object = hostValue(value, as: EngineObject.self) { return object.object }
        return value.host.pointee.reference == nil ? lateObject(value) : nil
    }

    /// `metrics=[keras.metrics.Accuracy]`: a class given in place of an object means one with its defaults.
    private func rowClass(_ value: Value) -> String? {
        guard value.isType else { return nil }
        let name = value.type.nameText
        let isRow = ClassFamily.allCases.contains { $0.names(engine).contains(name) }
        return isRow ? name : nil
    }

    /// A Python function of tensors as the engine calls it.
    func tensorFunction(_ function: Value) throws(PythonError) -> TensorFunction {
        let held = PersistentValue(self, function)
        let name = try functionName(function)
        let made = TensorFunction(name: name) { [unowned self] tensors in
            try self.releasingTemporaries { () throws -> Tensor in
                let values = tensors.map { $0.array.isText ? $0 : $0.floats() }
                let arguments = try Self.matched(values).map { self.tensorValue($0) }
                return try self.tensor(self.call(held.value, arguments))
            }
        }
        made.call = { [unowned self] input in
            try self.releasingTemporaries { () throws(PythonError) -> LayerOutput in
                try self.lambdaOutput(held.value, input)
            }
        }
        return made
    }

    /// What the function of a Lambda layer gives: it takes the inputs as the layer was called with them.
    private func lambdaOutput(_ function: Value, _ input: LayerInput) throws(PythonError) -> LayerOutput {
        let tensors = input.tensors.enumerated().map { place, tensor in
            tensorValue(
                tensor.array.dtype == .float64 ? tensor.floats() : tensor,
                mask: place < input.masks.count ? input.masks[place] : nil)
        }
        let keywords = input.options.sorted { $0.key < $1.key }.map { ($0.key, pythonValue($0.value)) }
        return try layerOutput(
            call(function, [value(input.nesting ?? .flat(tensors.count), tensors)], keywords: keywords))
    }

    /// Targets and predictions of which one has a last axis of extent 1 more, as Keras gives them to losses.
    private static func matched(_ tensors: [Tensor]) throws -> [Tensor] {
        guard tensors.count == 2, abs(tensors[0].rank - tensors[1].rank) == 1 else { return tensors }
        let larger = tensors[0].rank > tensors[1].rank ? 0 : 1
        guard tensors[larger].dimensions.last == 1 else { return tensors }
        var result = tensors
        if tensors[1 - larger].rank == 1 {
            result[1 - larger] = try tensors[1 - larger].reshaped(tensors[1 - larger].dimensions + [1])
        } else {
            result[larger] = try tensors[larger].reshaped(tensors[larger].dimensions.dropLast())
        }
        return result
    }

    /// Targets in float32 when they float, with the rank of the predictions, as Keras gives them to losses.
    func sameRank(_ tensors: [Tensor]) -> [Tensor] {
        let wide = tensors.map { $0.array.dtype == .float64 ? $0.floats() : $0 }
        return (try? Self.matched(wide)) ?? wide
    }

    /// A Python value for a configuration's entry.
    func pythonValue(_ value: ConfigValue) -> Value {
        switch value {
        case .none: return .none
        case .bool(let value): return .bool(value)
        case .int(let value): return .int(value)
        case .double(let value): return .float(value)
        case .string(let value): return string(value)
        case .list(let values): return list(values.map { pythonValue($0) })
        case .dictionary(let entries): return dict(entries.map { ($0.key, pythonValue($0.value)) })
        case .array(let array): return arrayValue(array)
        case .object(let object): return wrapped(object)
        }
    }

    /// The Python value of an engine object that belongs to nobody yet.
    func wrapped(_ object: AnyObject) -> Value {
        switch object {
        case let layer as Layer: return layerValue(layer)
        case let tensor as Tensor: return tensorValue(tensor)
        case let symbol as SymbolicTensor: return symbolValue(symbol)
        case let variable as Variable: return host(VariableObject(variable), VariableType.layerVariable)
        default:
            if let instance = PythonOptimizer.instance(of: object) { return instance }
            guard let (family, name) = ClassFamily.classify(object) else { return .none }
            return host(EngineObject(object), keras.classType(family, name))
        }
    }

    func layerValue(_ layer: Layer) -> Value {
        if let known = layer.handle as? LayerObject, known.instance.isDefined { return known.instance }
        let type: NativeType =
            switch layer {
            case is Sequential: ModelTypes.sequential
            case is Functional: ModelTypes.functional
            case is Model: ModelTypes.model
            case is OperationLayer: LayerType.definition
            default:
                engine.registry.layers.contains(layer.className)
                    ? keras.classType(.layer, layer.className) : LayerType.definition
            }
        let owner = LayerObject(layer)
        owner.instance = host(owner, type)
        return owner.instance
    }

    /// Makes an instance the handle on a layer.
    @discardableResult
    func own(_ layer: Layer, _ instance: Value) -> LayerObject {
        let owner = LayerObject(layer)
        setHost(instance, owner)
        owner.instance = instance
        return owner
    }

    /// The value of a part of a layer or model.
    func value(of part: AnyObject, in owner: LayerObject) -> Value { owner.value(of: part) { wrapped(part) } }

    // MARK: Data

    /// A shape argument: a tuple or list of ints and Nones, or one int.
    func partialShape(_ value: Value) throws(PythonError) -> PartialShape {
        if let shape = hostValue(value, as: TensorShapeObject.self)?.extents { return shape }
        guard let elements = sequenceElements(value) else { return [try index(value)] }
        var shape: PartialShape = []
        for element in elements { shape.append(element.isNone ? nil : try index(element)) }
        return shape
    }

    func shapeValue(_ shape: PartialShape) -> Value { tuple(shape.map { $0.map(Value.int) ?? .none }) }

    /// The logs of a batch or epoch as the dict that callbacks get.
    /// A dict of metrics that also knows them by their names in Keras 1 and 2 ("acc", "lr"), with a note.
    func namedSeries(_ dict: Value) -> Value {
        (try? callMethod(importModule(KerasSources.moduleName), "_Series", [dict])) ?? dict
    }

    func logsValue(_ logs: Logs) -> Value {
        namedSeries(dict(zip(logs.names, logs.values).map { ($0, Value.float($1)) }))
    }
}

/// The Swift object behind an optimizer, loss, metric, initializer, regularizer, constraint, schedule or
/// callback, with the arguments it was made with.
final class EngineObject {
    let object: AnyObject
    let configuration: [(key: String, value: ConfigValue)]
    /// What the class of Keras itself does, where a class of a cell derives from one with arguments.
    let base: AnyObject?
    /// Leads from the engine's object back to the instance, while there is one.
    private let link: InstanceLink?
    /// Whether all of it is the class's of a cell.
    var isOfCell: Bool { link != nil && base == nil }

    init(
        _ object: AnyObject, _ configuration: [(key: String, value: ConfigValue)] = [],
        base: AnyObject? = nil, link: InstanceLink? = nil
    ) {
        self.object = object
        self.configuration = configuration
        self.base = base
        self.link = link
    }

    deinit { link?.instanceIsGone() }
}
