import Arrays
import Diagnostics
import Engine
import PythonLanguage

// The `keras` modules: thin handles over the engine.
//
// A Python class stands for a row of the engine's registry (a layer, a loss, an optimizer, ...); calling it
// binds the arguments there, so that the registry alone knows names, parameters and defaults. Whatever works
// on models and data is an `EngineCommand`. Nothing is computed here.

/// What the modules keep for one machine: the engine and the Python types made from its registry.
final class KerasState {
    let engine: Engine
    /// Python classes by family and class name: "layer/Dense".
    private var classes: [String: NativeType] = [:]
    /// The last tokenizer that was fitted; diagrams name ids by it.
    var tokenizer: Tokenizer?

    init(engine: Engine) { self.engine = engine }

    /// The class of a registry row, made on first use.
    func classType(_ family: ClassFamily, _ name: String) -> NativeType {
        let key = "\(family.rawValue)/\(name)"
        if let type = classes[key] { return type }
        let type = family.makeType(name, engine)
        classes[key] = type
        return type
    }
}

extension Machine {
    private static let kerasKey = "keras"

    var keras: KerasState {
        if let state = libraryState[Self.kerasKey] as? KerasState { return state }
        let state = KerasState(engine: library.engine)
        libraryState[Self.kerasKey] = state
        return state
    }

    var engine: Engine { library.engine }

    /// Performs a command; the engine's errors become Python exceptions.
    @discardableResult
    func perform<Command: EngineCommand>(_ command: Command) throws(PythonError) -> Command.Result {
        do { return try engine.perform(command) } catch { throw raise(engineError: error) }
    }

    /// Runs engine code; its errors become Python exceptions.
    func engineCall<Result>(_ body: () throws -> Result) throws(PythonError) -> Result {
        do { return try body() } catch { throw raise(engineError: error) }
    }

    /// A Python exception for what the engine or the arrays threw. An exception that Python code raised
    /// inside a callback is pending already and travels on.
    func raise(engineError error: any Error) -> PythonError {
        switch error {
        case let error as PythonError: return error
        case let error as ArrayError: return raise(error)
        case let error as EngineError:
            guard error != .interrupted else {
                // The stop itself comes from the machine's own flag.
                do throws(PythonError) { try poll() } catch { return error }
                return raise(.keyboardInterrupt, "")
            }
            return raise(exceptionKind(of: error), message(of: error))
        default: return raise(.runtimeError, "\(error)")
        }
    }

    private func exceptionKind(of error: EngineError) -> ExceptionKind {
        switch error.kind {
        case .valueError: .valueError
        case .typeError: .typeError
        case .runtimeError: .runtimeError
        case .attributeError: .attributeError
        case .indexError: .indexError
        case .notImplementedError: .notImplementedError
        case .keyboardInterrupt: .keyboardInterrupt
        }
    }

    private func message(of error: EngineError) -> String {
        guard let (wanted, known) = error.misspelling, let near = closestMatch(to: wanted, in: known) else {
            return error.message
        }
        return "\(error.message). Did you mean: '\(near)'?"
    }
}
