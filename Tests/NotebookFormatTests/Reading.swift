import Diagnostics
import NotebookFormat
import Testing

/// A notebook read from `text`, for tests that look at what is right with it.
func notebook(_ text: String, languages: Set<String> = ["python"]) throws -> Notebook {
    let result = NotebookReader.read(name: "n.md", bytes: Array(text.utf8), runnableLanguages: languages)
    return try #require(result.notebook)
}

/// All messages about `text` as a terminal shows them, for tests that look at what is wrong with it.
func messages(_ text: String, languages: Set<String> = ["python"]) -> [String] {
    NotebookReader.read(name: "n.md", bytes: Array(text.utf8), runnableLanguages: languages).diagnostics
        .map { $0.rendered() }
}

extension Cell {
    /// The code as text.
    var text: String { String(decoding: code.bytes, as: UTF8.self) }
}

extension Notebook {
    /// A range of the source as text.
    func text(_ range: SourceRange) -> String {
        String(decoding: source.bytes[range.lowerBound..<range.upperBound], as: UTF8.self)
    }
}
