import ArgumentParser
import Execution
import Foundation
import PythonLibrary
import Reporting

/// The options that say how cells run, the same for every command that runs them.
struct CellRunOptions: ParsableArguments {
    @Option(name: .long, help: "Seed of every random stream, instead of the notebook's own.")
    var seed: UInt64?

    @Option(
        name: [.customShort("p"), .customLong("parameter")],
        help: "Sets a variable before the first cell, or after the cell tagged 'parameters'.")
    var parameters: [ParameterArgument] = []

    @Option(
        name: .long,
        help: "Folder that cells may read and write; without it their files are in memory.",
        completion: .directory)
    var files: String?

    @Option(
        name: .long, help: "Folder of data sets, with the files that Keras keeps in ~/.keras/datasets.",
        completion: .directory)
    var data: String?

    @Flag(name: .long, help: "Go on after a cell that fails; the exit status is still 1.")
    var allowErrors = false

    @Option(name: .long, help: "Seconds that one cell may take.")
    var timeout: Double?

    @Option(
        name: .long, help: "Memory that the values of cells may take, such as 500M or 2G. Default: 8G.",
        transform: MemorySize.init)
    var memory: MemorySize?

    @Option(
        name: .long,
        help: "Threads that train models. Default: OMP_NUM_THREADS, or all processors. Results are the same.")
    var threads: Int?

    /// How cells run where no option is given.
    static var standardPlan: RunPlan {
        var plan = RunPlan()
        plan.files.resource = { DatasetFolder.bytes($0) }
        plan.drawDiagram = { model, kind in
            let diagram = try Diagram(of: model, kind: kind)
            return DrawnDiagram(text: diagram.text, description: diagram.description)
        }
        return plan
    }

    mutating func validate() throws {
        if let timeout, !(timeout > 0) {
            throw ValidationError("--timeout: got \(timeout), expected a number of seconds above 0")
        }
        if let threads, threads < 1 {
            throw ValidationError("--threads: got \(threads), expected a number from 1 on")
        }
        for (option, folder) in [("--files", files), ("--data", data)] {
            var isFolder: ObjCBool = false
            guard let folder else { continue }
            guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue
            else { throw ValidationError("\(option): got \(folder), expected a folder") }
        }
    }

    var plan: RunPlan {
        var plan = Self.standardPlan
        plan.parameters = parameters.map(\.parameter)
        plan.seed = seed
        plan.limits.secondsPerCell = timeout
        if let memory { plan.limits.memory = memory.bytes }
        plan.threads = threads
        plan.allowErrors = allowErrors
        plan.files.folder = files
        plan.files.dataFolder = data
        return plan
    }

    /// For the cells of a file.
    func plan(of tutorial: String) -> RunPlan {
        var plan = plan
        plan.files.tutorial = tutorial
        return plan
    }
}

/// `500M`: bytes, or with K, M, G or T so many times 1024.
struct MemorySize {
    let bytes: Int

    init(_ text: String) throws {
        var digits = text.uppercased()[...]
        if digits.hasSuffix("B") { digits.removeLast() }
        var shift = 0
        if let unit = digits.last, let place = "KMGT".firstIndex(of: unit) {
            shift = 10 * ("KMGT".distance(from: "KMGT".startIndex, to: place) + 1)
            digits.removeLast()
        }
        guard let number = Int(digits), number > 0, number <= Int.max >> shift else {
            throw ValidationError("--memory: got \(text), expected a size such as 500M or 2G")
        }
        bytes = number << shift
    }
}

/// `epochs=20`
struct ParameterArgument: ExpressibleByArgument {
    var parameter: Parameter

    init?(argument: String) {
        guard let equals = argument.firstIndex(of: "=") else { return nil }
        let name = argument[..<equals]
        guard let first = name.unicodeScalars.first, first == "_" || first.properties.isXIDStart,
            name.unicodeScalars.allSatisfy({ $0.properties.isXIDContinue })
        else { return nil }
        parameter = Parameter(name: String(name), text: String(argument[argument.index(after: equals)...]))
    }
}
