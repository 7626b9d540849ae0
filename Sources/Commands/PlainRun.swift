// `nbrun NOTEBOOK...`, perhaps with `--to FORMATS`, `-o FOLDER` or `-q`: what people run most. ArgumentParser finds a
// command's options by reflection, which takes longer than reading a small notebook and writing its page; what it would
// make of these few words is clear without it. Everything else, mistakes included, is left to it.

import Foundation

struct PlainRun {
    private(set) var notebooks: [String] = []
    private(set) var options = NotebookRun.Options(plan: CellRunOptions.standardPlan)

    /// - Parameter words: The command line without the program's name.
    /// - Returns: nil when the words are more than notebooks, `--to FORMATS`, `-o FOLDER` and `-q`.
    init?(_ words: [String]) {
        // No command's name has a dot in it.
        guard let first = words.first, first.utf8.contains(UInt8(ascii: ".")) else { return nil }
        var rest = words[...]
        while let word = rest.popFirst() {
            switch word {
            case "--to":
                guard let formats = rest.popFirst().flatMap(FormatList.init(argument:)) else { return nil }
                options.formats = formats.formats
            case "-o", "--output":
                guard let folder = rest.popFirst(), !folder.hasPrefix("-") else { return nil }
                options.folder = folder
            case "-q", "--quiet": options.isQuiet = true
            default:
                guard !word.hasPrefix("-") else { return nil }
                notebooks.append(word)
            }
        }
        if notebooks.isEmpty || NotebookRun.clash(among: notebooks) != nil { return nil }
    }
}

/// Does what the command line says, and ends the process.
package func runCommandLine(_ words: [String]) -> Never {
    guard let plain = PlainRun(words) else {
        NbrunCommand.main(words)
        NbrunCommand.exit()
    }
    exit(NotebookRun.perform(plain.notebooks, plain.options)?.rawValue ?? 0)
}
