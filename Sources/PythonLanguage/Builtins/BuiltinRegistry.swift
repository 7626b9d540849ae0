/// What the folder Builtins adds to a machine: the behaviour of the built-in value types, and the functions
/// of the module `builtins`.
enum BuiltinRegistry {
    static let types: [NativeType] = []
    static let functions: [NativeRow] = []
    static let modules: [NativeModule] = []
}
