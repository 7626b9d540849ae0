import Diagnostics

// Imports: native modules are made on first use and kept in `sys.modules`. Modules of Python text come from
// whoever embeds the machine (`findModule`); a native module of the same name goes first.

/// A module of Python text, or a folder of such modules.
package struct FoundModule {
    /// nil for a folder without `__init__.py`.
    package var source: SourceText?
    /// What `__file__` says.
    package var path: String
    /// Has submodules.
    package var isPackage: Bool

    package init(source: SourceText?, path: String, isPackage: Bool) {
        self.source = source
        self.path = path
        self.isPackage = isPackage
    }
}

extension Machine {
    /// The module called `name` ("a.b.c"), made if need be, with all its parents.
    package func importModule(_ name: String) throws(PythonError) -> Value {
        let known = dictGet(modules, name)
        if name == "__main__" { namesAreExposed = true }
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
        guard let definition = registeredModules.module(path) else {
            if let found = findModule?(self, path) { return try make(found, named: path) }
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
            if !registeredModules.hasChildren(parent) { message += "; '\(parent)' is not a package" }
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
        for type in definition.types {
            // "collections.deque", as messages call it, is deque.
            let name = String(type.name.split(separator: ".").last ?? "")
            dictSet(namespace, name, Value(self.type(type)))
        }
        for constant in definition.constants { dictSet(namespace, constant.name, constant.make(self)) }
        try definition.fill?(self, module)
        return Value(module)
    }

    /// Runs a module's text in a namespace of its own. While it runs it is in `sys.modules` already, so that
    /// modules may import each other.
    private func make(_ found: FoundModule, named name: String) throws(PythonError) -> Value {
        let module = heap.allocate(ModuleObject.self, .module, types.module)
        module.pointee.name = intern(name)
        module.pointee.namespace = makeDict()
        module.pointee.definition = nil
        let namespace = module.pointee.namespace
        dictSet(modules, name, Value(module))
        let parent = name.split(separator: ".").dropLast().joined(separator: ".")
        dictSet(namespace, "__name__", intern(name))
        dictSet(namespace, "__doc__", .none)
        dictSet(namespace, "__package__", string(found.isPackage ? name : parent))
        dictSet(namespace, "__file__", string(found.path))
        if found.isPackage { dictSet(namespace, "__path__", list([string(found.path)])) }
        guard let source = found.source else { return Value(module) }
        do throws(PythonError) {
            dictSet(namespace, "__builtins__", try importModule("builtins"))
            _ = try execute(try compile(source, mode: .module), globals: namespace, locals: nil)
        } catch {
            _ = try? dictRemove(modules, string(name))
            throw error
        }
        return Value(module)
    }

    /// The absolute name of `.name` or `..name`, as the running module means it.
    func absoluteName(_ path: String) throws(PythonError) -> String {
        let dots = path.prefix { $0 == "." }.count
        let package = stringValue(dictGet(currentGlobals, "__package__")) ?? ""
        guard !package.isEmpty else {
            throw raise(.importError, "attempted relative import with no known parent package")
        }
        let parts = package.split(separator: ".")
        guard dots <= parts.count else {
            throw raise(.importError, "attempted relative import beyond top-level package")
        }
        let rest = path.dropFirst(dots)
        return (parts.dropLast(dots - 1) + (rest.isEmpty ? [] : [rest])).joined(separator: ".")
    }

    /// `package.child` where the child is registered but was not imported: only what `import` named exists,
    /// except that Keras-like packages load their children on first use (`lazyNames` lists them).
    func submodule(of module: UnsafeMutablePointer<ModuleObject>, _ name: String) throws(PythonError)
        -> Value?
    {
        guard let definition = module.pointee.definition?.takeUnretainedValue(),
            definition.lazyNames.contains(name), hasModule("\(definition.name).\(name)")
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
        if hasModule(child) || findModule?(self, child) != nil {
            return try importModule(child)
        }
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
