import Arrays
import Engine
import PythonLanguage

/// Methods of models that Keras has no more, with notes of what they are today.
enum OldTraining {
    private static func keywords(_ machine: Machine, _ rest: Value, _ renamed: [String: String])
        throws(PythonError) -> [(String, Value)]
    {
        var result: [(String, Value)] = []
        for (key, value) in machine.dictPairs(rest.dict) {
            let name = try machine.text(key)
            result.append((renamed[name] ?? name, value))
        }
        return result
    }

    private static func generator(_ old: String, _ today: String) -> NativeRow {
        NativeRow("\(old)(self, generator, *args, **kwargs)") { machine, a throws(PythonError) in
            machine.library.noteOnce("Model.\(old) is Model.\(today) today.")
            let names =
                old == "fit_generator"
                ? [
                    "steps_per_epoch", "epochs", "verbose", "callbacks", "validation_data",
                    "validation_steps",
                ]
                : ["steps"]
            var named = try keywords(
                machine, a[3],
                ["val_samples": "steps", "nb_val_samples": "validation_steps", "nb_worker": "workers"])
            for (name, value) in zip(names, machine.sequenceElements(a[2]) ?? []) {
                named.append((name, value))
            }
            return try machine.callMethod(a[0], today, [a[1]], keywords: named)
        }
    }

    static let methods: [NativeRow] = [
        generator("fit_generator", "fit"), generator("evaluate_generator", "evaluate"),
        generator("predict_generator", "predict"),
        NativeRow("predict_classes(self, x, batch_size=32, verbose=0)") { machine, a throws(PythonError) in
            machine.library.noteOnce("Model.predict_classes is np.argmax(model.predict(x), axis=-1) today.")
            let model = try machine.model(a[0])
            let found = try ModelTraining.predictions(
                machine, model, a[1], batchSize: try ModelTraining.size(machine, a[2]),
                verbose: try ModelTraining.verbosity(machine, a[3]))
            guard let output = found.first else { return .none }
            if output.shape.last == 1 {
                let positive = try machine.arrays(try Ufunc.greater.apply([.array(output), .float(0.5)]))
                return machine.arrayValue(positive.asType(.int32))
            }
            return machine.arrayOrScalar(try machine.arrays(try output.argmax(axis: -1)))
        },
        NativeRow("predict_proba(self, x, batch_size=32, verbose=0)") { machine, a throws(PythonError) in
            machine.library.noteOnce("Model.predict_proba is Model.predict today.")
            let model = try machine.model(a[0])
            let found = try ModelTraining.predictions(
                machine, model, a[1], batchSize: try ModelTraining.size(machine, a[2]),
                verbose: try ModelTraining.verbosity(machine, a[3]))
            return ModelTraining.outputs(machine, model, found)
        },
    ]
}
