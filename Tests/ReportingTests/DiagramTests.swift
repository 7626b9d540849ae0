import EngineRecords
import NotebookFormat
import Testing

@testable import Reporting

struct DiagramTests {
    @Test(arguments: [
        ("stack-rnn", Diagram.stack(of: Sample.rnn)),
        ("stack-branches", Diagram.stack(of: Sample.branches)),
        ("unrolled-rnn", Diagram.unrolled(Sample.prediction)),
        ("unrolled-stacked-two-way", Diagram.unrolled(Sample.longReview)),
        ("unrolled-backward", Diagram.unrolled(Sample.backward)),
        ("unrolled-pooled", Diagram.unrolled(Sample.pooled)),
    ])
    func snapshot(name: String, diagram: Diagram) throws {
        try expectSnapshot(diagram.text + "\n\n" + diagram.description, "\(name).txt")
        expectAligned(diagram)
    }

    @Test func pipelineTellsWhatEachCellDid() throws {
        let report = try Sample.report()
        let diagram = Diagram.pipeline(of: report.notebook, runs: report.runs, commands: report.commands)
        try expectSnapshot(diagram.text + "\n\n" + diagram.description, "pipeline.txt")
        expectAligned(diagram)
    }

    @Test func wordsOfAnyScriptKeepTheColumns() {
        var record = Sample.prediction
        record.vocabulary = [1: "日本語", 2: "e\u{301}te\u{301}", 5: "a\u{202E}b\u{1B}[31m", 6: "\n\t"]
        let diagram = Diagram.unrolled(record)
        expectAligned(diagram)
        #expect(!diagram.text.unicodeScalars.contains("\u{1B}"))
        #expect(!diagram.text.unicodeScalars.contains("\u{202E}"))
        #expect(diagram.text.contains("\"日本語\""))
    }

    @Test(arguments: [1, 2, 3, 5, 17, 500])
    func anyLengthFits(count: Int) {
        var record = Sample.prediction
        record.inputIDs = (0..<count).map { $0 % 11 }
        expectAligned(Diagram.unrolled(record))
        record.model = Sample.stackedTwoWay
        expectAligned(Diagram.unrolled(record))
    }

    @Test func withoutVocabularyIdsAreShown() {
        var record = Sample.prediction
        record.vocabulary = nil
        let text = Diagram.unrolled(record).text
        #expect(text.contains("id 5"))
        #expect(text.contains("class 6"))
        #expect(!text.contains("<pad>"))
    }

    @Test func whatCannotBeUnrolledSaysWhyAndShowsTheStack() {
        var record = Sample.prediction
        record.inputIDs = []
        #expect(Diagram.unrolled(record).text.hasPrefix("Not unrolled: the input of the model sequential is"))
        record = Sample.prediction
        record.model = Sample.branches
        let diagram = Diagram.unrolled(record)
        #expect(diagram.text.hasPrefix("Not unrolled: the model two_towers has no recurrent layer."))
        #expect(diagram.text.contains("| Concatenate"))
        expectAligned(diagram)
    }

    @Test func longNamesAreCutNotTheBoxes() {
        let name = String(repeating: "very_long_name_", count: 9)
        let layer = Sample.layer(
            "Custom\(name)", .dense, [nil, 123_456_789, 123_456_789], 1_234_567_890, activation: name,
            name: name,
            inputs: [name, name])
        expectAligned(.stack(of: Sample.model([layer, layer], name: name)))
    }

    /// Lines fit, and under each end of a box's edge there is a bar or another corner.
    private func expectAligned(_ diagram: Diagram, sourceLocation: SourceLocation = #_sourceLocation) {
        let lines = diagram.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for line in lines {
            #expect(line.columnWidth <= Diagram.width, "\(line)", sourceLocation: sourceLocation)
            #expect(line.last != " ", sourceLocation: sourceLocation)
        }
        for (line, next) in zip(lines, lines.dropFirst()) where line.hasPrefix("+-") {
            guard next.hasPrefix("|") || next.hasPrefix("+") else { continue }
            let end = line.columnWidth - 1
            var column = 0
            let below = next.first { character in
                defer { column += character.columnWidth }
                return column == end
            }
            #expect(below == "|" || below == "+", "\(line)\n\(next)", sourceLocation: sourceLocation)
        }
    }
}
