extension Machine {
    func run(raising: Bool = false) throws(PythonError) -> Value { .none }
    func buildClass(
        _ function: Value, name: Value, bases: [Value], keywords: UnsafeMutablePointer<DictObject>
    )
        throws(PythonError) -> Value
    { .none }
}
extension TracebackObject {
    var line: Int { 0 }
}
