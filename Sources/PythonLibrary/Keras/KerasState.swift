import ArrayFiles
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
    /// Functions of the library that the engine knows by name: `keras.activations.relu` is "relu".
    private var namedFunctions: [Int: String] = [:]
    private var functions: [String: PersistentValue] = [:]
    /// The last tokenizer that was fitted; diagrams name ids by it.
    var tokenizer: Tokenizer?
    /// Gradient tapes whose `with` block runs.
    var tapes: [TapeObject] = []
    /// Whether a variable got another value than its first.
    var hasAssigned = false
    /// The most epochs that a call of `fit` runs, nil for any number.
    var maxEpochs: Int?
    /// Lambdas in models that were saved: a file names them by their place here.
    var savedFunctions: [TensorFunction] = []
    /// `training` of the layer that is being called, nil where nobody said; and how many calls surround it.
    var training: Bool?
    var callDepth = 0
    /// The stop that a running command noticed.
    var interruption: PythonError?

    init(engine: Engine) { self.engine = engine }

    /// The class of a registry row, made on first use.
    func classType(_ family: ClassFamily, _ name: String) -> NativeType {
        let key = "\(family.rawValue)/\(name)"
        if let type = classes[key] { return type }
        let type = family.makeType(name)
        classes[key] = type
        return type
    }

    /// A function that exists once, known to the engine by `name`.
    func function(_ key: String, named name: String, _ machine: Machine, _ make: () -> NativeRow) -> Value {
        if let known = functions[key] { return known.value }
        let module = String(key.prefix { $0 != "/" })
        let function = machine.function(make(), module: module)
        functions[key] = PersistentValue(machine, function)
        namedFunctions[machine.identity(function)] = name
        return function
    }

    func engineName(of function: Value, _ machine: Machine) -> String? {
        namedFunctions[machine.identity(function)]
    }
}

extension Machine {
    private static let kerasKey = "keras"

    var keras: KerasState {
        if let state = libraryState[Self.kerasKey] as? KerasState { return state }
        let state = KerasState(engine: library.engine)
        libraryState[Self.kerasKey] = state
        connect(state)
        return state
    }

    /// The engine prints where Python prints, remarks to the author, and stops when the machine must.
    private func connect(_ state: KerasState) {
        engine.output = { [weak self] text in
            do throws(PythonError) { try self?.writeOutput(text) } catch { self?.pending = .none }
        }
        engine.onNote = { [weak self] text in self?.library.noteOnce(text) }
        engine.makeOperation = { [weak self] className, name, config, arguments in
            guard let self else { return [] }
            return try self.releasingTemporaries { () throws(PythonError) -> [SymbolicTensor] in
                try OperationRecords.perform(self, className, name, config, arguments)
            }
        }
        if hasModule("random") {
            // Keras draws its seeds from Python's `random`.
            engine.random.seedSource = { [weak self] in self?.drawnSeed() ?? 1 }
        }
        engine.shouldStop = { [weak self, weak state] in
            do throws(PythonError) { try self?.poll() } catch {
                state?.interruption = error
                return true
            }
            return false
        }
    }

    private func drawnSeed() -> Int {
        do throws(PythonError) {
            let random = try importModule("random")
            return try index(callMethod(random, "randint", [.int(1), .int(1_000_000_000)]))
        } catch {
            pending = .none
            return 1
        }
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

    /// Reads or makes a file's content; what is wrong with it becomes a ValueError.
    func formatCall<Result>(_ body: () throws -> Result) throws(PythonError) -> Result {
        do { return try body() } catch let error as FileFormatError {
            throw raise(.valueError, error.description)
        } catch {
            throw raise(engineError: error)
        }
    }

    /// A Python exception for what the engine or the arrays threw. An exception that Python code raised
    /// inside a callback is pending already and travels on.
    func raise(engineError error: any Error) -> PythonError {
        switch error {
        case let error as PythonError: return error
        case let error as ArrayError: return raise(error)
        case let error as EngineError:
            guard error != .interrupted else {
                // The machine noticed the stop and has raised it; another front end's has no exception.
                defer { keras.interruption = nil }
                return keras.interruption ?? raise(.keyboardInterrupt, arguments: [])
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
        case .memoryError: .memoryError
        case .keyboardInterrupt: .keyboardInterrupt
        }
    }

    private func message(of error: EngineError) -> String {
        var message = error.message
        // Keras' words for a name that the registry does not have.
        if case .unknownName(let what, let name, _) = error, !what.contains("\"") {
            message = "Could not interpret \(what) identifier: \(name)"
        }
        guard let (wanted, known) = error.misspelling, let near = closestMatch(to: wanted, in: known) else {
            return message
        }
        return "\(message). Did you mean: '\(near)'?"
    }
}
