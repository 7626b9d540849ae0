import Arrays
import Engine

/// The files that cells read and write, by relative paths. Kernels of other languages may share them.
package protocol ScriptFiles: AnyObject {
    /// Nil: there is no such file.
    func readFile(_ path: String) throws -> [UInt8]?
    func writeFile(_ path: String, _ bytes: [UInt8]) throws
}

/// Files in memory, while a session was given no others.
final class MemoryFiles: ScriptFiles {
    private var contents: [String: [UInt8]] = [:]

    private func key(_ path: String) -> String {
        path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
    }
    func readFile(_ path: String) -> [UInt8]? { contents[key(path)] }
    func writeFile(_ path: String, _ bytes: [UInt8]) { contents[key(path)] = bytes }
}

/// A layer whose class is written in a cell: its functions are the scripts'.
private final class ScriptLayer: LayerFront {
    let functions: JSValue
    unowned let part: TensorFlowPart
    var variables: [Variable] = []

    init(_ functions: JSValue, _ part: TensorFlowPart) {
        self.functions = functions
        self.part = part
    }

    func build(_ shapes: [PartialShape], nesting: Nesting?) throws -> Bool {
        try functions["build"].call([part.context.array(shapes.map { part.shape($0) })])
        return true
    }

    func call(_ input: LayerInput) throws -> LayerOutput? {
        let results = try functions["call"].call([
            part.context.array(input.tensors.map { part.result($0) }), part.context.boolean(input.training),
        ])
        return LayerOutput(try part.tensors(results))
    }

    func outputShapes(_ shapes: [PartialShape], nesting: Nesting?) throws -> [PartialShape]? {
        let found = try functions["outputShapes"].call([
            part.context.array(shapes.map { part.shape($0) })
        ])
        return (found.items() ?? []).map { part.partialShape($0) }
    }

    var stateShapes: [[Int]]? { nil }
    var parts: LayerParts {
        var parts = LayerParts()
        parts.variables = variables
        return parts
    }
}

// Natives that touch what is around the engine: classes of cells, files, pictures, other languages.
extension TensorFlowPart {
    package var files: any ScriptFiles {
        if let given = session.parts["files"] as? any ScriptFiles { return given }
        let made = MemoryFiles()
        session.parts["files"] = made
        return made
    }

    var hostNatives: [(String, Native)] { configuredNatives + customNatives + fileNatives }

    private var configuredNatives: [(String, Native)] {
        [
            (
                "initialize",
                { part, a in
                    let initializer = try part.object(a[safe: 0], Initializer.self)
                    let shape = (a[safe: 1]?.items() ?? []).map { Int($0.number()) }
                    return part.result(Tensor(try initializer.values(shape)))
                }
            ),
            (
                "penalty",
                { part, a in
                    let regularizer = try part.object(a[safe: 0], Regularizer.self)
                    return part.result(try regularizer.penalty(part.tensor(a[safe: 1]).floats()))
                }
            ),
            (
                "constrain",
                { part, a in
                    let constraint = try part.object(a[safe: 0], Constraint.self)
                    return part.result(Tensor(try constraint(part.tensor(a[safe: 1]).array)))
                }
            ),
            (
                "closest",
                { part, a in
                    let known = (a[safe: 1]?.items() ?? []).map { $0.text() }
                    return closest(to: a[safe: 0]?.text() ?? "", in: known).map { part.context.string($0) }
                        ?? part.context.null
                }
            ),
        ]
    }

    private var customNatives: [(String, Native)] {
        [
            // A class's name, a layer's name, {build, call, outputShapes}.
            (
                "makeCustomLayer",
                { part, a in
                    let (className, name) = (a[safe: 0]?.text() ?? "", a[safe: 1]?.text() ?? "")
                    let arguments = Arguments(
                        owner: className, values: ["name": .string(name), "trainable": .bool(true)],
                        given: ["name"])
                    let layer = try Layer("Layer", arguments, part.engine)
                    layer.frontName = className
                    if let functions = a[safe: 2] { layer.front = ScriptLayer(functions, part) }
                    return part.host(layer)
                }
            ),
            (
                "addWeight",
                { part, a in
                    let layer = try part.object(a[safe: 0], Layer.self)
                    let variable = Variable(
                        try part.tensor(a[safe: 1]).array.copy(), name: a[safe: 2]?.text() ?? "",
                        trainable: a[safe: 3]?.truth() ?? true)
                    (layer.front as? ScriptLayer)?.variables.append(variable)
                    return part.host(variable)
                }
            ),
            (
                "describeTensor",
                { part, a in part.result(try part.tensor(a[safe: 0])) }
            ),
            // The names of the layers that a graph's inputs and outputs come from.
            (
                "modelEnds",
                { part, a in
                    let model = try part.object(a[safe: 0], Functional.self)
                    func names(_ symbols: [SymbolicTensor]) -> JSValue {
                        part.context.array(symbols.map { part.context.string($0.layer.name) })
                    }
                    return part.context.array([names(model.inputs), names(model.outputs)])
                }
            ),
        ]
    }

    private var fileNatives: [(String, Native)] {
        [
            (
                "readFile",
                { part, a in
                    guard let bytes = try part.files.readFile(a[safe: 0]?.text() ?? "") else {
                        return part.context.null
                    }
                    return try part.context.typedArray(.uint8, bytes)
                }
            ),
            (
                "writeFile",
                { part, a in
                    guard let source = a[safe: 1]?.typedArray else { return part.context.undefined }
                    try part.files.writeFile(a[safe: 0]?.text() ?? "", [UInt8](source.bytes))
                    return part.context.undefined
                }
            ),
            (
                "chart",
                { part, a in
                    if let chart = a[safe: 0] { try part.show(chart: chart) }
                    return part.context.undefined
                }
            ),
        ]
    }
}
