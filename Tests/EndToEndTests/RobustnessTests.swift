import Foundation
import Testing

/// Whatever happens, a user gets one clear message, the right exit status, and whole files or none.
@Suite struct RobustnessTests {
    @Test func ctrlCWritesWhatRanAndSaysSo() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "```python\nprint('first')\n```\n\n```python\nwhile True:\n    pass\n```\n", to: "loop.md")
        let result = try Command.run(["loop.md"], in: folder.url, interruptAfter: 1)
        #expect(result.status == 130)
        #expect(result.output == "first\n")
        #expect(result.errors.contains("loop.md:6:7: KeyboardInterrupt"))
        #expect(try folder.read("output/loop.html").contains("The run was interrupted in cell 2."))
        #expect(folder.files == ["loop.md", "output/loop.html", "output/loop.md"])
    }

    @Test func ctrlCEndsTraining() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            """
            ```python
            import numpy as np
            from keras import Sequential
            from keras.layers import Dense
            model = Sequential([Dense(4), Dense(1)])
            model.compile(loss="mse", optimizer="adam")
            print("training")
            model.fit(np.ones((64, 3)), np.ones((64, 1)), epochs=100000000, verbose=0)
            ```
            """, to: "train.md")
        let result = try Command.run(["train.md"], in: folder.url, interruptAfter: 2)
        #expect(result.status == 130)
        #expect(result.output == "training\n")
        #expect(try folder.read("output/train.md").contains("KeyboardInterrupt"))
    }

    @Test func anOutputThatIsAFileIsRefusedBeforeAnythingRuns() throws {
        let folder = try TemporaryFolder()
        try folder.write("```python\nprint('ran')\n```\n", to: "a.md")
        try folder.write("not a folder", to: "taken")
        let result = try Command.run(["a.md", "-o", "taken"], in: folder.url)
        #expect(result.status == 73)
        #expect(result.output.isEmpty)
        #expect(result.errors == "error: can't write taken: it is a file, not a folder\n")
    }

    @Test func theNotebookIsNeverOverwritten() throws {
        let folder = try TemporaryFolder()
        try folder.write("```python\nprint('ran')\n```\n", to: "a.md")
        let result = try Command.run(["a.md", "-o", "."], in: folder.url)
        #expect(result.status == 73)
        #expect(result.errors.contains("it is the notebook itself"))
        #expect(folder.files == ["a.md"])
    }

    /// A limit on the size of files stands for a full disk: the write fails half-way.
    @Test func aFullDiskLeavesNoPartOfAFile() throws {
        let folder = try TemporaryFolder()
        try folder.write("# Long\n\n" + String(repeating: "words and words\n", count: 2000), to: "a.md")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", "ulimit -f 8; exec \"$0\" a.md --quiet", Command.executable.path]
        process.currentDirectoryURL = folder.url
        let pipe = Pipe()
        process.standardError = pipe
        try process.run()
        let errors = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 73)
        #expect(errors.contains("error: can't write output/a.html: File too large"))
        #expect(folder.files == ["a.md"])
    }

    @Test(arguments: [
        [], ["--nonsense"], ["a.md", "--to", "pdf"], ["a.md", "-p", "1x=2"], ["a.md", "--timeout", "0"],
    ])
    func badUsageIsSixtyFour(arguments: [String]) throws {
        let folder = try TemporaryFolder()
        let result = try Command.run(arguments, in: folder.url)
        #expect(result.status == 64)
        #expect(result.errors.lowercased().contains("usage: nbrun"))
    }
}
