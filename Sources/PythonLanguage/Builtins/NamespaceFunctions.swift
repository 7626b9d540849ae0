/// Builtins about the running scope: globals, locals.
enum NamespaceFunctions {
    static let rows: [NativeRow] = [
        NativeRow("globals()", doc: "Return the dictionary containing the current scope's global variables.")
        {
            machine, _ throws(PythonError) in Value(machine.frame.pointee.function.pointee.globals)
        },
        NativeRow("locals()", doc: "Return a dictionary containing the current scope's local variables.") {
            machine, _ throws(PythonError) in try machine.localNames()
        },
    ]
}

extension Machine {
    /// The running scope's variables: a class body's or cell's own dict, a function's as a copy.
    func localNames() throws(PythonError) -> Value {
        let running = frame.pointee
        if let locals = running.locals { return Value(locals) }
        let function = running.function.pointee
        let code = function.code.pointee
        if stringValue(code.name) == "<module>" { return Value(function.globals) }
        let names = makeDict()
        func add(_ name: Value, _ value: Value) {
            var value = value
            if value.has(.cell) { value = value.pointer(to: CellObject.self).pointee.value }
            if value.isDefined, name.isString { heap.set(names, name.string, value) }
        }
        for index in 0..<code.localCount { add(code.localNames[index], running.base[index]) }
        let free = code.info.takeUnretainedValue().freeNames
        for (index, name) in free.enumerated() where index < function.closureCount {
            add(intern(name), function.closure[index].pointee.value)
        }
        return Value(names)
    }
}
