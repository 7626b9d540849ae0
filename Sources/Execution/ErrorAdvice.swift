import Diagnostics
import PythonLanguage

// Hints behind an exception's message: what the values were and where they came from, and what to do about it. A rule
// is a function from a scene to a sentence, or nil where it does not apply; the first that applies speaks.

enum ErrorAdvice {
    /// Lines to show below the message and its line of code.
    static func lines(for scene: ErrorScene) -> [String] {
        var lines: [String] = []
        if showsValues(scene.name) { lines += scene.values.prefix(4) }
        for rule in rules[scene.name] ?? [] {
            guard let hint = rule(scene) else { continue }
            lines.append("hint: " + hint)
            break
        }
        return lines
    }

    typealias Rule = @Sendable (ErrorScene) -> String?

    private static let rules: [String: [Rule]] = [
        "NameError": [laterCell, usualImport],
        "UnboundLocalError": [localAssignment],
        "KeyError": [historyKey, nearKey],
        "IndexError": [indexRange, axisRange],
        "AttributeError": [nothingReturned, listAsArray, missingName],
        "TypeError": [
            nothingReturned, textAndNumber, calledValue, listArithmetic, wholeNumber, unhashable, frozenValue,
            notIterable, signature,
        ],
        "ValueError": [
            missingBatch, flattening, recurrentInput, channels, oneHotLabels, classLabels, samples,
            labelRange,
            textData, compileFirst, products, broadcasting, reshaping, raggedRows, arrayTruth, numberText,
            unpacking,
        ],
        "RuntimeError": [changedDict],
        "RecursionError": [recursion],
        "FileNotFoundError": [missingFile],
        "ModuleNotFoundError": [missingModule],
        "ImportError": [missingImport],
        "JSONDecodeError": [jsonQuotes],
        "IndentationError": [indentation],
        "SyntaxError": [typographicQuotes],
        "MemoryError": [{ _ in "the cell wanted more memory than a cell may have; --memory gives more" }],
    ]

    /// Messages that speak of the program's text or of files have no values to show.
    private static func showsValues(_ name: String) -> Bool {
        ![
            "NameError", "SyntaxError", "IndentationError", "TabError", "ModuleNotFoundError", "ImportError",
            "FileNotFoundError", "RecursionError", "TimeoutError", "KeyboardInterrupt", "PermissionError",
            "SystemExit",
        ].contains(name)
    }

    /// What stands between quotes in a message, in order.
    static func quoted(_ message: String) -> [String] {
        message.split(separator: "'", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }

    /// The numbers of the first tuple after `marker` in a message: "(32, 28, 28)"; None is nil.
    static func sizes(after marker: String, in message: String) -> [Int?]? {
        guard let start = message.range(of: marker),
            let open = message[start.upperBound...].firstIndex(of: "("),
            let close = message[open...].firstIndex(of: ")")
        else { return nil }
        return message[message.index(after: open)..<close].split(separator: ",").map {
            Int($0.filter { $0.isNumber || $0 == "-" })
        }
    }

    /// The first number after `marker`.
    static func number(after marker: String, in message: String) -> Int? {
        guard let start = message.range(of: marker) else { return nil }
        return Int(message[start.upperBound...].drop { $0 == " " }.prefix { $0.isNumber })
    }

    static func tuple(_ sizes: [Int?]) -> String {
        let text = sizes.map { $0.map(String.init) ?? "None" }.joined(separator: ", ")
        return "(\(text)\(sizes.count == 1 ? "," : ""))"
    }
}

extension String {
    /// Foundation's search, without Foundation.
    fileprivate func range(of part: String) -> Range<String.Index>? { firstRange(of: part) }
}

// MARK: Names

extension ErrorAdvice {
    private static func laterCell(_ scene: ErrorScene) -> String? {
        guard let name = quoted(scene.message).first else { return nil }
        for cell in scene.cells where cell.language == "python" {
            guard let place = NameOrigins.place(of: name, in: cell.code) else { continue }
            if scene.origins.place(of: name) == nil, scene.exception.frames.last?.source.name != place {
                return
                    "\(name) gets its value at \(place), in a cell that has not run yet or did not come so far"
            }
        }
        return nil
    }

