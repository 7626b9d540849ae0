import PythonLanguage
import Testing

/// Built-in functions and methods called from Swift, without any Python source.
@Suite("Built-in functions answer calls from Swift")
struct BuiltinCallTests {
    private func call(_ machine: Machine, _ name: String, _ arguments: [Value]) throws -> String {
        let function = try machine.getAttribute(machine.importModule("builtins"), name)
        return try machine.repr(machine.call(function, arguments))
    }

    @Test func sortedSumAndMax() throws {
        let machine = Machine()
        let numbers = machine.list([.int(3), .float(1.5), .true, .int(-2)])
        #expect(try call(machine, "sorted", [numbers]) == "[-2, True, 1.5, 3]")
        #expect(try call(machine, "sum", [numbers]) == "3.5")
        #expect(try call(machine, "max", [numbers]) == "3")
        #expect(
            try call(machine, "dict", [machine.list([machine.pair(.int(1), numbers)])])
                == "{1: [3, 1.5, True, -2]}")
    }

    @Test func methodsOfStrings() throws {
        let machine = Machine()
        let text = machine.string("one two")
        #expect(try machine.repr(machine.callMethod(text, "split")) == "['one', 'two']")
        #expect(try machine.repr(machine.callMethod(text, "title")) == "'One Two'")
        #expect(try machine.format(.float(2.5), ".3f") == "2.500")
    }

    @Test func printCollectsOutput() throws {
        final class Sink { var text = "" }
        let sink = Sink()
        var configuration = MachineConfiguration()
        configuration.output = { _, piece in sink.text += piece }
        let machine = Machine(configuration)
        _ = try call(machine, "print", [.int(1), machine.string("é"), .none])
        machine.flush()
        #expect(sink.text == "1 é None\n")
    }
}
