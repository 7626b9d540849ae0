import Diagnostics
import Foundation
import PythonLanguage
import PythonLibrary
import PythonScience
import Testing

/// Runs every script of Fixtures/scripts and compares what it prints with what pandas, scikit-learn and SciPy printed
/// under CPython (the `.out` file beside it).
@Suite struct TableScriptTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Fixtures/scripts")

    /// The data sets that nbrun brings.
    static let datasets = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("datasets")

    static let scripts: [String] = ["pandas", "sklearn", "scipy", "companions"].flatMap { name in
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/" + name)) ?? []
        return files.filter { $0.hasSuffix(".py") }.sorted().map { name + "/" + $0 }
    }

    @Test(arguments: scripts)
    func printsWhatPythonPrints(_ script: String) throws {
        let file = Self.folder.appendingPathComponent(script)
        let text = try String(contentsOf: file, encoding: .utf8)
        let expected = try String(
            contentsOf: file.deletingPathExtension().appendingPathExtension("out"), encoding: .utf8)
        let output = printed(text)
        if output != expected {
            try output.write(
                to: file.deletingPathExtension().appendingPathExtension("actual"), atomically: true,
                encoding: .utf8)
        }
        #expect(output == expected)
    }

    private func printed(_ text: String) -> String {
        let recorder = Recorder()
        withLargeStack {
            var configuration = MachineConfiguration()
            configuration.output = { stream, piece in
                if stream == .standardOutput { recorder.text += piece }
            }
            let machine = Machine(configuration)
            let context = LibraryContext()
            context.files.resource = { name in
                (try? Data(contentsOf: Self.datasets.appendingPathComponent(name))).map { [UInt8]($0) }
            }
            PythonLibrary.install(on: machine, context: context)
            PythonScience.install(on: machine)
            if case .failed(let exception) = machine.run(SourceText(name: "cell.py", text: text)) {
                recorder.text += exception.rendered + "\n"
            }
        }
        return recorder.text
    }

    private final class Recorder: @unchecked Sendable {
        var text = ""
    }

    @Test func whatIsMissingSaysSo() {
        #expect(
            printed("from sklearn.cluster import Birch\nBirch()").contains(
                "NotImplementedError: sklearn's cluster.Birch is not supported here"))
        #expect(
            printed("import pandas as pd\npd.DataFrame({'a': [1]}).gruopby('a')").contains(
                "'DataFrame' object has no attribute 'gruopby'. Did you mean: 'groupby'?"))
    }

    /// What today's pandas and scikit-learn refuse and their older versions did.
    @Test func olderHabitsOfTablesStay() {
        let table = "import pandas as pd\ndf = pd.DataFrame({'a': [1, 3], 'b': ['x', 'x']})\n"
        #expect(printed(table + "print(df.mean())").contains("a    2.0"))
        #expect(printed(table + "print(df.groupby('b').mean().loc['x', 'a'])") == "2.0\n")
        #expect(
            printed(table + "print(list(df.a.iteritems()), df.as_matrix().shape)")
                == "[(0, 1), (1, 3)] (2, 2)\n")
        #expect(
            printed("from sklearn.metrics import get_scorer\nget_scorer('mean_squared_error')\nprint(1)")
                == "1\n")
        let ridge = "from sklearn.linear_model import Ridge\nmodel = Ridge(normalize=True)"
        #expect(
            printed(ridge + ".fit([[1], [2], [3]], [1, 2, 4])\nprint(model.coef_.round(9), Ridge())")
                == "[0.75] Ridge()\n")
        #expect(
            printed("import progressbar\nprogressbar.ProgressBar(maxvall=3)").contains(
                "unexpected keyword argument 'maxvall'"))
        #expect(
            printed("import pandas as pd\npd.plotting.register_matplotlib_converters()\nprint(1)") == "1\n")
    }
}