    private static let imports = [
        "np": "import numpy as np", "plt": "import matplotlib.pyplot as plt", "pd": "import pandas as pd",
        "tf": "import tensorflow as tf", "keras": "import keras", "layers": "from keras import layers",
        "sns": "import seaborn as sns", "models": "from keras import models",
        "Sequential": "from keras import Sequential", "Dense": "from keras.layers import Dense",
        "LSTM": "from keras.layers import LSTM", "deque": "from collections import deque",
        "defaultdict": "from collections import defaultdict", "Counter": "from collections import Counter",
        "Path": "from pathlib import Path", "datetime": "from datetime import datetime",
        "dataclass": "from dataclasses import dataclass", "partial": "from functools import partial",
        "train_test_split": "from sklearn.model_selection import train_test_split",
    ]
    private static let plainModules: Set<String> = [
        "math", "random", "os", "sys", "re", "json", "time", "csv", "string", "itertools", "functools",
        "collections", "statistics", "copy", "pickle", "numpy", "pandas", "tensorflow",
    ]

    private static func usualImport(_ scene: ErrorScene) -> String? {
        guard let name = quoted(scene.message).first else { return nil }
        let statement = imports[name] ?? (plainModules.contains(name) ? "import \(name)" : nil)
        return statement.map { "no cell before this one has: \($0)" }
    }

    private static func localAssignment(_ scene: ErrorScene) -> String? {
        guard let name = quoted(scene.message).first else { return nil }
        return
            "a name that a function assigns is its own from the function's start; to change the notebook's "
            + "\(name) write `global \(name)` first, or pass it in and return it"
    }

    private static func missingName(_ scene: ErrorScene) -> String? {
        let parts = quoted(scene.message)
        guard scene.message.hasPrefix("module '"), parts.count >= 2,
            !scene.exception.rendered.contains("Did you mean")
        else { return nil }
        return
            "nbrun has no \(parts[0]).\(parts[1]); docs/coverage.md lists what there is. Where real Python has it, "
            + "run this notebook with Jupyter"
    }

    /// The modules that tutorials import most.
    private static let modules = [
        "numpy", "pandas", "matplotlib", "keras", "tensorflow", "sklearn", "scipy", "seaborn", "tqdm", "math",
        "random",
        "os", "sys", "re", "json", "time", "datetime", "collections", "itertools", "functools", "statistics",
        "csv",
        "string", "copy", "pickle", "pathlib", "dataclasses", "typing", "enum", "textwrap", "heapq", "bisect",
        "operator",
        "contextlib", "warnings", "decimal", "fractions", "unittest", "timeit", "logging", "argparse",
        "inspect",
    ]

    private static func missingModule(_ scene: ErrorScene) -> String? {
        guard let name = quoted(scene.message).first else { return nil }
        let top = String(name.prefix { $0 != "." })
        if let near = closestMatch(to: top, in: modules) { return "did you mean '\(near)'?" }
        return
            "\(name) is not part of nbrun, which brings Keras, TensorFlow, NumPy, pandas, matplotlib, parts of "
            + "scikit-learn and SciPy, and the standard library; modules of your own are found with --files FOLDER"
    }

