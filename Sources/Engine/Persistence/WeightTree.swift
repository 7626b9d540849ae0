import ArrayFiles
import Arrays

/// Where layers keep their weights in Keras' weight files: a group a layer, named by attributes and classes,
/// never by the layers' own names.
package struct WeightPlace {
    /// "layers/lstm"
    var path: String
    var layer: Layer
    /// The group below `path` of the layer's own variables, and what its "name" says.
    var ownGroup = ""
    var ownName: String

    /// The layer's own variables, those that are trained first.
    var variables: [Variable] {
        let own = Set(layer.ownVariables.map { ObjectIdentifier($0) })
        return layer.variables.filter { own.contains(ObjectIdentifier($0)) }
    }

    /// The places of a model or layer and all inside it.
    static func all(of layer: Layer) -> [WeightPlace] {
        var seen: Set<ObjectIdentifier> = []
        return all(of: layer, path: "", &seen)
    }

    private static func all(of layer: Layer, path: String, _ seen: inout Set<ObjectIdentifier>)
        -> [WeightPlace]
    {
        // A layer in two places is kept in the first.
        guard seen.insert(ObjectIdentifier(layer)).inserted else { return [] }
        var place = WeightPlace(path: path, layer: layer, ownName: layer.name)
        if layer is RecurrentLayer {
            place.ownGroup = "cell"
            place.ownName = NameScope.snakeCase(layer.className) + "_cell"
        }
        let prefix = path.isEmpty ? "" : path + "/"
        var result = [place]
        for part in parts(of: layer) { result += all(of: part.layer, path: prefix + part.name, &seen) }
        return result
    }

    /// Layers inside a layer by the attributes that hold them.
    private static func parts(of layer: Layer) -> [(name: String, layer: Layer)] {
        if let provider = layer.front as? any SavedPartsProviding { return provider.savedParts }
        switch layer {
        case let layer as BidirectionalLayer:
            return [("forward_layer", layer.forward), ("backward_layer", layer.backward)]
        case let model as Model: return numbered(model.layers, in: "layers/")
        default: break
        }
        let inner = layer.sublayers
        if let names = attributes[layer.className], names.count == inner.count {
            return zip(names, inner).map { ($0, $1) }
        }
        if inner.count == 1 { return [(layer.className == "RNN" ? "cell" : "layer", inner[0])] }
        return numbered(inner, in: layer.className == "StackedRNNCells" ? "cells/" : "")
    }

    /// Attributes of layers with several inside, in the order of `sublayers`.
    private static let attributes = [
        "MultiHeadAttention": ["query_dense", "key_dense", "value_dense", "output_dense"],
        "GroupQueryAttention": ["query_dense", "key_dense", "value_dense", "output_dense"],
    ]

    /// "dense", "dense_1", ... by class.
    package static func numbered(_ layers: [Layer], in prefix: String) -> [(name: String, layer: Layer)] {
        var counts: [String: Int] = [:]
        return layers.map { layer in
            let base = NameScope.snakeCase(layer.shownClassName)
            let count = counts[base, default: 0]
            counts[base] = count + 1
            return (prefix + (count == 0 ? base : "\(base)_\(count)"), layer)
        }
    }
}

/// The front of a layer or model that knows by which attributes its layers are held.
package protocol SavedPartsProviding {
    /// ("encoder", layer); a layer in a list: ("blocks/dense_1", layer).
    var savedParts: [(name: String, layer: Layer)] { get }
}

