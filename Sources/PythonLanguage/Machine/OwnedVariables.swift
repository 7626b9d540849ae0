// Arrays that one global variable alone holds are let go as soon as the variable gets another value: a loop of array
// work then writes to the same memory again and again, which is in the processor's caches, instead of making garbage
// until the next collection.
//
// `x = a * b` and `x = a[i]`, where the operator or the subscript of an array made a new array, give it to x alone
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
}
