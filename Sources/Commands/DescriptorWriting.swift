import Foundation

/// Writes all of a text to an open file.
///
/// - Returns: 0, or the system's number of the error that ended it.
@discardableResult
func write(_ text: String, to descriptor: Int32) -> Int32 {
    var text = text
    return text.withUTF8 { bytes in
        var done = 0
        while done < bytes.count {
            let count = Foundation.write(descriptor, bytes.baseAddress! + done, bytes.count - done)
            if count < 0 {
                if errno == EINTR { continue }
                return errno
            }
            done += count
        }
        return 0
    }
}

/// Tells whoever started nbrun something: a line on stderr.
func tell(_ message: String) { write(message + "\n", to: STDERR_FILENO) }
