import Diagnostics
import Foundation
import PythonLanguage
import PythonLibrary
import PythonScience
import Testing

/// Runs every script of Fixtures/scripts/matplotlib and compares what it prints with what CPython 3.11 and
/// matplotlib 3.11 printed (the `.out` file beside it).
@Suite struct MatplotlibTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Fixtures/scripts/matplotlib")

    static let scripts: [String] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".py") }.sorted()
    }()

    @Test(arguments: scripts)
    func printsWhatMatplotlibPrints(_ script: String) throws {
        let file = Self.folder.appendingPathComponent(script)
        let text = try String(contentsOf: file, encoding: .utf8)
        let expected = try String(
            contentsOf: file.deletingPathExtension().appendingPathExtension("out"), encoding: .utf8)
        let output = PlotRun(text).output
        if output != expected {
            try output.write(
                to: file.deletingPathExtension().appendingPathExtension("actual"), atomically: true,
                encoding: .utf8)
        }
        #expect(output == expected)
    }

    @Test func openFiguresAreShownAndClosed() {
        let run = PlotRun(
            """
            import matplotlib.pyplot as plt
            plt.plot([1, 2, 3])
            plt.title("Up")
            plt.show()
            print(plt.get_fignums())
            """)
        #expect(run.output == "[]\n")
        #expect(run.shown.count == 1)
        #expect(run.shown.first?.items.first?.type == "image/svg+xml")
        #expect(run.shown.first?.description == "Up (lines)")
    }

    @Test func oldSpellingsWorkAndAreRemarked() {
        let run = PlotRun(
            """
            import matplotlib.pyplot as plt
            plt.style.use("seaborn-whitegrid")
            plt.hist([1, 2, 2], normed=True)
            plt.hold(True)
            plt.grid(b=True)
            """)
        #expect(run.output == "")
        #expect(run.notes.count == 4)
        #expect(run.notes.first == "the style 'seaborn-whitegrid' is 'seaborn-v0_8-whitegrid' today")
    }
}

/// What a program printed, showed and remarked.
struct PlotRun {
    var output = ""
    var shown: [ShownValue] = []
    var notes: [String] = []

    init(_ text: String) {
        let recorder = Recorder()
        withLargeStack {
            var configuration = MachineConfiguration()
            configuration.output = { _, piece in recorder.run.output += piece }
            let machine = Machine(configuration)
            let context = LibraryContext(note: { recorder.run.notes.append($0) })
            context.display.show = { recorder.run.shown.append($0) }
            PythonLibrary.install(on: machine, context: context)
            PythonScience.install(on: machine)
            if case .failed(let exception) = machine.run(SourceText(name: "cell.py", text: text)) {
                recorder.run.output += exception.rendered + "\n"
            }
        }
        self = recorder.run
    }

    private init() {}

    private final class Recorder {
        var run = PlotRun()
    }
}
