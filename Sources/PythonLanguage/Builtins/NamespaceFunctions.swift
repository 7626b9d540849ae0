import Diagnostics

/// Builtins about the running scope and code made from text: globals, locals, eval, exec, compile.
enum NamespaceFunctions {
    static let rows: [NativeRow] = [
        NativeRow("globals()", doc: "Return the dictionary containing the current scope's global variables.")
        {
            machine, _ throws(PythonError) in machine.exposed(machine.currentGlobals)
        },
        NativeRow("locals()", doc: "Return a dictionary containing the current scope's local variables.") {
            machine, _ throws(PythonError) in machine.exposed(machine.currentLocals())
        },
        NativeRow("eval(source, globals=None, locals=None, /)", doc: "Evaluate the given expression.") {
            machine, args throws(PythonError) in try run(machine, args, isExpression: true)
        },
        NativeRow("exec(source, globals=None, locals=None, /)", doc: "Execute the given statements.") {
            machine, args throws(PythonError) in
            _ = try run(machine, args, isExpression: false)
            return .none
        },
        NativeRow(
            "compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1)",
            doc: "Compile source into a code object that can be executed by exec() or eval()."
        ) { machine, args throws(PythonError) in
            let text = try source(machine, args[0], "compile")
            let name = try machine.text(args[1])
            switch try machine.text(args[2]) {
            case "exec":
                return try machine.compile(
                    SourceText(name: name, text: text), mode: .module, usesLocals: true)
            case "eval":
                return try machine.compile(
                    SourceText(name: name, text: text), mode: .expression, usesLocals: true)
            case "single":
                return try machine.compile(
                    SourceText(name: name, text: text), mode: .interactive, usesLocals: true)
            default: throw machine.raise(.valueError, "compile() mode must be 'exec', 'eval' or 'single'")
            }
        },
    ]

    private static func source(_ machine: Machine, _ value: Value, _ function: String) throws(PythonError)
        -> String
    {
        if value.isString { return value.string.pointee.text }
        if value.isBytes {
            return try machine.str(machine.decode(value.bytesView, encoding: .undefined, errors: .undefined))
        }
        throw machine.raise(
            .typeError, "\(function)() arg 1 must be a string, bytes or code object")
    }

    private static func run(_ machine: Machine, _ args: Arguments, isExpression: Bool) throws(PythonError)
        -> Value
    {
        let function = isExpression ? "eval" : "exec"
        guard args[1].isNone || args[1].isDict else {
            throw machine.raise(
                .typeError,
                isExpression
                    ? "globals must be a dict"
                    : "exec() globals must be a dict, not \(machine.typeName(args[1]))")
        }
        guard args[2].isNone || args[2].isDict else {
            throw machine.raise(
                .typeError,
                isExpression
                    ? "locals must be a mapping"
                    : "locals must be a mapping or None, not \(machine.typeName(args[2]))")
        }
        let globals = args[1].isDict ? args[1].dict : machine.currentGlobals
        let locals =
            args[2].isDict ? args[2].dict : args[1].isDict ? globals : machine.currentLocals()
        if args[1].isDict, machine.dictGet(globals, "__builtins__").isUndefined {
            machine.dictSet(globals, "__builtins__", try machine.importModule("builtins"))
        }
        var code = args[0]
        if !code.has(.code) {
            let text = try source(machine, args[0], function)
            let trimmed = isExpression ? String(text.drop { $0 == " " || $0 == "\t" }) : text
            code = try machine.compile(
                SourceText(name: "<string>", text: trimmed), mode: isExpression ? .expression : .module,
                usesLocals: true)
        }
        let value = try machine.execute(code, globals: globals, locals: locals)
        return value.isUndefined ? .none : value
    }
}
