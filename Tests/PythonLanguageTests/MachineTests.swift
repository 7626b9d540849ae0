import Diagnostics
import PythonLanguage
import Testing

/// The embedding API: cells share a namespace, and nothing a cell does can take the process down.
@Suite struct MachineTests {
    private func machine(_ change: (inout MachineConfiguration) -> Void = { _ in }) -> Machine {
        var configuration = MachineConfiguration()
        change(&configuration)
        return Machine(configuration)
    }

    /// Runs cells one after the other and describes how the last ended.
    private func outcome(_ machine: Machine, _ cells: String..., timeLimit: Double? = nil) -> String {
        var text = ""
        for cell in cells {
            switch machine.run(SourceText(name: "cell.md", text: cell), timeLimit: timeLimit) {
            case .finished(let value): text = value.isUndefined ? "" : (try? machine.repr(value)) ?? "?"
            case .failed(let error): text = "\(error.name): \(error.message) (\(error.stopReason))"
            }
        }
        return text
    }

    @Test func exceptionsHaveTheNamesOfTheirKinds() {
        for kind in ExceptionKind.allCases { #expect(kind.name.lowercased() == "\(kind)".lowercased()) }
    }

    @Test func cellsShareTheirNamesAndGiveTheirLastValue() {
        #expect(
            withLargeStack {
                outcome(machine(), "x = 20\ndef f(y):\n    return x + y", "x += 1\nf(21)")
            } == "42")
    }

    @Test func anUncaughtExceptionTellsItsFrames() {
        let rendered: String = withLargeStack {
            let text = "def f(d):\n    return d['a']['b'] + 1\nf({'a': {}})"
            let origins = [10, 11, 12].map { SourcePosition(line: $0, column: 1) }
            let source = SourceText(name: "rnn.md", bytes: Array(text.utf8), origins: origins)
            guard case .failed(let error) = machine().run(source) else { return "" }
            return error.rendered
        }
        #expect(
            rendered == """
                Traceback (most recent call last):
                  File "rnn.md", line 12, in <module>
                    f({'a': {}})
                  File "rnn.md", line 11, in f
                    return d['a']['b'] + 1
                           ~~~~~~^^^^^
                KeyError: 'b'
                """)
    }

    @Test func aSyntaxErrorIsAResult() {
        #expect(withLargeStack { outcome(machine(), "x = (1 +") }.hasPrefix("SyntaxError"))
    }

    @Test(arguments: [
        "while True: pass", "while True:\n    try:\n        while True: pass\n    except BaseException: pass",
        "def f():\n    try:\n        while True: pass\n    finally:\n        while True: pass\nf()",
        "for i in iter(int, 1): pass", "sum(iter(lambda: 1, 0))", "any(x for x in iter(int, 1))",
        "import builtins\nlist(zip(iter(int, 1)))", "max(iter(int, 1))",
    ])
    func aDeadlineEndsEveryLoop(_ cell: String) {
        #expect(
            withLargeStack { outcome(machine { $0.memoryLimit = 1 << 28 }, cell, timeLimit: 0.2) }
                .contains("Error"))
    }

    @Test(arguments: [
        "x = []\nwhile True: x.append([0] * 1000)", "x = 'ab'\nwhile True: x += x", "[0] * 10**12",
        "'x' * 10**13", "2 ** 10**12", "x = {}\nwhile True: x[len(x)] = str(len(x)) * 50",
        "list(range(10**11))", "b = b'x' * 10**12", "x = (1,)\nwhile True: x += x",
    ])
    func theMemoryLimitIsAnException(_ cell: String) {
        #expect(
            withLargeStack { outcome(machine { $0.memoryLimit = 1 << 26 }, cell, timeLimit: 20) }
                .hasPrefix("MemoryError"))
    }

    @Test func aMachineWorksOnAfterAnError() {
        #expect(
            withLargeStack {
                outcome(
                    machine { $0.memoryLimit = 1 << 26 }, "def f(): return f()\nf()",
                    "x = [0] * 10**12", "while True: y = [[]] * 10", "1 / 0", "sum(range(10))",
                    timeLimit: 0.3)
            } == "45")
    }

    @Test func aStopFromOutsideIsNotCaught() {
        #expect(
            withLargeStack {
                let machine = machine()
                machine.stopFlag.request(.interrupt)
                return outcome(
                    machine, "while True:\n    try:\n        pass\n    except BaseException:\n        pass")
            } == "KeyboardInterrupt:  (interrupt)")
    }

    @Test func collectionKeepsWhatLives() {
        let cell = """
            class Node:
                def __init__(self, v, nxt=None): self.v, self.next = v, nxt
            head = None
            for i in range(3000):
                head = Node([i, str(i)], head)
                junk = {str(j): (j, [j]) for j in range(5)}
            total = 0
            def walk(node):
                while node:
                    yield node.v
                    node = node.next
            for a, b in walk(head): total += a + len(b)
            sorted([str(i) for i in range(200)], key=lambda s: (len(s), [s]))[0], total
            """
        #expect(
            withLargeStack {
                let machine = machine()
                machine.heap.minimumThreshold = 4096
                return outcome(machine, cell)
            } == "('0', 4509390)")
    }
}
