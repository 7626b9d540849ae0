import ArgumentParser

/// The version that pages and `--version` show.
package let nbrunVersion = "0.1.0"

/// The command line's root: `nbrun NOTEBOOK...` runs notebooks.
package struct NbrunCommand: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "nbrun",
        abstract:
            "Runs machine-learning tutorials (Markdown, Jupyter notebooks, scripts) and writes their pages.",
        discussion: RunCommand.examples + "\n\nAll options: nbrun help run, nbrun help serve",
        version: "nbrun \(nbrunVersion)",
        subcommands: [RunCommand.self, ServeCommand.self],
        defaultSubcommand: RunCommand.self)

    package init() {}
}
