import Diagnostics
import PythonLanguage

// Modules that a tutorial brings as files of its own: `common/util.py` beside the notebook. They are looked for
// among the files that cells may read, so nothing outside of a granted folder is ever imported.

extension CellFiles {
    /// The module `a.b` as `a/b.py` or the folder `a/b`: beside the tutorial, in the root, then in the folders of
    /// `sys.path`.
    package func module(named name: String, on machine: Machine) -> FoundModule? {
        let path = name.split(separator: ".", omittingEmptySubsequences: false).joined(separator: "/")
        guard !path.isEmpty, !path.hasPrefix("/"), !path.contains("//") else { return nil }
        for folder in searchPath(of: machine) {
            let place = folder.isEmpty ? path : folder + "/" + path
            switch (kind("/" + place), kind("/" + place + ".py")) {
            case ("folder", let file):
                let start = place + "/__init__.py"
                if kind("/" + start) == "file" { return found(start, isPackage: true) }
                if file == "file" { return found(place + ".py") }
                return FoundModule(source: nil, path: place, isPackage: true)
            case (_, "file"): return found(place + ".py")
            default: continue
            }
        }
        return nil
    }

    private func found(_ path: String, isPackage: Bool = false) -> FoundModule? {
        guard let bytes = try? read("/" + path) else { return nil }
        let text = SourceText(name: path, bytes: bytes)
        let origins = text.lineStarts.indices.map { SourcePosition(line: $0 + 1, column: 1) }
        return FoundModule(
            source: SourceText(name: path, bytes: bytes, origins: origins), path: path, isPackage: isPackage)
    }

    /// The tutorial's folder, the root, and the folders that cells put into `sys.path`; relative ones are seen from both.
    private func searchPath(of machine: Machine) -> [String] {
        let roots = tutorialFolder.isEmpty ? [""] : [tutorialFolder, ""]
        let system = machine.dictGet(machine.modules, "sys")
        guard system.isModule else { return roots }
        let path = machine.sequenceElements(machine.dictGet(system.module.pointee.namespace, "path")) ?? []
        let added = path.compactMap { machine.stringValue($0) }.filter { $0 != "/" && $0 != "." }
        let seen = added.flatMap { folder in
            folder.hasPrefix("/")
                ? [String(folder.dropFirst())] : roots.map { $0.isEmpty ? folder : $0 + "/" + folder }
        }
        return roots + seen
    }
}
