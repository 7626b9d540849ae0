// `nbrun NOTEBOOK...`, perhaps with `-o FOLDER` or `-q`: what people run most. ArgumentParser finds a command's options
// by reflection, which takes longer than reading a small notebook and writing its page; what it would make of these
// few words is clear without it. Everything else, mistakes included, is left to it.

import ArgumentParser

extension RunCommand {
    /// - Parameter words: The command line without the program's name.
    /// - Returns: nil when the words are more than notebooks, `-o FOLDER` and `-q`.
    init?(plain words: [String]) {
        let commands = NbrunCommand.configuration.subcommands.map { $0.configuration.commandName }
        guard let first = words.first, first != "help", !commands.contains(first) else { return nil }
        self.init()
        (notebooks, to, output, cells) = ([], FormatList.standard, RunCommand.standardFolder, .standard)
        (explain, timings, quiet) = (false, false, false)
        var rest = words[...]
        while let word = rest.popFirst() {
            switch word {
            case "-o", "--output":
                guard let folder = rest.popFirst(), !folder.hasPrefix("-") else { return nil }
                output = folder
            case "-q", "--quiet": quiet = true
            default:
                guard !word.hasPrefix("-") else { return nil }
                notebooks.append(word)
            }
        }
        guard !notebooks.isEmpty else { return nil }
    }
}

/// Does what the command line says, and ends the process.
package func runCommandLine(_ words: [String]) -> Never {
    guard var command = RunCommand(plain: words) else {
        NbrunCommand.main(words)
        NbrunCommand.exit()
    }
    do {
        try command.validate()
        try command.run()
        NbrunCommand.exit()
    } catch {
        NbrunCommand.exit(withError: error)
    }
}
