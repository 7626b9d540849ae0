import ArgumentParser
import Execution
import Foundation
import Reporting
import Serving

/// `nbrun serve NOTEBOOK`: shows a notebook's page while it is written.
struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Shows a notebook's page on a local server, and runs it again when the file is saved.",
        discussion: """
            The address that is printed opens the page for this machine's browsers alone; without its token \
            nobody is answered. The page follows the run, and its demo works with the kernels of the last run. \
            Ctrl-C ends the server.
            """)

    @Argument(
        help: "A notebook: Markdown, Jupyter's .ipynb, a Python script.",
        completion: .file(extensions: ["md", "ipynb", "py"]))
    var notebook: String

    @Option(name: .long, help: "The server's port; 0 takes a free one.")
    var port: UInt16 = 0

    @Flag(name: .long, help: "Open the page in the browser.")
    var open = false

    @OptionGroup(title: "How cells run")
    var cells: CellRunOptions

    @Flag(name: .shortAndLong, help: "Print errors and warnings only.")
    var quiet = false

    func run() throws {
        do throws(NotebookFile.ReadError) {
            _ = try NotebookFile(notebook)
        } catch {
            // A file that is there can be mended while the server runs.
            if error.status == .noNotebook {
                tell(error.message)
                throw error.status.exitCode
            }
        }
        let renderer: HTMLReport
        let server: NotebookServer
        do {
            renderer = try HTMLReport(templates: TemplateFolder.path())
            let script = try livePageScript(templates: TemplateFolder.path())
            server = try NotebookServer(served(renderer, liveScript: script), port: port)
        } catch let error as ServingError {
            tell("error: \(error)")
            throw ExitStatus.cannotServe.exitCode
        } catch {
            tell("error: \(error)")
            throw ExitStatus.badInstallation.exitCode
        }
        tell("\(notebook) is at \(server.access.address)")
        if open { Self.open(server.access.address) }
        serve(server)
    }

    /// Serves until Ctrl-C.
    private func serve(_ server: NotebookServer) {
        let end = DispatchSemaphore(value: 0)
        let task = Task {
            await server.run()
            end.signal()
        }
        Interruption.whileWatched {
            while end.wait(timeout: .now() + 0.05) == .timedOut {
                if Interruption.hasCome { task.cancel() }
            }
        }
        if !quiet { tell("stopped") }
    }

    private func served(_ renderer: HTMLReport, liveScript: String) -> ServedNotebook {
        let path = notebook
        let plan = cells.plan(of: path)
        let reporter = ServeReporter(isQuiet: quiet)
        return ServedNotebook(
            path: path, plan: plan,
            load: {
                do throws(NotebookFile.ReadError) {
                    let file = try NotebookFile(path)
                    reporter.begin(file)
                    return .success(file.notebook)
                } catch {
                    tell(error.message)
                    return .failure(.init(text: error.message))
                }
            },
            page: { notebook, result in
                let file = reporter.file(of: notebook, path: path)
                return try renderer.render(file.report(result, plan: plan, folder: nil))
            },
            liveScript: liveScript, onEvent: { reporter.handle($0) },
            onRun: { _, result in reporter.end(result) })
    }

    /// Opens an address with the system's own opener, never one of the working folder.
    private static func open(_ address: String) {
        #if os(macOS)
            let names = ["/usr/bin/open"]
        #else
            let names = ["/usr/bin/xdg-open", "/bin/xdg-open", "/usr/local/bin/xdg-open"]
        #endif
        guard let opener = names.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else {
            return tell("no program to open a browser with: open the address yourself")
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: opener)
        process.arguments = [address]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try? process.run()
    }

}
