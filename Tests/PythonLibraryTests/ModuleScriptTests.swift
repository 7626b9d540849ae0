import Diagnostics
import Foundation
import PythonLanguage
import PythonLibrary
import PythonStandard
import Testing

/// Runs every script of Fixtures/scripts/numpy, standard and tensorflow and compares what it prints
/// with what CPython 3.11, NumPy 2 and TensorFlow 2 printed (the `.out` file beside it).
@Suite struct ModuleScriptTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Fixtures/scripts")

    static let scripts: [String] = ["numpy", "standard", "tensorflow"].flatMap { name in
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/" + name)) ?? []
        return files.filter { $0.hasSuffix(".py") }.sorted().map { name + "/" + $0 }
    }

    @Test(arguments: scripts)
    func printsWhatPythonPrints(_ script: String) throws {
        let file = Self.folder.appendingPathComponent(script)
        let text = try String(contentsOf: file, encoding: .utf8)
        let expected = try String(
            contentsOf: file.deletingPathExtension().appendingPathExtension("out"), encoding: .utf8)
        let output = Run(text).output
        if output != expected {
            try output.write(
                to: file.deletingPathExtension().appendingPathExtension("actual"), atomically: true,
                encoding: .utf8)
        }
        #expect(output == expected)
    }
}

/// What a program printed, warned and remarked.
struct Run {
    var output = ""
    var errors = ""
    var notes: [String] = []

    init(_ text: String, seed: UInt64 = 0) {
        let recorder = Recorder()
        withLargeStack {
            var configuration = MachineConfiguration()
            configuration.output = { stream, piece in
                if stream == .standardOutput {
                    recorder.run.output += piece
                } else {
                    recorder.run.errors += piece
                }
            }
            let machine = Machine(configuration)
            let context = LibraryContext(seed: seed, note: { recorder.run.notes.append($0) })
            PythonLibrary.install(on: machine, context: context)
            if case .failed(let exception) = machine.run(SourceText(name: "cell.py", text: text)) {
                recorder.run.output += exception.rendered + "\n"
            }
        }
        self = recorder.run
    }

    private init() {}

    private final class Recorder {
        var run = Run()
    }
}

@Suite struct NumpyBehaviourTests {
    @Test func numbersMadeOfArraysOfOneElementAreRemarked() {
        let run = Run("import numpy as np; print(float(np.array([1.5])), int(np.array([[2]])))")
        #expect(run.output == "1.5 2\n")
        #expect(run.notes == ["a number made of an array with dimensions is array.item() today"])
    }

