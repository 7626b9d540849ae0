import Foundation
import Testing

private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

/// The notebooks that come with nbrun run, and say what their prose says.
@Suite struct TutorialTests {
    static let notebooks =
        (try? FileManager.default.contentsOfDirectory(
            atPath: root.appendingPathComponent("notebooks").path))?.filter { $0.hasSuffix(".md") }.sorted()
        ?? []

    @Test(arguments: notebooks) func twoRunsGiveTheSameBytes(_ name: String) throws {
        let path = root.appendingPathComponent("notebooks/\(name)").path
        let folder = try TemporaryFolder()
        let runs = try ["a", "b"].map { try Command.run([path, "-o", $0], in: folder.url) }
        #expect(runs.map(\.status) == [0, 0])
        #expect(runs[0].output == runs[1].output)
        let page = (name as NSString).deletingPathExtension
        for file in ["\(page).html", "\(page).md"] {
            #expect(try folder.read("a/\(file)") == folder.read("b/\(file)"))
        }
    }

    @Test func theNextWordModelUsesWhatItReadFourStepsAgo() throws {
        let folder = try TemporaryFolder()
        let path = root.appendingPathComponent("notebooks/rnn.md").path
        let output = try Command.run([path, "--to", "md"], in: folder.url).output
        #expect(output.contains("Vocabulary size: 11"))
        #expect(output.contains("the cat  sat on the -> mat "))
        #expect(output.contains("the dog  sat on the -> rug "))
        #expect(output.contains("the bird sat on the -> roof "))
        let page = try folder.read("output/rnn.md")
        #expect(page.contains("| SimpleRNN (tanh)   simple_rnn |   (None, 32)"))
        #expect(page.contains("h0 --> [h1]"))
    }

    @Test func explainShowsTheCommandsOfEachCell() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            """
            ```python
            #| label: words
            from keras.preprocessing.text import Tokenizer
            tokenizer = Tokenizer()
            tokenizer.fit_on_texts(["a b", "a c"])
            ```

            ```python
            print("nothing for the engine")
            ```
            """, to: "a.md")
        let lines = try Command.run(["a.md", "--explain"], in: folder.url).output.split(separator: "\n")
        #expect(lines.first { $0.contains("words") } == "[1] words, a.md:1")
        #expect(lines.contains { $0.contains("fit tokenizer on 2 texts, 3 words") })
        #expect(lines.contains { $0.contains("(no engine command)") })
    }
}
