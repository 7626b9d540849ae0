// Values as Jupyter's clients get them: in every format that the value has a method for (`_repr_html_`,
// `_repr_svg_`, ... or all at once from `_repr_mimebundle_`), and as text.

import NotebookFormat
import PythonLanguage
import PythonLibrary

enum ValueDisplay {
    /// The methods that give a value in one format, best first.
    private static let methods = [
        ("_repr_html_", "text/html"), ("_repr_svg_", "image/svg+xml"), ("_repr_png_", "image/png"),
        ("_repr_jpeg_", "image/jpeg"), ("_repr_latex_", "text/latex"), ("_repr_markdown_", "text/markdown"),
        ("_repr_json_", "application/json"), ("_repr_javascript_", "application/javascript"),
        ("_repr_pdf_", "application/pdf"),
    ]

    /// IPython's `display`: shows values where it is called.
    static func display(into outputs: OutputCollector) -> NativeRow {
        NativeRow(
            """
            display(*objs, include=None, exclude=None, metadata=None, transient=None, display_id=None, \
            raw=False, clear=False, update=False)
            """
        ) { machine, a throws(PythonError) in
            machine.flush()
            if try machine.truth(a[7]) { outputs.clear(wait: true) }
            let name = try identifier(a[5], on: machine)
            for value in machine.sequenceElements(a[0]) ?? [] {
                let bundle =
                    try machine.truth(a[6])
                    ? rawBundle(value, on: machine)
                    : bundle(of: value, on: machine, including: a[1], excluding: a[2])
                if let name {
                    outputs.show(bundle, named: name, isUpdate: try machine.truth(a[8]))
                } else {
                    outputs.show(bundle)
                }
            }
            guard let name, !(try machine.truth(a[8])) else { return .none }
            let handle = try machine.getAttribute(
                machine.importModule("IPython.display"), "DisplayHandle")
            return try machine.call(handle, [machine.string(name)])
        }
    }

    /// The name to show under; `display_id=True` makes one.
    private static func identifier(_ value: Value, on machine: Machine) throws(PythonError) -> String? {
        if value.isNone { return nil }
        if let name = machine.stringValue(value) { return name }
        guard try machine.truth(value) else { return nil }
        return "display-\(machine.identity(machine.list([])))"
    }

    /// A value in all its formats.
    static func bundle(
        of value: Value, on machine: Machine, including: Value = .none, excluding: Value = .none
    ) throws(PythonError) -> MIMEBundle {
        if let drawing = machine.drawing(value) {
            return MIMEBundle([("text/plain", drawing.text)], alternativeText: drawing.description)
        }
        var bundle = try formats(of: value, on: machine)
        if bundle["text/plain"] == nil { bundle.items.append(("text/plain", try machine.repr(value))) }
        if !including.isNone {
            let kept = try texts(including, on: machine)
            bundle.items.removeAll { !kept.contains($0.type) }
        }
        if !excluding.isNone {
            let dropped = try texts(excluding, on: machine)
            bundle.items.removeAll { dropped.contains($0.type) }
        }
        return bundle
    }

    private static func texts(_ value: Value, on machine: Machine) throws(PythonError) -> Set<String> {
        Set(try machine.collect(value).compactMap { machine.stringValue($0) })
    }

    private static func formats(of value: Value, on machine: Machine) throws(PythonError) -> MIMEBundle {
        var bundle = MIMEBundle([])
        // Classes have the methods of their values; objects that answer to every name have none.
        guard value.isObject, !value.isType, !value.isModule,
            try machine.findAttribute(value, "_ipython_canary_method_should_not_exist_").isUndefined
        else { return bundle }
        let all = try machine.findAttribute(value, "_repr_mimebundle_")
        if all.isDefined {
            let none = [("include", Value.none), ("exclude", Value.none)]
            var data = try machine.call(all, [], keywords: none)
            if let pair = machine.sequenceElements(data), let first = pair.first { data = first }
            if data.isDict { bundle = try rawBundle(data, on: machine) }
        }
        for (method, type) in methods where bundle[type] == nil {
            let function = try machine.findAttribute(value, method)
            guard function.isDefined else { continue }
            var data = try machine.call(function, [])
            if data.isTuple, let first = machine.sequenceElements(data)?.first { data = first }
            if data.isNone { continue }
            bundle.items.append((type, try text(data, on: machine)))
        }
        let words = try machine.findAttribute(value, "_alternative_text")
        if words.isDefined { bundle.alternativeText = machine.stringValue(words) }
        return bundle
    }

    /// A dict from formats to data.
    private static func rawBundle(_ value: Value, on machine: Machine) throws(PythonError) -> MIMEBundle {
        var bundle = MIMEBundle([])
        guard value.isDict else {
            throw machine.raise(
                .typeError, "display(raw=True): got \(machine.typeName(value)), expected a dict of formats")
        }
        for (key, data) in machine.dictPairs(value.dict) where !data.isNone {
            guard let type = machine.stringValue(key) else { continue }
            bundle.items.append((type, try text(data, on: machine)))
        }
        return bundle
    }

    /// Text as it is, bytes in base64, anything else as JSON.
    private static func text(_ value: Value, on machine: Machine) throws(PythonError) -> String {
        if let text = machine.stringValue(value) { return text }
        if let bytes = machine.bytesValue(value) { return base64(bytes) }
        let dumps = try machine.getAttribute(machine.importModule("json"), "dumps")
        return try machine.str(try machine.call(dumps, [value]))
    }
}

extension MIMEBundle {
    init(_ shown: ShownValue) {
        self.init(shown.items, alternativeText: shown.description)
    }
}
