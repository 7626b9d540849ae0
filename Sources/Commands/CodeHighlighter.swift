import Diagnostics
import JavaScriptKernel
import NotebookFormat
import PythonLanguage

/// Highlighting by each language's own lexer; a language without one here is shown plain.
enum CodeHighlighter {
    @Sendable static func spans(language: String, code: SourceText) -> [HighlightSpan] {
        switch NotebookReader.language(named: language) {
        case "javascript": JavaScriptHighlighter.spans(of: code.bytes)
        case "python": PythonHighlighter.spans(of: code.bytes)
        default: []
        }
    }
}
