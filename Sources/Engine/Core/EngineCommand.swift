import EngineRecords

/// One thing a front end asks of the engine: the narrow waist between languages and engine. A command is a
/// value; what it does is in `perform`, and the journal keeps what it was.
package protocol EngineCommand {
    associatedtype Result

    var purpose: CommandRecord.Purpose { get }
    /// The command in one line, the same from run to run.
    var summary: String { get }
    func perform(in engine: Engine) throws -> Result
    /// Floating-point operations, estimated from the shapes when it is done.
    func cost(_ result: Result) -> Double
    /// What the journal keeps of the result.
    func detail(_ result: Result) -> CommandRecord.Detail
}

extension EngineCommand {
    package func cost(_ result: Result) -> Double { 0 }
    package func detail(_ result: Result) -> CommandRecord.Detail { .none }
}
