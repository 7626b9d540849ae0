import Engine
import PythonLanguage

/// `model.metrics`: the tracker of the loss, the compiled metrics as one object, the losses of several outputs,
/// and metrics kept as attributes.
enum ModelMetrics {
    static func list(_ machine: Machine, _ owner: LayerObject, _ model: Model) -> Value {
        var values: [Value] = []
        if model.isCompiled {
            values.append(machine.value(of: model.tracker, in: owner))
            if !model.metrics.isEmpty {
                values.append(
                    machine.host(CompileMetrics(machine.layerInstance(owner)), CompileMetrics.definition))
            }
            for tracker in model.compilation?.lossTrackers ?? [] {
                values.append(machine.value(of: tracker, in: owner))
            }
        }
        values += model.keptMetrics.map { machine.value(of: $0, in: owner) }
        return machine.list(values)
    }

    static func names(_ model: Model) -> [String] {
        (model.isCompiled
            ? ["loss"] + (model.metrics.isEmpty ? [] : ["compile_metrics"])
                + (model.compilation?.lossNames ?? []) : []) + model.keptMetrics.map(\.name)
    }

    /// The metrics that `compile` took, as one.
    final class CompileMetrics: ValueHolder {
        let model: Value
        init(_ model: Value) { self.model = model }
        func visitValues(_ visit: (Value) -> Void) { visit(model) }

        private static func model(_ machine: Machine, _ value: Value) throws(PythonError) -> Model {
            try machine.model(machine.host(value, as: CompileMetrics.self).model)
        }

        static let definition: NativeType = NativeType(
            "CompileMetrics", module: "keras.src.trainers.compile_utils", isSubclassable: false,
            methods: [
                NativeRow("update_state(self, y_true, y_pred, sample_weight=None)") {
                    machine, a throws(PythonError) in
                    let model = try model(machine, a[0])
                    let batch = try machine.stepBatch(a[2], a[1], a[3])
                    let output = try machine.layerOutput(a[2])
                    try machine.engineCall { try model.updateMetrics(batch, output) }
                    return .none
                },
                NativeRow("result(self)") { machine, a throws(PythonError) in
                    let model = try model(machine, a[0])
                    return machine.logsValue(model.compiledMetricLogs())
                },
                NativeRow("reset_state(self)") { machine, a throws(PythonError) in
                    for entry in try model(machine, a[0]).metrics { entry.metric?.reset() }
                    return .none
                },
            ],
            properties: [
                NativeProperty("name") { machine, _ throws(PythonError) in machine.string("compile_metrics")
                },
                NativeProperty("metrics") { machine, value throws(PythonError) in
                    let object = try machine.host(value, as: CompileMetrics.self)
                    let owner = try machine.layerObject(object.model)
                    let model = try machine.model(object.model)
                    return machine.list(
                        model.metrics.compactMap { $0.metric.map { machine.value(of: $0, in: owner) } })
                },
            ],
            slots: TypeSlots {
                $0.repr = { machine, _ throws(PythonError) in
                    machine.string("<CompileMetrics name=compile_metrics>")
                }
            })
    }
}
