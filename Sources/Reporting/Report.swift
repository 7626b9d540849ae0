// What renderers see: values only, never the kernels, the engine or the clock that made them. The same
// report gives the same bytes in every format.

import Diagnostics
import EngineRecords
import NotebookFormat

/// A notebook that ran, with everything a page shows of it.
package struct Report: Sendable {
    package var notebook: Notebook
    /// At most one for each cell; a cell without one was not reached.
    package var runs: [CellRun]
    /// What the engine did, in order.
    package var commands: [CommandRecord]
    package var provenance: Provenance
    /// What the notebook's elements show after the run, and their demo.
    package var document: DocumentState
    /// Why the run ended before its last cell; nil when it finished.
    package var failure: Failure?
    /// Links in the page's head: the source, the other formats. (text, address)
    package var links: [Link]
    /// Colours for code in a language, from that language's own lexer; empty where there is none.
    package var highlights: @Sendable (_ language: String, _ code: SourceText) -> [HighlightSpan]

    /// The bytes of a picture that the prose shows, by its path below the notebook's folder; nil if there is
    /// none.
    package var image: @Sendable (_ path: String) -> [UInt8]?

    package struct Link: Sendable {
        package var text: String
        package var address: String

        package init(text: String, address: String) {
            self.text = text
            self.address = address
        }
    }

    /// Where a page comes from: enough to make it again.
    package struct Provenance: Sendable {
        package var version: String
        package var seed: UInt64
        /// The notebook's file name without folders.
        package var sourceName: String
        /// SHA-256 of the source's bytes in hexadecimal.
        package var sourceHash: String

        package init(version: String, seed: UInt64, sourceName: String, sourceHash: String) {
            self.version = version
            self.seed = seed
            self.sourceName = sourceName
            self.sourceHash = sourceHash
        }
    }

    package struct Failure: Sendable {
        /// One sentence: "Cell 2 failed with ValueError: ...".
        package var message: String
        /// The cell (from 0) that ended the run, where one did.
        package var cell: Int?

        package init(message: String, cell: Int? = nil) {
            self.message = message
            self.cell = cell
        }
    }

    package init(
        notebook: Notebook, runs: [CellRun], commands: [CommandRecord] = [], provenance: Provenance,
        document: DocumentState = DocumentState(), failure: Failure? = nil, links: [Link] = [],
        highlights: @escaping @Sendable (String, SourceText) -> [HighlightSpan] = { _, _ in [] },
        image: @escaping @Sendable (String) -> [UInt8]? = { _ in nil }
    ) {
        self.notebook = notebook
        self.runs = runs
        self.commands = commands
        self.provenance = provenance
        self.document = document
        self.failure = failure
        self.links = links
        self.highlights = highlights
        self.image = image
    }

    /// The front matter's title, else the first heading of the first level, else the file's name.
    package var title: String {
        if let title = notebook.frontMatter.title, !title.isEmpty { return title.inline }
        if let heading = titleHeading { return heading.text.inline }
        let name = provenance.sourceName.inline
        return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    }

    /// The heading that is the page's title, where no front matter names one.
    var titleHeading: Heading? {
        if let title = notebook.frontMatter.title, !title.isEmpty {
            return notebook.headings.first { $0.level == 1 && $0.text.inline == title.inline }
        }
        return notebook.headings.first { $0.level == 1 }
    }
}
