/// What the folders Types and Builtins add to a machine: the behaviour of the built-in value types, and the
/// functions of the module `builtins`.
enum BuiltinRegistry {
    static let types: [NativeType] = [
        IntType.definition, IntType.bool, FloatType.definition, ComplexType.definition,
        StringType.definition, BytesType.definition, BytesType.array,
        ListType.definition, TupleType.definition, DictType.definition,
        SetType.definition, SetType.frozen, RangeType.definition, SliceType.definition,
        DictViewTypes.keys, DictViewTypes.values, DictViewTypes.items, DictViewTypes.proxy,
        GenericAliases.definition,
    ]

    static let functions: [NativeRow] =
        NumberFunctions.rows + IterationFunctions.rows + ObjectFunctions.rows + NamespaceFunctions.rows
        + OutputFunctions.rows

    static let modules: [NativeModule] = []
}