    @Test func oldSpellingsWorkAndAreRemarkedOnce() {
        let run = Run(
            """
            import numpy as np
            print(np.product([2, 3]), np.product([4]), np.float is float, np.in1d([1], [1]), np.infty)
            """)
        #expect(run.output == "6 4 True [ True] inf\n")
        #expect(
            run.notes == [
                "np.product is np.prod today", "np.float is float today", "np.in1d is np.isin today",
                "np.infty is np.inf today",
            ])
    }

    @Test func misspelledNamesSuggestTheRightOne() {
        let run = Run(
            """
            import numpy as np
            for module, name in [(np, "arrange"), (np.random, "rnd"), (np.linalg, "nrom")]:
                try:
                    getattr(module, name)
                except AttributeError as e:
                    print(e)
            """)
        #expect(
            run.output == """
                module 'numpy' has no attribute 'arrange'. Did you mean: 'arange'?
                module 'numpy.random' has no attribute 'rnd'. Did you mean: 'rand'?
                module 'numpy.linalg' has no attribute 'nrom'. Did you mean: 'norm'?

                """)
    }

    @Test func warningsNameTheLineOnce() {
        let run = Run(
            """
            import numpy as np
            a = np.array([1.0])
            for i in range(3):
                a / 0
            np.log(-1.0)
            """)
        #expect(
            run.errors == """
                cell.py:4: RuntimeWarning: divide by zero encountered in divide
                  a / 0
                cell.py:5: RuntimeWarning: invalid value encountered in log
                  np.log(-1.0)

                """)
    }

    @Test func unseededStreamsFollowTheNotebooksSeed() {
        let program = """
            import numpy as np, random
            print(np.random.rand(), np.random.default_rng().random(), random.random())
            """
        #expect(Run(program, seed: 7).output == Run(program, seed: 7).output)
        #expect(Run(program, seed: 7).output != Run(program, seed: 8).output)
        #expect(Run("import numpy as np; print(np.random.rand())", seed: 7).output == "0.07630828937395717\n")
    }

    @Test(arguments: [
        ("np.load('/etc/passwd')", "[Errno 2] No such file or directory: '/etc/passwd'"),
        ("np.loadtxt('/etc/passwd')", "/etc/passwd not found."),
        ("open('/etc/passwd')", "[Errno 2] No such file or directory: '/etc/passwd'"),
    ])
    func filesOfTheMachineAreOutOfReach(_ call: String, message: String) {
        let run = Run("import numpy as np\n\(call)")
        #expect(run.output.contains("FileNotFoundError: \(message)"))
    }

    @Test func withoutAFolderFilesAreInMemory() {
        let run = Run(
            """
            import os
            with open("a.txt", "w") as f:
                print("one", file=f)
            with open("a.txt", "a") as f:
                f.write("two")
            print(open("a.txt").readlines(), os.listdir("."))
            os.makedirs("b/c", exist_ok=True)
            print(os.path.isdir("b/c"), os.path.exists("b/d"))
            os.remove("a.txt")
            print(os.path.exists("a.txt"))
            """)
        #expect(run.output == "['one\\n', 'two'] ['a.txt']\nTrue False\nFalse\n")
        #expect(!FileManager.default.fileExists(atPath: "a.txt"))
    }

    @Test func aFolderThatIsGivenIsAllThatCellsReach() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "cells-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createSymbolicLink(
            at: folder.appendingPathComponent("out"), withDestinationURL: URL(fileURLWithPath: "/etc"))
        let files = CellFiles(folder: folder.path)
        try files.write("a.txt", Array("hello".utf8))
        #expect(try String(contentsOf: folder.appendingPathComponent("a.txt"), encoding: .utf8) == "hello")
        #expect(try files.read("./a.txt") == Array("hello".utf8))
        #expect(try files.list(".") == ["a.txt", "out"])
        for path in ["../a.txt", "/etc/passwd", "out/passwd", "out/new.txt", "x/../../a"] {
            #expect(throws: CellFiles.Failure.self, "\(path)") { try files.read(path) }
        }
        for path in ["out/passwd", "out/new.txt"] {
            #expect(throws: CellFiles.Failure.self, "\(path)") { try files.write(path, []) }
        }
        // What is written to other places stays in memory.
        var told: [String] = []
        files.keptInMemory = { told.append($0) }
        try files.write("../a.txt", Array("above".utf8))
        #expect(told == ["../a.txt"])
        #expect(try files.read("../a.txt") == Array("above".utf8))
        #expect(!FileManager.default.fileExists(atPath: folder.deletingLastPathComponent().path + "/a.txt"))
        try files.write("/nowhere/a.txt", [1])
        #expect(try files.read("/nowhere/a.txt") == [1])
    }

    @Test func cellsWorkInTheFolderOfTheTutorialAndTheGrantedFolderIsTheRoot() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "cells-\(UUID().uuidString)")
        let inner = folder.appendingPathComponent("part")
        try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("root".utf8).write(to: folder.appendingPathComponent("a.txt"))
        try Data("beside".utf8).write(to: inner.appendingPathComponent("b.txt"))
        try Data().write(to: inner.appendingPathComponent("rnn.md"))
        let files = CellFiles(folder: folder.path)
        files.findTutorial(at: inner.appendingPathComponent("rnn.md").path)
        for (path, text) in [
            ("b.txt", "beside"), ("a.txt", "root"), ("../a.txt", "root"), ("/a.txt", "root"),
            ("/part/b.txt", "beside"), (folder.path + "/a.txt", "root"),
        ] {
            #expect(try files.read(path) == Array(text.utf8), "\(path)")
        }
        try files.write("c.txt", Array("new".utf8))
        #expect(FileManager.default.fileExists(atPath: inner.path + "/c.txt"))
        try files.work(in: "..")
        #expect(try files.list(".") == ["a.txt", "part"])
    }

    @Test(arguments: ["os.chmod('.', 7)", "os.system('ls')", "os.fork()"])
    func theOperatingSystemIsOutOfReach(_ call: String) {
        #expect(Run("import os\n\(call)").output.contains("PermissionError: os."))
    }

    @Test func theClockMovesBySleepAndAMicrosecondAReading() {
        let run = Run(
            """
            import time
            start = time.time()
            time.sleep(1.5)
            print(time.time() - start, time.perf_counter(), time.strftime('%Y-%m-%d', time.gmtime(0)))
            """)
        #expect(run.output == "1.500001 1.500002 1970-01-01\n")
    }

    @Test func objectArraysAreRefusedWhereNumbersAreNeeded() {
        let run = Run("import numpy as np\nnp.sin([1, None])")
        #expect(run.output.contains("arrays of Python objects (dtype=object) are not supported"))
    }
}
