import PythonLanguage

/// The modules of Python's standard library that nbrun has.
enum StandardModules {
    static let all: [NativeModule] =
        [WarningsModule.module, MathModule.module, RandomStandardModule.module]
        + SystemModules.modules + FileSystemModules.modules + CollectionsModule.modules
        + IterationModules.modules + TypingModules.modules + TextModules.modules + RegexModule.modules
        + JSONModule.modules + DatetimeModule.modules
}