    private static func missingImport(_ scene: ErrorScene) -> String? {
        let parts = quoted(scene.message)
        guard scene.message.hasPrefix("cannot import name"), parts.count >= 2,
            !scene.exception.rendered.contains("Did you mean")
        else { return nil }
        var names: [String] = []
        _ = scene.machine.attempt { machine throws(PythonError) in
            names = try machine.attributeNames(machine.importModule(parts[1]))
        }
        if let near = closestMatch(to: parts[0], in: names) { return "did you mean '\(near)'?" }
        return "nbrun has no \(parts[1]).\(parts[0]); docs/coverage.md lists what there is"
    }
}

// MARK: Containers

extension ErrorAdvice {
    private static func nearKey(_ scene: ErrorScene) -> String? {
        guard let (path, written) = scene.subscripted, let container = scene.value(atPath: path),
            let keys = scene.keys(of: container)
        else { return nil }
        let machine = scene.machine
        let texts = keys.compactMap { machine.stringValue($0) }
        if written.first == "'" || written.first == "\"" {
            let wanted = String(written.dropFirst().dropLast())
            if let near = closestMatch(to: wanted, in: texts)
                ?? texts.first(where: { $0.lowercased() == wanted.lowercased() })
            {
                return "did you mean '\(near)'?"
            }
            if let number = Int(wanted), keys.contains(where: { machine.intValue($0) == number }) {
                return "the key is the number \(number), not the text '\(number)'"
            }
        } else if let number = Int(written), texts.contains(written) {
            return "the key is the text '\(number)', not the number \(number)"
        }
        let what = container.isDict ? "key" : "column"
        if keys.isEmpty { return "\(path) has no \(what)s yet" }
        return "the \(what)s of \(path) are " + keys.prefix(10).map { scene.text($0) }.joined(separator: ", ")
            + (keys.count > 10 ? ", ..." : "")
            + (container.isDict ? "; \(path).get(key) gives None instead" : "")
    }

    private static func historyKey(_ scene: ErrorScene) -> String? {
        guard let (path, written) = scene.subscripted, path.hasSuffix("history"),
            let container = scene.value(atPath: path), let keys = scene.keys(of: container)
        else { return nil }
        let wanted = String(written.filter { $0 != "'" && $0 != "\"" })
        let texts = keys.compactMap { scene.machine.stringValue($0) }
        guard texts.contains("loss") else { return nil }
        if wanted.hasPrefix("val_"), !texts.contains(where: { $0.hasPrefix("val_") }) {
            return
                "there was no validation: fit(..., validation_split=0.2) or validation_data=(x_test, y_test) "
                + "records '\(wanted)'"
        }
        let plain = wanted.hasPrefix("val_") ? String(wanted.dropFirst(4)) : wanted
        if ["acc", "accuracy"].contains(plain),
            !texts.contains(where: { $0.hasSuffix("accuracy") || $0 == "acc" })
        {
            return "no accuracy was recorded: compile(..., metrics=['accuracy']) does"
        }
        if plain == "acc", texts.contains("accuracy") {
            return "it is called '\(wanted.hasPrefix("val_") ? "val_" : "")accuracy' since Keras 2.3"
        }
        return nil
    }

    private static func indexRange(_ scene: ErrorScene) -> String? {
        guard scene.message.contains("index out of range"), let (path, _) = scene.subscripted,
            let container = scene.value(atPath: path), let value = count(container, scene)
        else { return nil }
        return value == 0
            ? "\(path) is empty"
            : "\(path) has \(value) element\(value == 1 ? "" : "s"): the indexes run from 0 to \(value - 1), or from "
                + "-\(value) to -1"
    }

    private static func count(_ value: Value, _ scene: ErrorScene) -> Int? {
        if value.isString { return value.string.pointee.count }
        return scene.machine.sequenceElements(value)?.count
    }

    private static func axisRange(_ scene: ErrorScene) -> String? {
        guard let size = number(after: "with size", in: scene.message),
            let axis = number(after: "for axis", in: scene.message)
        else { return nil }
        return size == 0 ? nil : "axis \(axis) has \(size) elements: the indexes run from 0 to \(size - 1)"
    }

    private static func changedDict(_ scene: ErrorScene) -> String? {
        guard scene.message.contains("changed size during iteration") else { return nil }
        return "loop over a copy, `for key in list(d):`, or collect the changes and make them after the loop"
    }

    private static func unpacking(_ scene: ErrorScene) -> String? {
        guard scene.message.contains("values to unpack") else { return nil }
        return
            "the names on the left must be as many as the values on the right; `a, *rest = values` takes any number"
    }

