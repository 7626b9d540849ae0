// Arrays that one global variable alone holds are let go as soon as the variable gets another value: a loop of array
// work then writes to the same memory again and again, which is in the processor's caches, instead of making garbage
// until the next collection.
//
// `x = a * b`, `x = a[i]` and `x = np.sort(a)`, where the operator, the subscript of an array or a function of the array
// library with arrays and numbers as arguments made a new array, give it to x alone
// (`HostObject.ownedFlag`). Reading x as an operand leaves it so: an operator keeps none (and those of other types than
// arrays end it, as they run anything). Every other way to read x ends it: the variable is then like any other. Where
// the cells' namespace itself is handed out (`globals()`, `__main__`), variables own nothing from then on.

extension Machine {
    /// Sets a variable of a namespace to what an expression has just made.
    @inline(never)
    func storeOwned(
        _ value: Value, in entry: UnsafeMutablePointer<DictEntry>,
        of globals: UnsafeMutablePointer<DictObject>,
        isItem: Bool
    ) {
        let old = entry.pointee.value
        entry.pointee.value = value
        if old.isIdentical(to: value) { return }
        if value.isHost {
            let made = isItem ? HostObject.itemFlag : HostObject.freshFlag
            let isNew = value.host.pointee.header.flags & made != 0
            share(value)
            if isNew, globals == mainModule.pointee.namespace, !namesAreExposed {
                value.host.pointee.header.flags |= HostObject.ownedFlag
            }
        }
        if old.isHost, old.host.pointee.header.flags & HostObject.ownedFlag != 0, !namesAreExposed {
            old.host.pointee.header.flags &= ~HostObject.ownedFlag
            arrayOperators?.release(self, old)
        }
    }

    /// Something besides its variable may hold a value from now on.
    @inline(__always)
    package func share(_ value: Value) {
        if value.isHost {
            value.host.pointee.header.flags &= ~(HostObject.ownedFlag | HostObject.itemFlag)
        }
    }

    /// A namespace that is handed to a program.
    package func exposed(_ namespace: UnsafeMutablePointer<DictObject>) -> Value {
        namesAreExposed = true
        return Value(namespace)
    }

    /// Notes, for the `storeGlobal` that follows, that the item of an array is a new array.
    @inline(never)
    func markItem(_ item: Value, of container: Value) {
        guard item.isHost, let arrayOperators, arrayOperators.isArray(container) else { return }
        if !item.isIdentical(to: container) { item.host.pointee.header.flags |= HostObject.itemFlag }
    }

    /// After a call whose result a variable gets next, or among whose arguments are operators' results. A function of
    /// the array library that got nothing but arrays, numbers and strings runs no code of the program's and keeps none
    /// of them: an array that it gives is new, and what only the call saw is let go.
    @inline(never)
    func afterCall(
        _ callee: Value, _ base: UnsafeMutablePointer<Value>, count: Int, _ word: InstructionWord,
        _ result: Value
    ) {
        guard let arrayOperators, isArrayFunction(callee, arrayOperators) else { return }
        var isNew = arrayOperators.isArray(result)
        for index in 0..<count {
            if !arrayOperators.isArray(base[index]), !isPlain(base[index]) { return }
            if isNew, base[index].isIdentical(to: result) { isNew = false }
        }
        guard isNew || isNumberCell(result) else { return }
        if isNew, word.d & 1 != 0 { result.host.pointee.header.flags |= HostObject.itemFlag }
        let arguments = base + (count - word.c)
        for index in 0..<min(word.c, 7) where word.d >> (index + 1) & 1 != 0 {
            let argument = arguments[index]
            if arrayOperators.isArray(argument), !argument.isIdentical(to: result),
                argument.host.pointee.header.flags & HostObject.freshFlag != 0
            {
                arrayOperators.release(self, argument)
            }
        }
    }

    private func isArrayFunction(_ callee: Value, _ arrayOperators: any ArrayOperators) -> Bool {
        if callee.has(.nativeFunction) {
            let definition = callee.pointer(to: NativeFunctionObject.self).pointee.definition
            return definition._withUnsafeGuaranteedRef { $0.isOfArrays }
        }
        return callee.isHost && arrayOperators.isFunction(callee)
    }

    /// A value that holds no object and calls nothing.
    private func isPlain(_ value: Value) -> Bool {
        if value.isTuple, value.object.pointee.type == types.tuple {
            let tuple = value.tuple.pointee
            return !(0..<tuple.count).contains { tuple.items[$0].isObject }
        }
        return !value.isObject || value.has(.boxed) || value.isString
    }

    private func isNumberCell(_ value: Value) -> Bool {
        value.isInt || value.isFloat || value.isBool || value.has(.boxed)
    }
}
