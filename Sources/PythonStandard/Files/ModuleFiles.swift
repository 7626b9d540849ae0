import Diagnostics
import PythonLanguage

// Modules that a tutorial brings as files of its own: `common/util.py` beside the notebook. They are looked for
// among the files that cells may read, so nothing outside of a granted folder is ever imported.

extension CellFiles {
    /// The module `a.b` as `a/b.py` or the folder `a/b`, in the root and then in the folders of `sys.path`.
    package func module(named name: String, on machine: Machine) -> FoundModule? {
        let path = name.split(separator: ".", omittingEmptySubsequences: false).joined(separator: "/")
        guard !path.isEmpty, !path.hasPrefix("/"), !path.contains("//") else { return nil }
        for folder in Self.searchPath(of: machine) {
            let place = folder.isEmpty ? path : folder + "/" + path
            switch (kind(place), kind(place + ".py")) {
            case ("folder", let file):
                let start = place + "/__init__.py"
                if kind(start) == "file" { return found(start, isPackage: true) }
                if file == "file" { return found(place + ".py") }
                return FoundModule(source: nil, path: place, isPackage: true)
            case (_, "file"): return found(place + ".py")
            default: continue
            }
        }
        return nil
    }

    private func found(_ path: String, isPackage: Bool = false) -> FoundModule? {
        guard let bytes = try? read(path) else { return nil }
        let text = SourceText(name: path, bytes: bytes)
        let origins = text.lineStarts.indices.map { SourcePosition(line: $0 + 1, column: 1) }
        return FoundModule(
            source: SourceText(name: path, bytes: bytes, origins: origins), path: path, isPackage: isPackage)
    }

    /// The root and the relative folders that cells put into `sys.path`.
    private static func searchPath(of machine: Machine) -> [String] {
        let system = machine.dictGet(machine.modules, "sys")
        guard system.isModule else { return [""] }
        let path = machine.sequenceElements(machine.dictGet(system.module.pointee.namespace, "path")) ?? []
        let added = path.compactMap { machine.stringValue($0) }.filter { !$0.hasPrefix("/") && $0 != "." }
        return [""] + added
    }
}