    private static func unhashable(_ scene: ErrorScene) -> String? {
        guard scene.message.hasPrefix("unhashable type"), let kind = quoted(scene.message).first else {
            return nil
        }
        switch kind {
        case "list":
            return "keys of dicts and elements of sets can't change: tuple(values) makes a tuple of a list"
        case "set":
            return "keys of dicts and elements of sets can't change: frozenset(values) makes a fixed set"
        default: return "keys of dicts and elements of sets must be values that can't change"
        }
    }

    private static func frozenValue(_ scene: ErrorScene) -> String? {
        guard scene.message.contains("does not support item assignment"),
            let kind = quoted(scene.message).first
        else { return nil }
        switch kind {
        case "str":
            return
                "texts can't be changed: text.replace(old, new) or text[:i] + new + text[i + 1:] makes a new one"
        case "tuple": return "tuples can't be changed: list(values) makes a list, which can"
        default: return nil
        }
    }
}

// MARK: Values of a wrong kind

extension ErrorAdvice {
    private static func nothingReturned(_ scene: ErrorScene) -> String? {
        guard scene.message.contains("'NoneType'"), !scene.message.contains("unsupported operand") else {
            return nil
        }
        guard let name = scene.names.first(where: { scene.value(of: $0)?.isNone ?? false }) else {
            return nil
        }
        let changing = [
            ".sort(", ".append(", ".reverse(", ".extend(", ".insert(", ".update(", "shuffle(", ".remove(",
            ".add(",
        ]
        let line =
            scene.cells.lazy.compactMap { cell in
                String(decoding: cell.code.bytes, as: UTF8.self).split(separator: "\n").last {
                    NameOrigins.binds(name, $0)
                }
            }.last ?? ""
        if changing.contains(where: { line.firstRange(of: $0) != nil }) {
            return
                "such a method changes the object itself and gives None: write it on a line of its own and go on with "
                + "the object (sorted(values) gives a sorted copy)"
        }
        return "\(name) is None: a function without `return` gives None"
    }

    private static func textAndNumber(_ scene: ErrorScene) -> String? {
        let message = scene.message
        let isSum =
            message.hasPrefix("can only concatenate str")
            || message.hasPrefix("unsupported operand") && message.contains("'str'")
        guard isSum else { return nil }
        if message.contains("'NoneType'") || message.contains("\"NoneType\"") { return nil }
        if let text = scene.names.first(where: { scene.value(of: $0)?.isString ?? false }),
            let value = scene.value(of: text), Double(scene.machine.stringValue(value) ?? "") != nil
        {
            return
                "\(text) is text that looks like a number: int(\(text)) or float(\(text)) makes a number of it"
        }
        let number = scene.names.first { scene.value(of: $0).map { $0.isInt || $0.isFloat } ?? false }
        return "text and numbers don't add: str(\(number ?? "number")) makes text of a number, and "
            + "f\"... {\(number ?? "number")}\" puts it into a text"
    }

    private static func calledValue(_ scene: ErrorScene) -> String? {
        guard scene.message.hasSuffix("object is not callable"), let kind = quoted(scene.message).first,
            let name = scene.names.first
        else { return nil }
        let builtins = [
            "list", "dict", "str", "sum", "max", "min", "len", "set", "tuple", "int", "float", "print",
            "input",
            "range", "sorted", "type", "id", "next", "map", "filter",
        ]
        if let hidden = scene.names.first(where: { builtins.contains($0) && scene.value(of: $0) != nil }) {
            let place = scene.origins.place(of: hidden).map { " at \($0)" } ?? ""
            return
                "the variable \(hidden)\(place) hides Python's own \(hidden)(): rename it, and `del \(hidden)` brings "
                + "the function back"
        }
        if ["list", "tuple", "dict", "str", "numpy.ndarray"].contains(kind) {
            return "elements are taken with square brackets: \(name)[...]"
        }
        return ["int", "float"].contains(kind) ? "is a * missing before the parenthesis?" : nil
    }

