import Diagnostics
import PythonLanguage

// Standard modules that are simplest in Python itself: their text is compiled on first import.

extension NativeModule {
    /// A module of Python code over native functions, which the code finds as globals.
    package convenience init(
        _ name: String, doc: String = "", functions: [NativeRow] = [], types: [NativeType] = [],
        constants: [(name: String, make: (Machine) -> Value)] = [], lazyNames: [String] = [],
        python source: String
    ) {
        self.init(
            name, doc: doc, functions: functions, types: types, constants: constants, lazyNames: lazyNames,
            fill: { machine, module throws(PythonError) in
                let text = SourceText(name: "<\(name)>", text: source)
                let code = try machine.compile(text, mode: .module)
                let namespace = module.pointee.namespace
                machine.dictSet(namespace, "__builtins__", try machine.importModule("builtins"))
                _ = try machine.execute(code, globals: namespace, locals: nil)
            })
    }
}
