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

    /// Does what a reader did; nil where no cell sees a document.
    package func receive(_ event: ReaderEvent) -> ReaderAnswer? {
        for kernel in started.values {
            if let answer = kernel.receive(event) { return answer }
        }
        return nil
    }

    /// The page shows all changes of the document so far.
    func forgetChanges() {
        for case let kernel as JavaScriptCellKernel in started.values { kernel.forgetChanges() }
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
