import ArrayFiles
import Arrays
import Engine
import PythonLanguage
import PythonStandard

/// `model.save`, `load_model` and their relatives: the engine makes and reads the bytes, the cells' files keep
/// them.
enum ModelSaving {
    static let methods: [NativeRow] = [
        NativeRow("save(self, filepath, overwrite=True, zipped=None, **kwargs)") {
            machine, a throws(PythonError) in
            try saveModel(machine, a[0], a[1], a[2], a[4])
            return .none
        },
        NativeRow("save_weights(self, filepath, overwrite=True, max_shard_size=None, **kwargs)") {
            machine, a throws(PythonError) in
            try machine.refuse(a[3], "save_weights", "max_shard_size")
            try saveWeights(machine, a[0], a[1], a[2])
            return .none
        },
        NativeRow("load_weights(self, filepath, skip_mismatch=False, **kwargs)") {
            machine, a throws(PythonError) in
            try loadWeights(machine, a[0], a[1], a[2], a[3])
            guard !isHDF5(try machine.path(a[1])) else { return .none }
            // Keras 2 gave a checkpoint's status for names without an ending.
            return try machine.callMethod(machine.importModule("tensorflow._saving"), "_loaded", [])
        },
        NativeRow("to_json(self, **kwargs)") { machine, a throws(PythonError) in
            let model = try machine.model(a[0])
            let text = machine.string(
                try machine.formatCall { try ModelFile.json(of: model, custom: machine.customObjects(.none)) }
            )
            guard !machine.dictPairs(a[1].dict).isEmpty else { return text }
            // Arguments of json.dumps.
            let json = try machine.importModule("json")
            let value = try machine.callMethod(json, "loads", [text])
            return try machine.call(
                machine.getAttribute(json, "dumps"), spreading: machine.tuple([value]), a[1])
        },
        NativeRow("export(self, filepath, *args, **kwargs)") { machine, _ throws(PythonError) in
            throw machine.raise(
                .notImplementedError,
                "Model.export: SavedModel, ONNX and the like are not supported; save with "
                    + "model.save('model.keras')")
        },
        NativeRow("get_compile_config(self)") { machine, a throws(PythonError) in
            let model = try machine.model(a[0])
            let node = try machine.formatCall {
                try Serializer(machine.engine, custom: machine.customObjects(.none)).node(
                    model: model, compiled: true)["compile_config"]
            }
            return machine.pythonValue(node.map { ConfigValue($0) } ?? .dictionary([]))
        },
    ]

    static let functions: [NativeRow] = [
        NativeRow("load_model(filepath, custom_objects=None, compile=True, safe_mode=True)", loadModel),
        NativeRow("save_model(model, filepath, overwrite=True, zipped=None, **kwargs)") {
            machine, a throws(PythonError) in
            try saveModel(machine, a[0], a[1], a[2], a[4])
            return .none
        },
        NativeRow("save_weights(model, filepath, overwrite=True, **kwargs)") {
            machine, a throws(PythonError) in
            try saveWeights(machine, a[0], a[1], a[2])
            return .none
        },
        NativeRow("load_weights(model, filepath, skip_mismatch=False, **kwargs)") {
            machine, a throws(PythonError) in
            try loadWeights(machine, a[0], a[1], a[2], a[3])
            return .none
        },
        NativeRow("model_from_json(json_string, custom_objects=None)") { machine, a throws(PythonError) in
            let text = try machine.text(a[0])
            let objects = machine.customObjects(a[1])
            let model = try machine.formatCall {
                try ModelFile.model(json: text, in: machine.engine, custom: objects)
            }
            return machine.loadedValue(model)
        },
        NativeRow("serialize_keras_object(obj)") { machine, a throws(PythonError) in
            let value = try machine.configValue(a[0])
            let node = try machine.formatCall {
                try Serializer(machine.engine, custom: machine.customObjects(.none)).node(value)
            }
            return machine.pythonValue(ConfigValue(node))
        },
        NativeRow("deserialize_keras_object(config, custom_objects=None, safe_mode=True)") {
            machine, a throws(PythonError) in
            try deserialized(machine, a[0], a[1])
        },
    ]

    /// The object of a configuration with its class.
    static func deserialized(_ machine: Machine, _ config: Value, _ customObjects: Value) throws(PythonError)
        -> Value
    {
        let value = try machine.configValue(config)
        let objects = machine.customObjects(customObjects)
        let made = try machine.formatCall {
            try Deserializer(machine.engine, custom: objects).value(value)
        }
        if let object = made.object { return machine.loadedValue(object) }
        return machine.pythonValue(made)
    }

    // MARK: Writing

    private static func check(_ machine: Machine, _ path: String, _ overwrite: Value) throws(PythonError) {
        guard try !machine.flag(overwrite, default: true), machine.library.files.kind(path) != nil else {
            return
        }
        throw machine.raise(.fileExistsError, "\(path) exists, and overwrite=False was given")
    }

