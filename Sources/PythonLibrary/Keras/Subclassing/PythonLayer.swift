import Arrays
import Engine
import PythonLanguage

/// A class of a cell that derives from a layer or model, as the engine sees it: the methods that the class
/// defines are called, the others are left to the engine.
///
/// It knows its Python instance without keeping it alive: the instance owns the engine's layer, which owns
/// this. `LayerObject` tells when the instance goes, and visits the instances that a layer's parts need.
final class PythonLayer: LayerFront {
    private unowned let machine: Machine
    private(set) var instance: Value
    private let owner: Unowned
    /// Methods that the class defines itself.
    let overrides: Set<String>
    private var callSignature: FunctionSignature?
    private var buildsParts = false
    /// Whether the class's `build` runs, so that the base's `build` only marks the layer as built.
    private(set) var isBuilding = false

    private struct Unowned { weak var object: LayerObject? }

    init(_ machine: Machine, _ instance: Value, _ owner: LayerObject, overrides: Set<String>) {
        self.machine = machine
        self.instance = instance
        self.owner = Unowned(object: owner)
        self.overrides = overrides
    }

    func instanceIsGone() { instance = .undefined }

    /// Marks what a layer needs of Python: instances of classes written there.
    static func visit(_ layer: Layer, _ visit: (Value) -> Void) {
        if let front = layer.front as? PythonLayer {
            if front.instance.isDefined { visit(front.instance) }
            return
        }
        for part in layer.sublayers { Self.visit(part, visit) }
    }

    // MARK: What the engine asks

    func build(_ shapes: [PartialShape], nesting: Nesting?) throws -> Bool {
        guard overrides.contains("build"), !isBuilding, instance.isDefined else { return false }
        isBuilding = true
        defer { isBuilding = false }
        try machine.releasingTemporaries { () throws(PythonError) in
            let values = shapes.map { machine.shapeValue($0) }
            let shape = machine.value(nesting ?? .flat(shapes.count), values)
            try machine.callMethod(instance, "build", [shape])
        }
        return true
    }

    func call(_ input: LayerInput) throws -> LayerOutput? {
        guard overrides.contains("call"), instance.isDefined else { return nil }
        return try machine.releasingTemporaries { () throws(PythonError) -> LayerOutput in
            // Keras casts what floats to the layer's type.
            let tensors = input.tensors.enumerated().map { place, tensor in
                machine.tensorValue(
                    tensor.array.dtype == .float64 ? tensor.floats() : tensor,
                    mask: place < input.masks.count ? input.masks[place] : nil)
            }
            var (positional, keywords): ([Value], [(String, Value)])
            if let template = input.template as? CallTemplate {
                (positional, keywords) = try template.filled(tensors)
            } else {
                positional = [machine.value(input.nesting ?? .flat(tensors.count), tensors)]
                if !input.initialState.isEmpty {
                    positional.append(machine.list(input.initialState.map { machine.tensorValue($0) }))
                }
                keywords = []
            }
            let signature = try self.signature()
            let state = machine.keras
            let training =
                input.training ? true : state.callDepth > 0 && state.training == nil ? nil : false
            if signature.takes("training"), !keywords.contains(where: { $0.0 == "training" }),
                positional.count <= signature.position(of: "training"), let training
            {
                keywords.append(("training", .bool(training)))
            }
            if signature.has("mask"), !keywords.contains(where: { $0.0 == "mask" }),
                let mask = input.masks.first ?? nil
            {
                keywords.append(("mask", machine.tensorValue(Tensor(mask))))
            }
            let (savedTraining, savedDepth) = (state.training, state.callDepth)
            state.training = training
            state.callDepth += 1
            defer { (state.training, state.callDepth) = (savedTraining, savedDepth) }
            let result = try machine.call(
                try machine.getAttribute(instance, "call"), positional, keywords: keywords)
            var output = try machine.layerOutput(result)
            guard !output.tensors.isEmpty else {
                throw machine.raise(
                    .valueError,
                    "\(machine.typeName(instance)).call() returned \(try machine.repr(result)), expected a tensor "
                        + "or a list or dict of tensors")
            }
            if overrides.contains("compute_mask"), output.masks.contains(where: { $0 == nil }) {
                output.masks = try ownMasks(positional.first ?? .none, input) ?? output.masks
            }
            return output
        }
    }

