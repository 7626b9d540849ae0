import ArgumentParser

/// The exit statuses of nbrun, after BSD's sysexits.h where it has a fitting one.
enum ExitStatus: Int32 {
    /// A cell raised an error, or ran out of its time.
    case cellFailed = 1
    /// The notebook is malformed.
    case badNotebook = 65
    /// The notebook is not there or can't be read.
    case noNotebook = 66
    /// The server can't have its port.
    case cannotServe = 69
    /// A defect in nbrun's installation: its templates are missing or broken.
    case badInstallation = 70
    /// The report can't be written.
    case cannotWrite = 73
    /// Ctrl-C.
    case interrupted = 130

    var exitCode: ExitCode { ExitCode(rawValue) }
}
