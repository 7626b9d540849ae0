import PythonLanguage

/// The modules of Python's standard library that nbrun has, folder by folder.
enum StandardModules {
    static let all: [NativeModule] =
        numbers + collections + classes + text + dates + files + system + notebook + SmallModules.modules

    private static let numbers: [NativeModule] =
        [MathModule.module, RandomStandardModule.module, ColorModule.module] + RationalModules.modules
        + DecimalModule.modules + ArrayModule.modules
    private static let collections: [NativeModule] = CollectionsModule.modules + IterationModules.modules
    private static let classes: [NativeModule] =
        AbstractModules.modules + DataclassesModule.modules + EnumModule.modules + TypingModules.modules
        + ContextlibModule.modules + WeakModules.modules
    private static let text: [NativeModule] =
        TextModules.modules + RegexModule.modules + JSONModule.modules + [UnicodeModule.module]
    private static let dates: [NativeModule] = DatetimeModule.modules
    private static let files: [NativeModule] =
        FileSystemModules.modules + FileHelperModules.modules + TableModules.modules + PickleModule.modules
        + BytesModules.modules
    private static let system: [NativeModule] =
        [WarningsModule.module] + SystemModules.modules + ImportModules.modules + LoggingModule.modules
        + ArgumentModule.modules + IntrospectionModules.modules + UnittestModule.modules
        + DoctestModule.modules
    private static let notebook: [NativeModule] =
        [NotebookCommands.module, ShellCommands.module] + ProgressModules.modules + OutsideModules.modules
        + OldPythonModules.modules
}