    var takesMask: Bool {
        guard instance.isDefined else { return false }
        return overrides.contains("compute_mask") || (try? signature())?.has("mask") == true
    }

    /// The parameters of the class's `call`.
    func signature() throws(PythonError) -> FunctionSignature {
        if let callSignature { return callSignature }
        let function = try machine.getAttribute(Value(machine.typeOf(instance)), "call")
        let signature = try FunctionSignature(machine, function)
        callSignature = signature
        return signature
    }

    /// What `compute_mask` of the class says of the outputs.
    private func ownMasks(_ inputs: Value, _ input: LayerInput) throws(PythonError) -> [NDArray?]? {
        let before = input.masks.first.flatMap { $0 }.map { machine.tensorValue(Tensor($0)) } ?? .none
        let found = try machine.callMethod(instance, "compute_mask", [inputs, before])
        guard !found.isNone else { return nil }
        var masks: [NDArray?] = []
        for mask in machine.sequenceElements(found) ?? [found] {
            masks.append(mask.isNone ? nil : try machine.asArray(mask).asType(.bool))
        }
        return masks
    }

    func outputShapes(_ shapes: [PartialShape], nesting: Nesting?) throws -> [PartialShape]? {
        guard overrides.contains("compute_output_shape"), instance.isDefined else {
            return nil
        }
        return try machine.releasingTemporaries { () throws(PythonError) -> [PartialShape]? in
            let values = shapes.map { machine.shapeValue($0) }
            let shape = machine.value(nesting ?? .flat(shapes.count), values)
            let result = try machine.callMethod(instance, "compute_output_shape", [shape])
            return try machine.partialShapes(result)
        }
    }

    var stateShapes: [[Int]]? {
        guard instance.isDefined,
            let found = try? machine.releasingTemporaries({ () throws(PythonError) -> [[Int]]? in
                let value = try machine.findAttribute(instance, "state_size")
                if value.isInt { return [[value.int]] }
                return try machine.sequenceElements(value)?.map { element throws(PythonError) in
                    // A state with several axes: a tuple or TensorShape.
                    element.isInt ? [element.int] : try machine.collect(element).map(\.int)
                }
            })
        else { return nil }
        return found
    }

    var parts: LayerParts {
        var parts = LayerParts()
        guard instance.isDefined else { return parts }
        var seen: Set<ObjectIdentifier> = []
        for (_, value) in machine.ownAttributes(instance) { collect(value, &parts, &seen, depth: 0) }
        parts.metrics += owner.object?.addedMetrics ?? []
        return parts
    }

    private func collect(
        _ value: Value, _ parts: inout LayerParts, _ seen: inout Set<ObjectIdentifier>, depth: Int
    ) {
        guard value.isObject, depth < 8 else { return }
        if value.isHost {
            guard let reference = value.host.pointee.reference?.takeUnretainedValue(),
                seen.insert(ObjectIdentifier(reference)).inserted
            else { return }
            switch reference {
            case let object as LayerObject: parts.layers.append(object.layer)
            case let object as VariableObject:
                parts.variables.append(object.variable)
                // `layer.weights` holds the very objects of the attributes.
                _ = owner.object?.value(of: object.variable) { value }
            case let object as EngineObject:
                if let metric = object.object as? Metric { parts.metrics.append(metric) }
            default: break
            }
            return
        }
        if value.isList || value.isTuple {
            for element in machine.sequenceElements(value) ?? [] {
                collect(element, &parts, &seen, depth: depth + 1)
            }
        } else if value.isDict {
            for (_, element) in machine.dictPairs(value.dict) {
                collect(element, &parts, &seen, depth: depth + 1)
            }
        }
    }
}

