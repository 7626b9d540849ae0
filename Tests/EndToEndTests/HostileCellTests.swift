import Foundation
import Testing

/// Cells that would take all the memory, time or stack there is: each ends in an exception with its place, soon,
/// and never with the process.
@Suite struct HostileCellTests {
    private static let cells: [(cell: String, error: String)] = [
        ("'a' * 10**12", "1:1: MemoryError"),
        ("[0] * 10**10", "1:1: MemoryError"),
        ("bytes(10**12)", "1:1: MemoryError"),
        ("list(range(10**12))", "1:1: MemoryError"),
        ("'a'.zfill(10**12)", "1:1: MemoryError"),
        ("f'{1:>{10**11}}'", "MemoryError"),
        ("1 << 10**12", "MemoryError"),
        ("import numpy as np\nnp.zeros((10**6, 10**6))", "2:1: MemoryError: Unable to allocate 7.28 TiB"),
        ("import numpy as np\nnp.tile([1.0], 2**33)", "2:1: MemoryError: Unable to allocate 64.0 GiB"),
        ("import numpy as np\nnp.diag(np.ones(2**17))", "2:1: MemoryError: Unable to allocate 128. GiB"),
        (
            "import numpy as np\nv = np.ones(12000)\nv[:, None] - v",
            "3:1: MemoryError: Unable to allocate 1.07 GiB"
        ),
        // What no function checks beforehand.
        (
            "import numpy as np\nv = np.ones(12000)\nnp.broadcast_arrays(v, v[:, None])",
            "3:1: MemoryError: Unable to allocate 1.07 GiB for an array\n"
        ),
        ("10 ** 10**8", "1:1: TimeoutError: the cell ran out of time"),
        ("import itertools\nlist(itertools.count())", "Error"),
        ("import re\nre.match('(a*)*b', 'a' * 40)", "TimeoutError"),
        ("str(10**10**5)", "ValueError: Exceeds the limit (4300 digits)"),
        ("l = []\nfor i in range(100000): l = [l]\nrepr(l)", "3:1: RecursionError"),
        ("a = b = []\nfor i in range(100000): a, b = [a], [b]\na == b", "RecursionError"),
        ("import json\njson.loads('[' * 200000)", "2:1: RecursionError"),
        ("import copy\nl = []\nfor i in range(100000): l = [l]\ncopy.deepcopy(l)", "RecursionError"),
        ("class A:\n    def __getattr__(self, n): return getattr(self, n + 'x')\nA().a", "RecursionError"),
        ("class A:\n    def __eq__(self, o): return self == o\nA() == A()", "RecursionError"),
        ("def k(x): return sorted([1], key=k)\nk(1)", "RecursionError"),
        ("def g(): yield from g()\nlist(g())", "RecursionError"),
        ("x = " + String(repeating: "[", count: 100_000), "SyntaxError: too many nested parentheses"),
        ("x = " + String(repeating: "-", count: 100_000) + "1", "SyntaxError: maximum recursion depth"),
        ("x = a" + String(repeating: ".b", count: 50_000), "SyntaxError: maximum recursion depth"),
    ]

    @Test(arguments: cells.indices) func endsInAnError(_ index: Int) throws {
        let (cell, error) = Self.cells[index]
        let folder = try TemporaryFolder()
        try folder.write(cell + "\n", to: "cell.py")
        // What ends by itself gets time for it on a machine with much else to do.
        let seconds = error.contains("TimeoutError") || error == "Error" ? "2" : "30"
        let result = try Command.run(["cell.py", "--timeout", seconds, "--memory", "1G"], in: folder.url)
        #expect(result.status == 1)
        #expect(result.errors.contains(error), "\(result.errors.prefix(400))")
    }

    @Test func theMemoryOfCellsCanBeLimited() throws {
        let folder = try TemporaryFolder()
        try folder.write("x = bytearray(300_000_000)\nprint(len(x))\n", to: "cell.py")
        let small = try Command.run(["cell.py", "--memory", "200M"], in: folder.url)
        #expect(small.status == 1)
        #expect(small.errors.contains("cell.py:1:5: MemoryError"))
        let large = try Command.run(["cell.py", "--memory", "1g"], in: folder.url)
        #expect(large.output == "300000000\n")
        try folder.write("import tensorflow as tf\nv = tf.ones(8000)\nv[:, None] - v\n", to: "tensors.py")
        let tensors = try Command.run(["tensors.py", "--memory", "200M"], in: folder.url)
        #expect(tensors.errors.contains("tensors.py:3:1: MemoryError: Unable to allocate 244. MiB"))
        let wrong = try Command.run(["cell.py", "--memory", "much"], in: folder.url)
        #expect(wrong.status == 64)
        #expect(wrong.errors.contains("--memory: got much, expected a size such as 500M or 2G"))
    }
}

/// A short run of the fuzzer that compares with CPython; `Tests/Fuzzing/differential.py` goes on for longer.
@Suite struct DifferentialTests {
    private static let python = "/usr/bin/python3"

    /// Whether the CPython that nbrun follows is here to compare with.
    private static var isThere: Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = ["-c", "import sys; sys.exit(sys.version_info[:2] != (3, 11))"]
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }

    @Test(.enabled(if: isThere, "CPython 3.11 is not at /usr/bin/python3"))
    func generatedProgramsPrintTheSame() throws {
        let folder = try TemporaryFolder()
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Fuzzing/differential.py")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.python)
        process.arguments = [
            script.path, Command.executable.path, "--count", "200", "--seed", "3", "--keep", "kept",
        ]
        process.currentDirectoryURL = folder.url
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(text)")
    }
}
