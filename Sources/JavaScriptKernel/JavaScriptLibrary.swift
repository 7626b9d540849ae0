// What JavaScript cells find when they start. A library is one row here: its name, and a function that
// defines its natives (`session.context.define("name") { context, arguments in ... }`), runs its scripts
// (`session.context.load("tf/tensor")`, a file of Scripts with a row in CJavaScriptCore/scripts.c) and keeps
// its Swift state in `session.parts`.
//
// Rows are installed in order, so a library may use what the rows before it define.
package enum JavaScriptLibrary {
    package typealias Install = @Sendable (JavaScriptSession) throws -> Void

    private static let parts: [(name: String, install: Install)] = [
        ("tf", { try TensorFlowPart.install(on: $0) }),
        ("document", { try PageDocument.install(on: $0) }),
    ]

    static func install(on session: JavaScriptSession) {
        for part in parts {
            do {
                try part.install(session)
            } catch {
                session.configuration.note("\(part.name): \(error)")
            }
        }
    }
}
