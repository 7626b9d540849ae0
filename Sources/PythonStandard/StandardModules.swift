import PythonLanguage

/// The modules of Python's standard library that nbrun has.
enum StandardModules {
    static let all: [NativeModule] =
        [WarningsModule.module, MathModule.module, RandomStandardModule.module]
        + SystemModules.modules + FileSystemModules.modules + CollectionsModule.modules
        + IterationModules.modules + AbstractModules.modules + ClassModules.modules + TypingModules.modules
        + TextModules.modules + RegexModule.modules
        + JSONModule.modules + DatetimeModule.modules + LoggingModule.modules + ArgumentModule.modules
        + TableModules.modules + ExactNumberModules.modules + PickleModule.modules + UnittestModule.modules
        + DoctestModule.modules
        + FileHelperModules.modules + OutsideModules.modules + OldPythonModules.modules + [ColorModule.module]
        + WeakModules.modules + SmallModules.modules + ProgressModules.modules
        + IntrospectionModules.modules + BytesModules.modules + [
            UnicodeModule.module, NotebookCommands.module, ShellCommands.module,
        ]
}
