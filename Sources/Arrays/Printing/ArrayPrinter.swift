/// Arrays as text, exactly as NumPy 2.4 writes them: `str(a)` and `repr(a)`.
package struct ArrayPrinter {
    package var options: PrintOptions
    /// Writes an element instead of the standard format (`formatter=`).
    package var elementWriter: ((Scalar) -> String)?

    package init(_ options: PrintOptions = PrintOptions(), elementWriter: ((Scalar) -> String)? = nil) {
        self.options = options
        self.elementWriter = elementWriter
    }

    /// `str(a)`: what `print(a)` shows. A 0-d array is written as its scalar.
    package func str(_ a: NDArray) -> String {
        if a.rank == 0 && elementWriter == nil { return ScalarText.str(a.scalar(at: 0), a.dtype) }
        return string(a)
    }

    /// `repr(a)`: "array([...])" with shape and dtype where they do not follow from the elements.
    package func repr(_ a: NDArray) -> String {
        let prefix = "array("
        let body = string(a, separator: ", ", prefix: prefix, suffix: ")")
        var extras: [String] = []
        if (a.count == 0 && a.shape != [0]) || a.count > options.threshold {
            extras.append("shape=\(a.shape)")
        }
        let implied = [.bool, .int64, .float64, .complex128].contains(a.dtype)
        if !implied || a.count == 0 { extras.append("dtype=" + Self.shortName(a)) }
        if extras.isEmpty { return prefix + body + ")" }
        let head = prefix + body + ","
        let tail = extras.joined(separator: ", ") + ")"
        let lastLine = head.split(separator: "\n", omittingEmptySubsequences: false).last?.count ?? 0
        let wraps = lastLine + tail.count + 1 > options.lineWidth
        return head + (wraps ? "\n" + String(repeating: " ", count: prefix.count) : " ") + tail
    }

    private static func shortName(_ a: NDArray) -> String { a.isText ? "'\(a.dtypeName)'" : a.dtype.name }

    /// `np.array2string`.
    package func string(_ a: NDArray, separator: String = " ", prefix: String = "", suffix: String = "")
        -> String
    {
        if a.count == 0 { return "[]" }
        let summarized = a.count > options.threshold
        let shown = summarized ? a.withEdges(options.edgeItems) : a
        let write: (Scalar) -> String
        if let elementWriter {
            write = elementWriter
        } else {
            let format = ElementFormat(shown, options)
            write = { format($0) }
        }
        let layout = ArrayLayout(
            separator: separator, edgeItems: options.edgeItems, summarized: summarized, write: write)
        return layout.text(
            a, indent: " " + String(repeating: " ", count: prefix.count),
            width: options.lineWidth - suffix.count)
    }
}

extension NDArray {
    /// The elements that a shortened print shows: both ends of every axis.
    fileprivate func withEdges(_ n: Int) -> NDArray {
        var result = self
        for axis in 0..<rank where shape[axis] > 2 * n {
            let extent = result.shape[axis]
            let ends = [result.slice(axis: axis, 0..<n), result.slice(axis: axis, (extent - n)..<extent)]
            result = (try? concatenate(ends, axis: axis)) ?? result
        }
        return result
    }
}

/// The brackets, separators, line breaks and dots of a printed array.
private struct ArrayLayout {
    let separator: String
    let edgeItems: Int
    let summarized: Bool
    let write: (Scalar) -> String

    /// The separator without its trailing blanks.
    private var tightSeparator: String {
        String(separator.reversed().drop(while: { $0 == " " }).reversed())
    }

    func text(_ a: NDArray, indent: String, width: Int) -> String {
        if a.rank == 0 { return write(a.scalar(at: 0)) }
        let extent = a.shape[0]
        let shortens = summarized && 2 * edgeItems < extent
        let places: [Int?] =
            shortens
            ? Array(0..<edgeItems).map { $0 } + [nil] + Array((extent - edgeItems)..<extent).map { $0 }
            : Array(0..<extent).map { $0 }
        let body = a.rank == 1 ? row(a, places, indent, width) : rows(a, places, indent, width)
        return "[" + body.dropFirst(indent.count) + "]"
    }

    private func row(_ a: NDArray, _ places: [Int?], _ indent: String, _ width: Int) -> String {
        let limit = width - Swift.max(tightSeparator.count, 1)
        var (text, line) = ("", indent)
        // Lengths are kept beside the strings: counting Characters again and again is slow.
        var lineLength = indent.count
        for (number, place) in places.enumerated() {
            let word = place.map { write(a.scalar(storageIndex: a.offset + $0 * a.strides[0])) } ?? "..."
            let length = word.count
            if lineLength + length > limit && lineLength > indent.count {
                text += trimmedEnd(line) + "\n"
                line = indent
                lineLength = indent.count
            }
            line += word
            lineLength += length
            if number < places.count - 1 {
                line += separator
                lineLength += separator.count
            }
        }
        return text + line
    }

    private func rows(_ a: NDArray, _ places: [Int?], _ indent: String, _ width: Int) -> String {
        let lineEnd = tightSeparator + String(repeating: "\n", count: a.rank - 1)
        let parts = places.map { place in
            indent
                + (place.map { text(a.slice(axis: 0, at: $0), indent: indent + " ", width: width - 1) }
                    ?? "...")
        }
        return parts.joined(separator: lineEnd)
    }

    private func trimmedEnd(_ line: String) -> String {
        var line = line
        while line.last == " " { line.removeLast() }
        return line
    }
}

extension NDArray: CustomStringConvertible {
    /// `repr(a)` with the standard options.
    package var description: String { ArrayPrinter().repr(self) }
}