extension PythonLayer: SavedPartsProviding {
    /// By the names of attributes, private ones last, as Keras walks them; layers in lists by their classes.
    var savedParts: [(name: String, layer: Layer)] {
        guard instance.isDefined else { return [] }
        let attributes = machine.ownAttributes(instance).sorted {
            ($0.0.hasPrefix("_") ? 1 : 0, $0.0) < ($1.0.hasPrefix("_") ? 1 : 0, $1.0)
        }
        return attributes.flatMap { name, value -> [(name: String, layer: Layer)] in
            if let object = machine.hostValue(value, as: LayerObject.self) { return [(name, object.layer)] }
            let elements =
                value.isDict
                ? machine.dictPairs(value.dict).map(\.value) : machine.sequenceElements(value) ?? []
            let layers = elements.compactMap { machine.hostValue($0, as: LayerObject.self)?.layer }
            return WeightPlace.numbered(layers, in: name + "/")
        }
    }
}

/// The parameters of a Python function after `self`.
struct FunctionSignature {
    let names: [String]
    let takesAnyKeyword: Bool
    let takesAnyPosition: Bool

    init(_ machine: Machine, _ function: Value) throws(PythonError) {
        var function = function
        let inner = try machine.findAttribute(function, "__wrapped__")
        if inner.isDefined { function = inner }
        let code = try machine.findAttribute(function, "__code__")
        guard code.isDefined else {
            (names, takesAnyKeyword, takesAnyPosition) = ([], true, true)
            return
        }
        let count =
            try machine.index(machine.getAttribute(code, "co_argcount"))
            + machine.index(machine.getAttribute(code, "co_kwonlyargcount"))
        let all = try machine.collect(machine.getAttribute(code, "co_varnames"))
        names = all.prefix(count).dropFirst().compactMap { machine.stringValue($0) }
        let flags = try machine.index(machine.getAttribute(code, "co_flags"))
        takesAnyKeyword = flags & 8 != 0
        takesAnyPosition = flags & 4 != 0
    }

    func has(_ name: String) -> Bool { names.contains(name) }
    func takes(_ name: String) -> Bool { names.contains(name) || takesAnyKeyword }
    func position(of name: String) -> Int { names.firstIndex(of: name) ?? Int.max }
}

extension Machine {
    /// The methods by which a class written in Python may change what a layer or model does.
    private static let hooks = [
        "build", "call", "compute_output_shape", "train_step", "test_step", "predict_step", "compute_loss",
        "compute_metrics", "metrics", "compute_mask",
    ]

    /// Gives the engine's layer of an instance the methods that the instance's class defines in Python.
    func attachFront(_ instance: Value, _ owner: LayerObject) throws(PythonError) {
        let type = typeOf(instance)
        guard type.pointee.isHeapType else { return }
        // The nearest class of Keras itself.
        var base = type
        while base.pointee.isHeapType, let next = base.pointee.base { base = next }
        var overrides: Set<String> = []
        for name in Self.hooks {
            let own = lookup(type, intern(name))
            let inherited = lookup(base, intern(name))
            if own.isDefined, !own.isIdentical(to: inherited) { overrides.insert(name) }
        }
        let front = PythonLayer(self, instance, owner, overrides: overrides)
        owner.layer.front = front
        owner.layer.frontName = type.nameText
        guard let model = owner.layer as? Model else { return }
        try attachSteps(front, model)
    }

    /// The default name of an instance of a class written in Python.
    func defaultLayerName(_ instance: Value) -> String? {
        let type = typeOf(instance)
        return type.pointee.isHeapType ? engine.uniqueName(type.nameText) : nil
    }
}
