import Engine
import NotebookFormat

/// The languages that can run, and the kernels that a session has started.
package final class KernelTable {
    typealias Start = @Sendable (KernelContext, Engine) -> any Kernel

    /// One row a language.
    private static let rows: [(language: String, start: Start)] = [
        ("python", { PythonKernel(context: $0, engine: $1) }),
        ("javascript", { JavaScriptCellKernel(context: $0, engine: $1) }),
    ]

    /// The languages whose fences are cells.
    package static var languages: Set<String> { Set(rows.map(\.language)) }

    private let context: KernelContext
    private let engine: Engine
    private var started: [String: any Kernel] = [:]
    private var parameters: [Parameter] = []

    init(context: KernelContext, engine: Engine) {
        self.context = context
        self.engine = engine
    }

    /// The kernel of a language, started on the first call; nil when there is none.
    func kernel(for language: String) -> (any Kernel)? {
        if let kernel = started[language] { return kernel }
        guard let row = Self.rows.first(where: { $0.language == language }) else { return nil }
        let kernel = row.start(context, engine)
        kernel.define(parameters)
        started[language] = kernel
        return kernel
    }

    func define(_ parameters: [Parameter]) {
        self.parameters = parameters
        for kernel in started.values { kernel.define(parameters) }
    }

    /// An event of a served page's demo; see `Kernel.receive`.
    package func receive(_ event: String, answer: @escaping (String) -> Void) {
        for kernel in started.values { kernel.receive(event, answer: answer) }
    }

    /// The page shows all changes of the document so far.
    func forgetChanges() {
        for case let kernel as JavaScriptCellKernel in started.values { kernel.forgetChanges() }
    }

    /// A message for page.js with all that the elements show now; nil where no event has changed them.
    package func whatElementsShow() -> String? {
        for case let kernel as JavaScriptCellKernel in started.values { return kernel.whatElementsShow() }
        return nil
    }

    func document() -> DocumentState? {
        for kernel in started.values {
            if let document = kernel.document() { return document }
        }
        return nil
    }

    var vocabulary: [Int: String] {
        started.values.reduce(into: [:]) { all, kernel in all.merge(kernel.vocabulary) { old, _ in old } }
    }
}
