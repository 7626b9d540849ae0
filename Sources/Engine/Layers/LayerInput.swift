import Arrays

/// What goes into a layer's computation.
package struct LayerInput {
    package var tensors: [Tensor]
    /// For each tensor which steps count (N, T), true where they do; nil: all.
    package var masks: [NDArray?]
    package var training: Bool
    /// Nobody said whether this trains, so that a layer's own default holds: false but for random image layers.
    package var trainingIsUnsaid = false
    /// States that a recurrent layer starts from instead of zeros.
    package var initialState: [Tensor]
    /// How the tensors were nested in the call; nil for one tensor or a plain list.
    package var nesting: Nesting?
    /// Further keyword arguments of the call by name; tensors as `.object(Tensor)`.
    package var options: [String: ConfigValue] = [:]
    /// The arguments as a front end's own `call` takes them, with places for the tensors.
    package var template: AnyObject?

    package init(
        _ tensors: [Tensor], masks: [NDArray?] = [], training: Bool = false, initialState: [Tensor] = [],
        nesting: Nesting? = nil
    ) {
        self.tensors = tensors
        self.masks = masks.isEmpty ? tensors.map { _ in nil } : masks
        self.training = training
        self.initialState = initialState
        self.nesting = nesting
    }

    var x: Tensor { tensors[0] }
    var mask: NDArray? { masks.first ?? nil }
}

/// What comes out, with the masks that travel on.
package struct LayerOutput {
    package var tensors: [Tensor]
    package var masks: [NDArray?]
    /// How the tensors are nested in the result; nil for one tensor or a plain list.
    package var nesting: Nesting?

    package init(_ tensors: [Tensor], masks: [NDArray?] = [], nesting: Nesting? = nil) {
        self.tensors = tensors
        self.masks = masks.isEmpty ? tensors.map { _ in nil } : masks
        self.nesting = nesting
    }

    init(_ tensor: Tensor, mask: NDArray? = nil) { self.init([tensor], masks: [mask]) }
}

/// What a layer accepts; `nil` fields accept anything.
struct InputSpec {
    var rank: Int?
    var minimumRank: Int?
    /// The extent that the last axis must have.
    var lastExtent: Int?
}

/// The extents of a tensor's axes, nil where any will do (the batch axis).
package typealias PartialShape = [Int?]

/// A layer whose computation a front end gives: a class written in a notebook's cell that derives from a
/// layer or model. It is asked first, and answers nil or false for what its class does not define.
package protocol LayerFront: AnyObject {
    func build(_ shapes: [PartialShape], nesting: Nesting?) throws -> Bool
    func call(_ input: LayerInput) throws -> LayerOutput?
    /// Whether its `call` or `compute_mask` looks at the mask of the input.
    var takesMask: Bool { get }
    /// Of a call on inputs of these shapes.
    func outputShapes(_ shapes: [PartialShape], nesting: Nesting?) throws -> [PartialShape]?
    /// The shapes of its states without the batch axis when the class is the cell of an RNN (`state_size`).
    var stateShapes: [[Int]]? { get }
    /// Layers, loose variables and metrics that it keeps as attributes, in the order of assignment.
    var parts: LayerParts { get }
}

extension LayerFront {
    package var takesMask: Bool { false }
}

package struct LayerParts {
    package var layers: [Layer] = []
    package var variables: [Variable] = []
    package var metrics: [Metric] = []

    package init() {}
}

extension Layer {
    /// Builds the layer for inputs of these shapes and tells the shapes of its outputs.
    package func shapes(after shapes: [PartialShape]) throws -> [PartialShape] {
        guard front != nil else {
            try buildIfNeeded(shapes)
            return try outputShapes(shapes)
        }
        let inputs = try shapes.map { shape -> SymbolicTensor in
            let input = try engine.registry.layers.make(
                "InputLayer", [],
                [
                    ("batch_shape", .list(shape.map { $0.map(ConfigValue.int) ?? .none })),
                    ("name", .string("input")),
                ],
                in: engine)
            guard let input = input as? InputLayer else { throw EngineError.value("no input layer") }
            return input.makeOutput()
        }
        var call = GraphCall()
        call.nesting = shapes.count == 1 ? nil : .flat(shapes.count)
        return try self.call(on: inputs, call).outputShapes
    }
}