    private static func saveModel(
        _ machine: Machine, _ value: Value, _ path: Value, _ overwrite: Value, _ keywords: Value
    ) throws(PythonError) {
        let (model, path) = (try machine.model(value), try machine.path(path))
        var keepsOptimizer = true
        for (key, given) in machine.dictPairs(keywords.dict) {
            switch try machine.text(key) {
            case "include_optimizer": keepsOptimizer = try machine.truth(given)
            case "save_format":
                machine.library.noteOnce(
                    "Argument `save_format` is deprecated: the ending of the file's name says the format.")
            case let name:
                throw machine.raise(
                    .valueError, "The following argument(s) are not supported: ['\(name)']")
            }
        }
        try check(machine, path, overwrite)
        let objects = machine.customObjects(.none)
        let bytes: [UInt8]
        if path.hasSuffix(".keras") {
            bytes = try machine.formatCall {
                try ModelFile.bytes(of: model, custom: objects, optimizer: keepsOptimizer)
            }
        } else if path.hasSuffix(".h5") || path.hasSuffix(".hdf5") {
            machine.library.noteOnce(
                "You are saving your model as an HDF5 file via `model.save()` or "
                    + "`keras.saving.save_model(model)`. This file format is considered legacy. We recommend using "
                    + "instead the native Keras format, e.g. `model.save('my_model.keras')` or "
                    + "`keras.saving.save_model(model, 'my_model.keras')`.")
            bytes = try machine.formatCall {
                try LegacyModelFile.bytes(of: model, custom: objects, optimizer: keepsOptimizer)
            }
        } else {
            machine.library.noteOnce(
                "Before Keras 3 model.save('\(path)') made a folder in TensorFlow's SavedModel format; here it "
                    + "holds one file in the format of `.keras`, the ending to use today.")
            bytes = try machine.formatCall {
                try ModelFile.bytes(of: model, custom: objects, optimizer: keepsOptimizer)
            }
            let folder = trimmed(path)
            try machine.callMethod(
                machine.importModule("_files"), "makedirs", [machine.string(folder), .true])
            try machine.writeFile("\(folder)/\(folderFile)", bytes)
            return
        }
        try machine.writeFile(path, bytes)
    }

    private static func saveWeights(_ machine: Machine, _ value: Value, _ path: Value, _ overwrite: Value)
        throws(PythonError)
    {
        let (model, path) = (try machine.model(value), try machine.path(path))
        guard model.isBuilt else {
            throw machine.raise(
                .valueError,
                "You are saving weights of a model that was never built: call it on data first, or give its "
                    + "input's shape.")
        }
        try check(machine, path, overwrite)
        let bytes = try machine.formatCall { try ModelFile.weightBytes(of: model) }
        if !path.hasSuffix(".weights.h5") {
            machine.library.noteOnce(
                "save_weights('\(path)'): the name ends in `.weights.h5` in Keras 3; the file is written in its "
                    + "format.")
        }
        guard !isHDF5(path) else { return try machine.writeFile(path, bytes) }
        // Before Keras 3 a name without an ending was a checkpoint of TensorFlow: it made its folder, which knows the
        // latest.
        let saving = try machine.importModule("tensorflow._saving")
        try machine.callMethod(saving, "_write", [machine.string(path), machine.bytes(bytes)])
        try machine.callMethod(saving, "_note_weights", [machine.string(path)])
    }

    private static func isHDF5(_ path: String) -> Bool {
        [".keras", ".h5", ".hdf5"].contains { path.hasSuffix($0) }
    }

    private static func trimmed(_ path: String) -> String {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }

    /// The file of a model in a folder of Keras 2's making.
    private static let folderFile = "model.keras"

    // MARK: Reading

    private static func loadModel(_ machine: Machine, _ a: PythonLanguage.Arguments) throws(PythonError)
        -> Value
    {
        var path = try machine.path(a[0])
        let inFolder = "\(trimmed(path))/\(folderFile)"
        if machine.library.files.kind(inFolder) == "file" { path = inFolder }
        let isKnown = [".keras", ".h5", ".hdf5"].contains { path.hasSuffix($0) }
        guard machine.library.files.kind(path) == "file" else {
            if path.hasSuffix(".keras") {
                throw machine.raise(
                    .valueError,
                    "File not found: filepath=\(path). Please ensure the file is an accessible `.keras` zip file."
                )
            }
            guard isKnown else { throw unknownFormat(machine, path) }
            throw machine.raise(
                .fileNotFoundError,
                arguments: [
                    .int(2),
                    machine.string(
                        "Unable to synchronously open file (unable to open file: name = '\(path)', errno = 2, "
                            + "error message = 'No such file or directory')"), machine.string(path),
                ])
        }
        let bytes = try machine.fileBytes(path)
        guard ZipArchive.isZip(bytes) || HDF5File.isHDF5(bytes) else { throw unknownFormat(machine, path) }
        let objects = machine.customObjects(a[1])
        let compiles = try machine.flag(a[2], default: true)
        let model = try machine.formatCall {
            try ModelFile.model(bytes, in: machine.engine, custom: objects, compile: compiles)
        }
        return machine.loadedValue(model)
    }

