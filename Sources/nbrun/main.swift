import Commands
import Foundation

// A closed pipe or a file that grows over its limit is an error of the write, not the end of the process.
signal(SIGPIPE, SIG_IGN)
signal(SIGXFSZ, SIG_IGN)

runCommandLine(Array(CommandLine.arguments.dropFirst()))
