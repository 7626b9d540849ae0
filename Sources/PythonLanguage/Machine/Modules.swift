import Diagnostics

// Imports: native modules are made on first use and kept in `sys.modules`; there are no files to import.

extension Machine {
    /// The module called `name` ("a.b.c"), made if need be, with all its parents.
    package func importModule(_ name: String) throws(PythonError) -> Value {
        let known = dictGet(modules, name)
        if known.isModule || known.isDefined && !known.isNone { return known }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        var parent: Value?
        var path = ""
        for part in parts {
            path += path.isEmpty ? part : "." + part
            let module = try module(path, whole: name, parent: parent)
            if let parent, parent.isModule { dictSet(parent.module.pointee.namespace, part, module) }
            parent = module
        }
        return parent ?? .none
    }

    private func module(_ path: String, whole: String, parent: Value?) throws(PythonError) -> Value {
        let known = dictGet(modules, path)
        if known.isDefined, !known.isNone { return known }
        guard let definition = registeredModules[path] else {
            // A submodule may also be a module that its parent gives as an attribute (os.path).
            if let parent, let last = path.split(separator: ".").last {
                let attribute = try findAttribute(parent, String(last))
                if attribute.isModule { return attribute }
                throw noModule(path, package: parent)
            }
            throw noModule(path, package: nil)
        }
        return try make(definition)
    }

    private func noModule(_ name: String, package: Value?) -> PythonError {
        var message = "No module named '\(name)'"
        if let package, package.isModule {
            let parent = name.split(separator: ".").dropLast().joined(separator: ".")
            let hasChildren = registeredModules.keys.contains { $0.hasPrefix(parent + ".") }
            if !hasChildren { message += "; '\(parent)' is not a package" }
        }
        let error = raise(.moduleNotFoundError, message)
        setExceptionDetail(pending, "name", string(name))
        return error
    }

    private func make(_ definition: NativeModule) throws(PythonError) -> Value {
        let module = heap.allocate(ModuleObject.self, .module, types.module)
        module.pointee.name = intern(definition.name)
        module.pointee.namespace = makeDict()
        module.pointee.definition = .passUnretained(definition)
        let namespace = module.pointee.namespace
        dictSet(modules, definition.name, Value(module))
        dictSet(namespace, "__name__", intern(definition.name))
        dictSet(namespace, "__doc__", definition.doc.isEmpty ? .none : string(definition.doc))
        let parent = definition.name.split(separator: ".").dropLast().joined(separator: ".")
        dictSet(namespace, "__package__", string(parent))
        for row in definition.functions {
            dictSet(namespace, row.name, function(row, module: definition.name))
        }
        for type in definition.types { dictSet(namespace, type.name, Value(self.type(type))) }
        for constant in definition.constants { dictSet(namespace, constant.name, constant.make(self)) }
        try definition.fill?(self, module)
        return Value(module)
    }

    /// `package.child` where the child is registered but was not imported: only what `import` named exists,
    /// except that Keras-like packages load their children on first use (`lazyNames` lists them).
    func submodule(of module: UnsafeMutablePointer<ModuleObject>, _ name: String) throws(PythonError)
        -> Value?
    {
        guard let definition = module.pointee.definition?.takeUnretainedValue(),
            definition.lazyNames.contains(name), registeredModules["\(definition.name).\(name)"] != nil
        else { return nil }
        let child = try importModule("\(definition.name).\(name)")
        dictSet(module.pointee.namespace, name, child)
        return child
    }

    /// `from module import name`
    func importFrom(_ module: Value, _ name: Value) throws(PythonError) -> Value {
        let found = try findAttribute(module, name)
        if found.isDefined { return found }
        let moduleName = try module.isModule ? str(module.module.pointee.name) : typeName(module)
        let text = name.string.pointee.text
        let child = "\(moduleName).\(text)"
        if registeredModules[child] != nil { return try importModule(child) }
        let error = raise(
            .importError, "cannot import name '\(text)' from '\(moduleName)' (unknown location)")
        setExceptionDetail(pending, "name", string(moduleName))
        setExceptionDetail(pending, "name_from", name)
        throw error
    }

    /// `from module import *` into `namespace`.
    func importStar(_ module: Value, into namespace: UnsafeMutablePointer<DictObject>) throws(PythonError) {
        let all = try findAttribute(module, "__all__")
        if all.isDefined {
            for name in try collect(all) {
                try dictSet(namespace, name, getAttribute(module, try attributeName(name)))
            }
            return
        }
        guard module.isModule else { return }
        let definition = module.module.pointee.definition?.takeUnretainedValue()
        for name in definition?.lazyNames ?? [] where !name.hasPrefix("_") {
            dictSet(namespace, name, try getAttribute(module, name))
        }
        for pair in dictPairs(module.module.pointee.namespace) {
            guard let name = stringValue(pair.key), !name.hasPrefix("_") else { continue }
            try dictSet(namespace, pair.key, pair.value)
        }
    }
}