    private static func unknownFormat(_ machine: Machine, _ path: String) -> PythonError {
        machine.raise(
            .valueError,
            "File format not supported: filepath=\(path). Keras 3 only supports V3 `.keras` files and legacy H5 "
                + "format files (`.h5` extension). Note that the legacy SavedModel format is not supported by "
                + "`load_model()` in Keras 3.")
    }

    private static func loadWeights(
        _ machine: Machine, _ value: Value, _ path: Value, _ skip: Value, _ keywords: Value
    ) throws(PythonError) {
        let (model, path) = (try machine.model(value), try machine.path(path))
        var byName = false
        for (key, given) in machine.dictPairs(keywords.dict) {
            let name = try machine.text(key)
            guard name == "by_name" else {
                throw machine.raise(.valueError, "Invalid keyword arguments: ['\(name)']")
            }
            byName = try machine.truth(given)
        }
        guard isHDF5(path) || machine.library.files.kind(path) == "file" else {
            throw machine.raise(
                .valueError,
                "File format not supported: filepath=\(path). Keras 3 only supports V3 `.keras` and `.weights.h5` "
                    + "files, or legacy V1/V2 `.h5` files.")
        }
        let bytes = try machine.fileBytes(path)
        let skips = try machine.flag(skip)
        try machine.formatCall {
            try ModelFile.loadWeights(bytes, into: model, skipMismatch: skips, byName: byName)
        }
    }
}

extension Machine {
    /// The Python value of an object that was just made from a file.
    func loadedValue(_ object: AnyObject) -> Value {
        if let layer = object as? Layer, let front = layer.front as? PythonLayer, front.instance.isDefined {
            return front.instance
        }
        return wrapped(object)
    }

    /// Classes and functions of the cells for reading and writing models: those given, then those registered.
    func customObjects(_ given: Value) -> CustomObjects {
        // What was made in Python lives while the model is put together.
        final class Kept { var values: [PersistentValue] = [] }
        let kept = Kept()
        let table = given.isDict ? PersistentValue(self, given) : nil
        return CustomObjects(
            describe: { [unowned self] object in
                // A function without a name is found again in the run that saved it.
                if let function = object as? TensorFunction, function.name == "<lambda>" {
                    let place = self.keras.savedFunctions.firstIndex { $0 === function }
                    if place == nil { self.keras.savedFunctions.append(function) }
                    let number = place ?? self.keras.savedFunctions.count - 1
                    return .init(
                        module: "builtins", className: "function", registeredName: "function",
                        config: .string("<lambda>#\(number)"))
                }
                guard let instance = self.instance(behind: object) else { return nil }
                let type = Value(self.typeOf(instance))
                let config = try self.callMethod(instance, "get_config")
                let name = self.typeOf(instance).nameText
                let module = self.stringValue(try self.getAttribute(type, "__module__")) ?? ""
                if KerasModules.roots.contains(where: { module.hasPrefix($0 + ".") }) {
                    return .init(
                        module: module, className: name, registeredName: nil,
                        config: try self.configValue(config))
                }
                let registered = try self.callMethod(
                    self.importModule(SavingModules.savingModule), "_registered_name", [type])
                return .init(
                    className: name, registeredName: self.stringValue(registered) ?? "Custom>" + name,
                    config: try self.configValue(config))
            },
            make: { [unowned self] name, config in
                _ = kept
                guard let found = try self.customObject(name, table?.value ?? .none) else {
                    let number = name.split(separator: "#").last.flatMap { Int($0) } ?? -1
                    guard name.hasPrefix("<lambda>#"), self.keras.savedFunctions.indices.contains(number)
                    else { return nil }
                    return .object(self.keras.savedFunctions[number])
                }
                guard let config else {
                    kept.values.append(PersistentValue(self, found))
                    return .object(try self.tensorFunction(found))
                }
                guard found.isType else { return try self.configValue(found) }
                let made = try self.callMethod(found, "from_config", [self.pythonValue(config)])
                kept.values.append(PersistentValue(self, made))
                return try self.configValue(made)
            })
    }

    /// The instance of a class written in Python that an object of the engine belongs to.
    private func instance(behind object: AnyObject) -> Value? {
        guard let front = (object as? Layer)?.front as? PythonLayer else {
            return PythonOptimizer.instance(of: object)
        }
        return front.instance.isDefined ? front.instance : nil
    }

    /// A class or function by its name or registered name.
    private func customObject(_ name: String, _ given: Value) throws(PythonError) -> Value? {
        let plain = name.split(separator: ">").last.map(String.init) ?? name
        if given.isDict {
            for key in [name, plain] {
                let found = dictGet(given.dict, key)
                if found.isDefined { return found }
            }
        }
        let registry = try getAttribute(importModule(SavingModules.savingModule), "_objects")
        for key in [name, plain, "Custom>" + plain] {
            let found = dictGet(registry.dict, key)
            if found.isDefined { return found }
        }
        return try PythonSources.kerasClass(self, name)
    }
}
