import ArgumentParser
import Foundation
import Reporting

/// `nbrun run NOTEBOOK...`, the default: runs notebooks and writes their pages.
struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Runs notebooks and writes their pages.",
        discussion: examples)

    /// What `--help` shows of the root and of `run`.
    static let examples = """
        Examples:
          nbrun notebooks/rnn.md                     output/rnn.html and output/rnn.md
          nbrun a.md b.ipynb --to html -o site       two pages into the folder site
          nbrun train.py --files .                   a script, with the modules beside it
          nbrun rnn.md -p epochs=20 --seed 3         other parameters, another seed
          nbrun rnn.md --explain                     what each cell made the engine do
          nbrun mnist.md --data ~/.keras/datasets    a folder of data sets
          nbrun draft.md --allow-errors --timeout 5  go on after errors, 5 s a cell at most

        What the cells print goes to stdout, everything else to stderr.
        Exit status: 0 all cells ran; 1 a cell failed; 64 bad usage; 65 a malformed notebook;
        66 a notebook that can't be read; 73 a page that can't be written; 130 interrupted.
        """

    @Argument(
        help: "Notebooks: Markdown, Jupyter's .ipynb, Python scripts.",
        completion: .file(extensions: ["md", "ipynb", "py"]))
    var notebooks: [String]

    @Option(
        name: .long,
        help:
            "Formats to write, separated by commas: \(ReportFormat.all.map(\.name).joined(separator: ", ")).")
    var to = FormatList.standard

    @Option(name: [.customShort("o"), .long], help: "Folder for the pages.")
    var output = NotebookRun.Options.standardFolder

    @OptionGroup(title: "How cells run")
    var cells: CellRunOptions

    @Flag(name: .long, help: "Show each cell with the engine commands that it became.")
    var explain = false

    @Flag(name: .long, help: "Show where the time went.")
    var timings = false

    @Flag(name: .shortAndLong, help: "Print errors and warnings only.")
    var quiet = false

    mutating func validate() throws {
        if let clash = NotebookRun.clash(among: notebooks) { throw ValidationError(clash) }
    }

    func run() throws {
        let options = NotebookRun.Options(
            formats: to.formats, folder: output, plan: cells.plan, explains: explain, showsTimings: timings,
            isQuiet: quiet)
        if let status = NotebookRun.perform(notebooks, options) { throw status.exitCode }
    }
}

/// `html,md`
struct FormatList: ExpressibleByArgument {
    var formats: [ReportFormat]

    static let standard = FormatList(formats: NotebookRun.Options.standardFormats)

    init(formats: [ReportFormat]) { self.formats = formats }

    init?(argument: String) {
        formats = []
        for name in argument.split(separator: ",") {
            guard let format = ReportFormat.named(String(name)) else { return nil }
            if !formats.contains(where: { $0.name == format.name }) { formats.append(format) }
        }
        if formats.isEmpty { return nil }
    }

    var defaultValueDescription: String { formats.map(\.name).joined(separator: ",") }
}
