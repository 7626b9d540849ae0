import PythonLanguage

/// The modules of Python's standard library that nbrun has.
enum StandardModules {
    static let all: [NativeModule] = [WarningsModule.module, MathModule.module]
}