/// The weights of a model as `.weights.h5` and `.keras` files hold them.
package enum WeightTree {
    package static func make(of model: Layer, optimizer: Optimizer?) -> HDF5Group {
        let tree = HDF5Group()
        for place in WeightPlace.all(of: model) {
            let prefix = place.path.isEmpty ? "" : place.path + "/"
            let group = tree.make(prefix + "vars")
            group.attributes = [("name", .text(place.layer.name))]
            var own = group
            if !place.ownGroup.isEmpty {
                own = tree.make(prefix + place.ownGroup + "/vars")
                own.attributes = [("name", .text(place.ownName))]
            }
            for (index, variable) in place.variables.enumerated() {
                own.set(String(index), .array(variable.array))
            }
            if let layer = place.layer as? any VocabularyLayer, let weights = layer.tokenWeights {
                let array = NDArray(weights, shape: [weights.count])
                group.set("idf_weights", .array(array))
                if let inner = (layer as? TextVectorizationLayer)?.lookupName {
                    let group = tree.make(prefix + "_lookup_layer/vars")
                    group.attributes = [("name", .text(inner))]
                    group.set("idf_weights", .array(array))
                }
            }
        }
        if let optimizer {
            let group = tree.make("optimizer/vars")
            group.attributes = [("name", .text(optimizer.name))]
            for (index, array) in optimizer.state.enumerated() { group.set(String(index), .array(array)) }
        }
        return tree
    }

    /// The files besides weights that layers keep in an archive: vocabularies.
    package static func assets(of model: Layer) -> [(path: String, text: String)] {
        WeightPlace.all(of: model).flatMap { place -> [(path: String, text: String)] in
            guard let layer = place.layer as? any VocabularyLayer, let text = layer.vocabularyAsset else {
                return []
            }
            return folders(place).map { ("assets/\($0)/vocabulary.txt", text) }
        }
    }

    /// Puts an archive's vocabularies into a model's layers.
    package static func loadAssets(of model: Layer, _ tree: HDF5Group, _ content: (String) throws -> [UInt8]?)
        throws
    {
        for place in WeightPlace.all(of: model) {
            guard let layer = place.layer as? any VocabularyLayer else { continue }
            for folder in folders(place) {
                guard let bytes = try content("assets/\(folder)/vocabulary.txt") else { continue }
                let weights = tree.group(folder + "/vars")?.array("idf_weights")
                try layer.loadVocabulary(
                    String(decoding: bytes, as: UTF8.self), weights: weights,
                    isText: layer.className != "IntegerLookup")
            }
        }
    }

    private static func folders(_ place: WeightPlace) -> [String] {
        place.layer is TextVectorizationLayer ? [place.path + "/_lookup_layer", place.path] : [place.path]
    }

    /// Puts a file's weights into a model; nothing is changed when something does not fit.
    ///
    /// `skipMismatch`: layers that do not fit keep their weights.
    package static func load(_ tree: HDF5Group, into model: Layer, skipMismatch: Bool = false) throws {
        var assignments: [(Variable, NDArray)] = []
        for place in WeightPlace.all(of: model) {
            let variables = place.variables
            guard !variables.isEmpty || place.layer.isBuilt else {
                throw EngineError.value(
                    "Layer '\(place.layer.name)' was never built and thus it doesn't have any variables. Build "
                        + "the model before loading weights: call it on data, or give its input's shape.")
            }
            guard !variables.isEmpty else { continue }
            do { assignments += zip(variables, try arrays(tree, place, variables)).map { ($0, $1) } } catch {
                guard skipMismatch else { throw error }
                model.engine.note(
                    "A layer's weights were skipped: \((error as? EngineError)?.message ?? "\(error)")")
            }
        }
        for (variable, array) in assignments { try variable.assign(array.asType(variable.dtype).copy()) }
    }

    private static func arrays(_ tree: HDF5Group, _ place: WeightPlace, _ variables: [Variable]) throws
        -> [NDArray]
    {
        let prefix = place.path.isEmpty ? "" : place.path + "/"
        let own = place.ownGroup.isEmpty ? "" : place.ownGroup + "/"
        // Files of Keras 2.12 and 2.13 say "_layer_checkpoint_dependencies" for "layers".
        let paths = [
            prefix + own + "vars", "_layer_checkpoint_dependencies/" + prefix.dropFirst(7) + own + "vars",
        ]
        let arrays = paths.lazy.compactMap { tree.group($0) }.first?.numbered ?? []
        guard arrays.count == variables.count else {
            throw EngineError.value(
                "Layer '\(place.layer.name)' expected \(variables.count) variables, but received "
                    + "\(arrays.count) variables during loading. Expected: "
                    + "[\(variables.map { "'\($0.name)'" }.joined(separator: ", "))]")
        }
        for (variable, array) in zip(variables, arrays) where variable.shape != array.shape {
            throw EngineError.value(
                "The shape of the target variable and the shape of the target value in `variable.assign(value)` "
                    + "must match. variable.shape=\(EngineError.tuple(variable.shape.list)), Received: "
                    + "value.shape=\(EngineError.tuple(array.dimensions)). Target variable: \(variable.path)")
        }
        return arrays
    }

    /// Takes up an optimizer's state. False when the file has none that fits.
    static func restore(_ optimizer: Optimizer, from tree: HDF5Group) -> Bool {
        guard let group = tree.group("optimizer/vars") else { return true }
        return optimizer.restore(group.numbered)
    }
}