    private static func listArithmetic(_ scene: ErrorScene) -> String? {
        let message = scene.message
        let isList =
            message.hasPrefix("unsupported operand") && message.contains("'list'")
            || message.contains("can't multiply sequence by non-int")
        guard isList else { return nil }
        return
            "lists don't calculate element by element, arrays do: np.array(values); or write [x * 2 for x in values]"
    }

    private static func listAsArray(_ scene: ErrorScene) -> String? {
        let parts = quoted(scene.message)
        guard parts.count == 2, ["list", "tuple", "int", "float"].contains(parts[0]),
            [
                "shape", "reshape", "ndim", "dtype", "mean", "astype", "sum", "max", "min", "T", "flatten",
                "std",
            ].contains(parts[1])
        else { return nil }
        let name = scene.names.first { scene.value(of: $0) != nil } ?? "values"
        return "\(parts[1]) belongs to arrays: np.array(\(name)).\(parts[1])"
    }

    private static func wholeNumber(_ scene: ErrorScene) -> String? {
        guard
            scene.message.contains("cannot be interpreted as an integer")
                || scene.message.contains("must be integers"),
            scene.message.contains("float")
        else { return nil }
        return "/ always gives a float: use // for whole numbers, or int(...)"
    }

    private static func notIterable(_ scene: ErrorScene) -> String? {
        guard
            scene.message == "'int' object is not iterable"
                || scene.message == "'float' object is not iterable"
        else { return nil }
        return "to count, loop over range(n); one value alone goes into a list: [value]"
    }

    private static func signature(_ scene: ErrorScene) -> String? {
        guard
            scene.message.contains("positional argument")
                || scene.message.contains("unexpected keyword argument"),
            let name = scene.message.split(separator: "(").first.map(String.init),
            let place = scene.origins.place(of: String(name.prefix { $0 != "." }))
        else { return nil }
        return "\(name) is defined at \(place)"
    }

    private static func numberText(_ scene: ErrorScene) -> String? {
        guard scene.message.hasPrefix("invalid literal for int()"), let text = quoted(scene.message).last
        else { return nil }
        if Double(text) != nil { return "int(float('\(text)')) cuts the digits behind the point off" }
        return text.allSatisfy(\.isWhitespace) ? "the text is empty" : "int() reads digits only"
    }

    private static func arrayTruth(_ scene: ErrorScene) -> String? {
        guard scene.message.contains("truth value of") else { return nil }
        return
            "a comparison of arrays gives an array: (a > 1).any() asks for one, .all() for all; combine conditions "
            + "with & and |, each in parentheses"
    }

    private static func recursion(_ scene: ErrorScene) -> String? {
        "a function that calls itself needs a case in which it returns without doing so"
    }

    private static func jsonQuotes(_ scene: ErrorScene) -> String? {
        scene.message.contains("double quotes") ? "JSON's texts stand in double quotes: '{\"a\": 1}'" : nil
    }

    private static func indentation(_ scene: ErrorScene) -> String? {
        if scene.message.hasPrefix("expected an indented block") {
            return "indent the lines of the block by four spaces"
        }
        if scene.message == "unexpected indent" {
            return "the line begins further right than the one before; take the spaces away"
        }
        if scene.message.hasPrefix("unindent does not match") {
            return
                "the lines of a block begin in the same column: count the spaces of this line and those above"
        }
        return nil
    }

    private static func typographicQuotes(_ scene: ErrorScene) -> String? {
        guard scene.message.hasPrefix("invalid character"), let shown = quoted(scene.message).first,
            ["“", "”", "‘", "’", "„"].contains(shown)
        else { return nil }
        return "these are typographic quotes, as word processors set them; Python wants ' or \""
    }

    private static func missingFile(_ scene: ErrorScene) -> String? {
        guard scene.message.contains("No such file"), let name = quoted(scene.message).last else {
            return nil
        }
        let file = name.split(separator: "/").last.map(String.init) ?? name
        if let folder = scene.filesFolder {
            return "cells see the files of \(folder), and there is no \(name)"
        }
        return
            "cells see only files that cells wrote; with --files FOLDER they see those of a folder: put \(file) there"
    }
}
