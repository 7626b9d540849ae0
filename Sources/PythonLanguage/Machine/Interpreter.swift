// The interpreter loop.
//
// `run` executes the top frame and the frames it pushes until the boundary frame it started with returns.
// The pointer to the instruction under way, registers and code of the running frame are local variables, few enough
// for the processor's own registers (constants and caches are found through the code); a call saves where the frame
// goes on in it and loads the callee's. `top` is always the end of the running frame's registers. Python calls push
// frames and stay in this loop; everything slow is a call of a method that is not inlined. An error thrown anywhere
// lands in the `catch` below, which looks for a handler frame by frame.
//
// Some instructions change their opcode to one that tries what they met first before anything else (a list and an int,
// the iterator of a range, `len`). What those do has no call in it, so that the compiler keeps all it needs in the
// processor's registers; where they do not apply, they fall through to the general instruction.

extension Machine {
    /// Runs the top frame to its end (its value) or, for a generator, to its next yield (undefined at its
    /// end). With `raising` the pending exception is raised where the frame stands.
    func run(raising: Bool = false) throws(PythonError) -> Value {
        var current = frame
        var code = current.pointee.function.pointee.code
        var registers = current.pointee.base
        var ip = current.pointee.instruction - 1
        let fuel = self.fuel
        let rootBase = heap.rootTop
        let (outerRootBase, outerDepth) = (loopRootBase, loopNativeDepth)
        (loopRootBase, loopNativeDepth) = (rootBase, nativeDepth)
        defer { (loopRootBase, loopNativeDepth) = (outerRootBase, outerDepth) }
        var isFirst = raising
        var isReraise = false

        while true {
            do throws(PythonError) {
                ip += 1
                if isFirst {
                    isFirst = false
                    throw PythonError()
                }
                while true {
                    // Whatever ends an instruction: so `ip` alone tells where the loop is.
                    defer { ip += 1 }
                    let word = InstructionWord(ip)
                    switch word.opcode {

                    // MARK: Moving values
                    case .move: registers[word.a] = registers[word.b]
                    case .loadConstant: registers[word.a] = code.pointee.constants.value(word.wide)
                    case .loadConstants:
                        Machine.copy(code.pointee.constants + word.target, to: registers + word.a, word.b)
                    case .loadGlobal:
                        let cache = code.pointee.caches + word.wide
                        let globals = current.pointee.function.pointee.globals
                        // A version is that of one namespace, but for empty ones.
                        if cache.pointee.version == globals.pointee.version {
                            if cache.pointee.kind == 1 {
                                let value = cache.pointee.place.value(0)
                                if word.d == 0, value.isHost { share(value) }
                                registers[word.a] = value
                                continue
                            }
                            if cache.pointee.next == UInt(builtins.pointee.version),
                                cache.pointee.key == UInt(bitPattern: globals)
                            {
                                registers[word.a] = cache.pointee.builtin.value(0)
                                continue
                            }
                        }
                        registers[word.a] = try loadGlobal(cache, globals)
                    case .storeGlobal:
                        let cache = code.pointee.caches + word.wide
                        let globals = current.pointee.function.pointee.globals
                        if cache.pointee.key == UInt(bitPattern: globals),
                            cache.pointee.version == globals.pointee.version, finalization == nil
                        {
                            let value = registers.value(word.a)
                            let place = cache.pointee.place
                            if word.d & 3 == 0 || !(value.isHost || place.pointee.isHost) {
                                place.pointee = value
                                continue
                            }
                        }
                        fallthrough
                    case .storeGlobalAnew:
                        let lost = storeGlobal(
                            code.pointee.caches + word.wide, current.pointee.function.pointee.globals,
                            registers[word.a], word.d & 3)
                        if lost.isObject {
                            current.pointee.instruction = ip + 1
                            try afterStore(
                                losing: lost, firstFree: word.d & 4 == 0 ? nil : word.a + 1,
                                rootBase: rootBase)
                        }
                    case .deleteGlobal:
                        try deleteName(
                            current.pointee.function.pointee.globals, code.pointee.constants[word.wide])
                        if finalization != nil {
                            current.pointee.instruction = ip + 1
                            try afterDelete(firstFree: word.a, rootBase: rootBase)
                        }
                    case .loadName:
                        registers[word.a] = try loadName(code.pointee.caches + word.wide, current)
                    case .storeName:
                        try storeName(current, code.pointee.constants[word.wide], registers[word.a])
                    case .deleteName:
                        try deleteName(
                            current.pointee.locals ?? current.pointee.function.pointee.globals,
                            code.pointee.constants[word.wide])
                        if finalization != nil {
                            current.pointee.instruction = ip + 1
                            try afterDelete(firstFree: word.a, rootBase: rootBase)
                        }
                    case .loadClassCell:
                        registers[word.a] = try loadClassCell(
                            current, word.b, code.pointee.constants[word.c])
                    case .checkLocal:
                        if registers[word.a].isUndefined {
                            throw unboundLocal(code.pointee.constants[word.wide])
                        }
                    case .deleteLocal:
                        if registers[word.a].isUndefined {
                            throw unboundLocal(code.pointee.constants[word.wide])
                        }
                        registers[word.a] = .undefined
                        if finalization != nil {
                            current.pointee.instruction = ip + 1
                            try afterDelete(
                                firstFree: code.pointee.registerCount, rootBase: rootBase)
                        }
                    case .makeCell:
                        let cell = heap.allocate(CellObject.self, .cell, types.cell)
                        cell.pointee.value = registers[word.a]
                        registers[word.a] = Value(cell)
                    case .loadCell:
                        let value = registers[word.b].pointer(to: CellObject.self).pointee.value
                        if value.isUndefined { throw unboundLocal(code.pointee.constants[word.c]) }
                        registers[word.a] = value
                    case .storeCell:
                        registers[word.b].pointer(to: CellObject.self).pointee.value =
                            registers[word.a]
                    case .deleteCell:
                        let cell = registers[word.b].pointer(to: CellObject.self)
                        if cell.pointee.value.isUndefined {
                            throw unboundLocal(code.pointee.constants[word.c])
                        }
                        cell.pointee.value = .undefined
                    case .loadFree:
                        let value = current.pointee.function.pointee.closure[word.b].pointee.value
                        if value.isUndefined { throw unboundFree(code.pointee.constants[word.c]) }
                        registers[word.a] = value
                    case .storeFree:
                        current.pointee.function.pointee.closure[word.b].pointee.value =
                            registers[word.a]
                    case .deleteFree:
                        let cell = current.pointee.function.pointee.closure[word.b]
                        if cell.pointee.value.isUndefined {
                            throw unboundFree(code.pointee.constants[word.c])
                        }
                        cell.pointee.value = .undefined
                    case .loadClosureCell:
                        registers[word.a] = Value(current.pointee.function.pointee.closure[word.b])

                    // MARK: Operators
                    case .add:
                        let (x, y) = (registers[word.b], registers[word.c])
                        if x.isInt, y.isInt {
                            let (sum, overflow) = x.int.addingReportingOverflow(y.int)
                            if !overflow {
                                registers[word.a] = .int(sum)
                                continue
                            }
                        } else if x.isFloat, y.isFloat {
                            registers[word.a] = .float(x.float + y.float)
                            continue
                        }
                        current.pointee.instruction = ip + 1
                        if x.has(.instance) || y.has(.instance),
                            try beginOperator(.add, x, y, form: word.d, result: registers + word.a)
                        {
                            ip = enterCode
                            continue
                        }
                        registers[word.a] = try slowBinary(.add, x, y, form: word.d)
                    case .subtract:
                        let (x, y) = (registers[word.b], registers[word.c])
                        if x.isInt, y.isInt {
                            let (difference, overflow) = x.int.subtractingReportingOverflow(y.int)
                            if !overflow {
                                registers[word.a] = .int(difference)
                                continue
                            }
                        } else if x.isFloat, y.isFloat {
                            registers[word.a] = .float(x.float - y.float)
                            continue
                        }
                        current.pointee.instruction = ip + 1
                        if x.has(.instance) || y.has(.instance),
                            try beginOperator(.subtract, x, y, form: word.d, result: registers + word.a)
                        {
                            ip = enterCode
                            continue
                        }
                        registers[word.a] = try slowBinary(.subtract, x, y, form: word.d)
                    case .multiply:
                        let (x, y) = (registers[word.b], registers[word.c])
                        if x.isInt, y.isInt {
                            let (product, overflow) = x.int.multipliedReportingOverflow(by: y.int)
                            if !overflow {
                                registers[word.a] = .int(product)
                                continue
                            }
                        } else if x.isFloat, y.isFloat {
                            registers[word.a] = .float(x.float * y.float)
                            continue
                        }
                        current.pointee.instruction = ip + 1
                        if x.has(.instance) || y.has(.instance),
                            try beginOperator(.multiply, x, y, form: word.d, result: registers + word.a)
                        {
                            ip = enterCode
                            continue
                        }
                        registers[word.a] = try slowBinary(.multiply, x, y, form: word.d)
                    case .divide:
                        let (x, y) = (registers[word.b], registers[word.c])
                        if x.isFloat, y.isFloat, y.float != 0 {
                            registers[word.a] = .float(x.float / y.float)
                            continue
                        }
                        current.pointee.instruction = ip + 1
                        registers[word.a] = try slowBinary(.divide, x, y, form: word.d)
                    case .floorDivide:
                        let (x, y) = (registers[word.b], registers[word.c])
                        if x.isInt, y.isInt, y.int > 0 {
                            registers[word.a] = .int(Machine.floorDivide(x.int, y.int))
                            continue
                        }
                        current.pointee.instruction = ip + 1
                        registers[word.a] = try slowBinary(.floorDivide, x, y, form: word.d)
                    case .modulo:
                        let (x, y) = (registers[word.b], registers[word.c])
                        if x.isInt, y.isInt, y.int > 0 {
                            registers[word.a] = .int(Machine.modulo(x.int, y.int))
                            continue
                        }
                        current.pointee.instruction = ip + 1
                        registers[word.a] = try slowBinary(.modulo, x, y, form: word.d)
                    case .addImmediate:
                        let x = registers[word.b]
                        if x.isInt {
                            let (sum, overflow) = x.int.addingReportingOverflow(word.signedC)
                            if !overflow {
                                registers[word.a] = .int(sum)
                                continue
                            }
                        } else if x.isFloat {
                            registers[word.a] = .float(x.float + Double(word.signedC))
                            continue
                        }
                        current.pointee.instruction = ip + 1
                        if x.has(.instance),
                            try beginOperator(
                                word.d & 8 == 0 ? .add : .subtract, x,
                                .int(word.d & 8 == 0 ? word.signedC : -word.signedC), form: word.d,
                                result: registers + word.a)
                        {
                            ip = enterCode
                            continue
                        }
                        registers[word.a] = try slowImmediate(x, word.signedC, word.d)
                    case .binary:
                        let (x, y) = (registers[word.b], registers[word.c])
                        let op = unsafeBitCast(UInt8(word.d & 15), to: BinaryOperator.self)
                        if x.isInt, y.isInt {
                            switch op {
                            case .bitAnd:
                                registers[word.a] = .int(x.int & y.int)
                                continue
                            case .bitOr:
                                registers[word.a] = .int(x.int | y.int)
                                continue
                            case .bitXor:
                                registers[word.a] = .int(x.int ^ y.int)
                                continue
                            case .rightShift where y.int >= 0:
                                registers[word.a] = .int(x.int >> min(y.int, 63))
                                continue
                            default: break
                            }
                        }
                        if x.isNumber, y.isNumber {
                            let value = Machine.quickNumber(op, x, y)
                            if value.isDefined {
                                registers[word.a] = value
                                continue
                            }
                        }
                        current.pointee.instruction = ip + 1
                        if x.has(.instance) || y.has(.instance),
                            try beginOperator(op, x, y, form: word.d >> 4, result: registers + word.a)
                        {
                            ip = enterCode
                            continue
                        }
                        registers[word.a] = try slowBinary(op, x, y, form: word.d >> 4)
                    case .unary:
                        let x = registers[word.b]
                        if x.isFloat, word.d == 0 {
                            registers[word.a] = .float(-x.float)
                            continue
                        }
                        if x.isInt, word.d == 0, x.int != Int.min {
                            registers[word.a] = .int(-x.int)
                            continue
                        }
                        current.pointee.instruction = ip + 1
                        registers[word.a] = try unary(
                            unsafeBitCast(UInt8(word.d), to: UnaryOperator.self), x)
                    case .not:
                        let x = registers[word.b]
                        registers[word.a] = .bool(try !holds(x))
                    case .compare:
                        let (x, y) = (registers[word.b], registers[word.c])
                        let op = unsafeBitCast(UInt8(word.d), to: CompareOperator.self)
                        if x.isInt, y.isInt {
                            registers[word.a] = .bool(Machine.compareInts(op, x.int, y.int))
                            continue
                        }
                        if x.isFloat, y.isFloat {
                            registers[word.a] = .bool(Machine.compareFloats(op, x.float, y.float))
                            continue
                        }
                        current.pointee.instruction = ip + 1
                        registers[word.a] = try slowCompare(op, x, y)
                    case .compareTuples:
                        current.pointee.instruction = ip + 1
                        registers[word.a] = try compareTuples(
                            unsafeBitCast(UInt8(word.d), to: CompareOperator.self), registers + word.b, word.c
                        )
                    case .isIdentical:
                        registers[word.a] = .bool(
                            registers[word.b].isIdentical(to: registers[word.c]))
                    case .isNotIdentical:
                        registers[word.a] = .bool(
                            !registers[word.b].isIdentical(to: registers[word.c]))
                    case .contains:
                        registers[word.a] = .bool(
                            try contains(registers[word.c], registers[word.b]))
                    case .containsNot:
                        registers[word.a] = .bool(
                            !(try contains(registers[word.c], registers[word.b])))

                    // MARK: Jumps
                    case .jump: ip += word.wideOffset
                    case .loop:
                        // A stop here belongs to the loop, not to what stands before its first instruction.
                        fuel.pointee &-= 1
                        if fuel.pointee <= 0 { try safepoint(rootBase: rootBase) }
                        ip += word.wideOffset
                    case .jumpIfTrue:
                        let x = registers[word.a]
                        if try holds(x) { ip += word.offset }
                    case .jumpIfFalse:
                        let x = registers[word.a]
                        if try !holds(x) { ip += word.offset }
                    case .jumpIfNone: if registers[word.a].isNone { ip += word.offset }
                    case .jumpIfNotNone: if !registers[word.a].isNone { ip += word.offset }
                    case .jumpIfLess:
                        if try test(.less, registers[word.a], registers[word.b]) {
                            ip += word.offset
                        }
                    case .jumpIfLessOrEqual:
                        if try test(.lessOrEqual, registers[word.a], registers[word.b]) {
                            ip += word.offset
                        }
                    case .jumpIfEqual:
                        if try test(.equal, registers[word.a], registers[word.b]) {
                            ip += word.offset
                        }
                    case .jumpIfNotEqual:
                        if try test(.notEqual, registers[word.a], registers[word.b]) {
                            ip += word.offset
                        }
                    case .jumpIfGreater:
                        if try test(.greater, registers[word.a], registers[word.b]) {
                            ip += word.offset
                        }
                    case .jumpIfGreaterOrEqual:
                        if try test(.greaterOrEqual, registers[word.a], registers[word.b]) {
                            ip += word.offset
                        }
                    case .jumpIfNotLess:
                        if try !test(.less, registers[word.a], registers[word.b]) {
                            ip += word.offset
                        }
                    case .jumpIfNotLessOrEqual:
                        if try !test(.lessOrEqual, registers[word.a], registers[word.b]) {
                            ip += word.offset
                        }
                    case .jumpIfNotGreater:
                        if try !test(.greater, registers[word.a], registers[word.b]) {
                            ip += word.offset
                        }
                    case .jumpIfNotGreaterOrEqual:
                        if try !test(.greaterOrEqual, registers[word.a], registers[word.b]) {
                            ip += word.offset
                        }
                    case .jumpUnlessEqual:
                        if try !test(.equal, registers[word.a], registers[word.b]) {
                            ip += word.offset
                        }
                    case .jumpUnlessNotEqual:
                        if try !test(.notEqual, registers[word.a], registers[word.b]) {
                            ip += word.offset
                        }
                    case .jumpUnlessEqualConstant:
                        if try !isEqual(registers[word.a], text: code.pointee.constants[word.b]) {
                            ip += word.offset
                        }
                    case .jumpUnlessNotEqualConstant:
                        if try !isUnequal(registers[word.a], text: code.pointee.constants[word.b]) {
                            ip += word.offset
                        }
                    case .jumpIfLessImmediate:
                        if try test(.less, registers[word.a], word.signedB) {
                            ip += word.offset
                        }
                    case .jumpIfLessOrEqualImmediate:
                        if try test(.lessOrEqual, registers[word.a], word.signedB) {
                            ip += word.offset
                        }
                    case .jumpIfEqualImmediate:
                        if try test(.equal, registers[word.a], word.signedB) {
                            ip += word.offset
                        }
                    case .jumpIfNotEqualImmediate:
                        if try test(.notEqual, registers[word.a], word.signedB) {
                            ip += word.offset
                        }
                    case .jumpIfGreaterImmediate:
                        if try test(.greater, registers[word.a], word.signedB) {
                            ip += word.offset
                        }
                    case .jumpIfGreaterOrEqualImmediate:
                        if try test(.greaterOrEqual, registers[word.a], word.signedB) {
                            ip += word.offset
                        }
                    case .jumpIfNotLessImmediate:
                        if try !test(.less, registers[word.a], word.signedB) {
                            ip += word.offset
                        }
                    case .jumpIfNotLessOrEqualImmediate:
                        if try !test(.lessOrEqual, registers[word.a], word.signedB) {
                            ip += word.offset
                        }
                    case .jumpIfNotGreaterImmediate:
                        if try !test(.greater, registers[word.a], word.signedB) {
                            ip += word.offset
                        }
                    case .jumpIfNotGreaterOrEqualImmediate:
                        if try !test(.greaterOrEqual, registers[word.a], word.signedB) {
                            ip += word.offset
                        }
                    case .jumpUnlessEqualImmediate:
                        if try !test(.equal, registers[word.a], word.signedB) {
                            ip += word.offset
                        }
                    case .jumpUnlessNotEqualImmediate:
                        if try !test(.notEqual, registers[word.a], word.signedB) {
                            ip += word.offset
                        }

                    // MARK: Attributes and items
                    case .loadAttribute:
                        let cache = code.pointee.caches + word.target
                        let value = registers[word.b]
                        if value.isObject, value.object.pointee.layout == .instance {
                            let instance = value.instance
                            if cache.pointee.key == UInt(bitPattern: instance.pointee.shape),
                                cache.pointee.version == instance.pointee.header.type.pointee.version
                            {
                                if cache.pointee.kind == 1 {
                                    registers[word.a] = instance.pointee.slots.value(
                                        Int(cache.pointee.index))
                                    continue
                                }
                                if cache.pointee.kind == 2 {
                                    registers[word.a] = cache.pointee.value
                                    continue
                                }
                                if cache.pointee.kind == 4 {
                                    // A property: call its getter.
                                    current.pointee.instruction = ip + 1
                                    top[0] = value
                                    if try beginFunction(
                                        cache.pointee.value.function, top, count: 1, keywords: nil,
                                        result: registers + word.a, kind: .ordinary)
                                    {
                                        ip = enterCode
                                    }
                                    continue
                                }
                            }
                        }
                        current.pointee.instruction = ip + 1
                        registers[word.a] = try loadAttribute(value, cache)
                    case .storeAttribute:
                        let cache = code.pointee.caches + word.target
                        let value = registers[word.a]
                        if value.isObject, value.object.pointee.layout == .instance {
                            let instance = value.instance
                            if cache.pointee.key == UInt(bitPattern: instance.pointee.shape),
                                cache.pointee.version == instance.pointee.header.type.pointee.version
                            {
                                if cache.pointee.kind == 1 {
                                    instance.pointee.slots[Int(cache.pointee.index)] =
                                        registers[word.b]
                                    continue
                                }
                                if cache.pointee.kind == 2 {
                                    let shape = UnsafeMutablePointer<Shape>(bitPattern: cache.pointee.next)
                                    addAttribute(instance, shape.unsafelyUnwrapped, registers[word.b])
                                    continue
                                }
                            }
                        }
                        current.pointee.instruction = ip + 1
                        try storeAttribute(value, registers[word.b], cache)
                    case .deleteAttribute:
                        try setAttribute(
                            registers[word.a], code.pointee.constants[word.wide], .undefined)
                    case .loadMethod:
                        let cache = code.pointee.caches + word.target
                        let value = registers[word.b]
                        if value.isObject {
                            let key =
                                value.object.pointee.layout == .instance
                                ? UInt(bitPattern: value.instance.pointee.shape)
                                : UInt(bitPattern: value.object.pointee.type)
                            if cache.pointee.key == key,
                                cache.pointee.version == value.object.pointee.type.pointee.version
                            {
                                if cache.pointee.kind == 3 {
                                    registers[word.a] = cache.pointee.value
                                    registers[word.a + 1] = value
                                    continue
                                }
                            }
                        }
                        current.pointee.instruction = ip + 1
                        try loadMethod(value, cache, registers + word.a)
                    case .getListItem:
                        if registers[word.c].isInt, registers[word.b].isObject {
                            let list = registers[word.b].list
                            if list.pointee.header.type == types.list {
                                var index = registers[word.c].int
                                if index < 0 { index &+= list.pointee.count }
                                if UInt(bitPattern: index) < UInt(bitPattern: list.pointee.count) {
                                    registers[word.a] = list.pointee.items.value(index)
                                    continue
                                }
                            }
                        }
                        fallthrough
                    case .getItem:
                        let (container, key) = (registers[word.b], registers[word.c])
                        if container.isObject {
                            if key.isInt {
                                if container.object.pointee.type == types.list {
                                    if word.opcode == .getItem { Machine.quicken(ip, to: .getListItem) }
                                    let list = container.list
                                    let index = key.int < 0 ? key.int + list.pointee.count : key.int
                                    if index >= 0, index < list.pointee.count {
                                        registers[word.a] = list.pointee.items.value(index)
                                        continue
                                    }
                                } else if container.object.pointee.type == types.tuple {
                                    let tuple = container.tuple
                                    let index = key.int < 0 ? key.int + tuple.pointee.count : key.int
                                    if index >= 0, index < tuple.pointee.count {
                                        registers[word.a] = tuple.pointee.items.value(index)
                                        continue
                                    }
                                } else if container.object.pointee.type == types.string {
                                    let string = container.string
                                    let index = key.int < 0 ? key.int + string.pointee.count : key.int
                                    if index >= 0, index < string.pointee.count, string.pointee[index] < 256 {
                                        registers[word.a] = latin[Int(string.pointee[index])]
                                        continue
                                    }
                                }
                            } else if container.object.pointee.type == types.dict, key.isObject,
                                key.object.pointee.type == types.string
                            {
                                let found = DictObject.item(container.dict, key.string)
                                if found.isDefined {
                                    registers[word.a] = found
                                    continue
                                }
                            }
                        }
                        current.pointee.instruction = ip + 1
                        registers[word.a] = try getItem(container, key)
                        if word.d != 0 { markItem(registers[word.a], of: container) }
                    case .getItemImmediate:
                        let container = registers[word.b]
                        if container.isObject {
                            if container.object.pointee.type == types.list {
                                let list = container.list
                                let index =
                                    word.signedC < 0 ? word.signedC + list.pointee.count : word.signedC
                                if index >= 0, index < list.pointee.count {
                                    registers[word.a] = list.pointee.items.value(index)
                                    continue
                                }
                            } else if container.object.pointee.type == types.tuple {
                                let tuple = container.tuple
                                let index =
                                    word.signedC < 0 ? word.signedC + tuple.pointee.count : word.signedC
                                if index >= 0, index < tuple.pointee.count {
                                    registers[word.a] = tuple.pointee.items.value(index)
                                    continue
                                }
                            }
                        }
                        current.pointee.instruction = ip + 1
                        registers[word.a] = try getItem(container, .int(word.signedC))
                    case .setListItem:
                        if registers[word.b].isInt, registers[word.a].isObject {
                            let list = registers[word.a].list
                            if list.pointee.header.type == types.list {
                                var index = registers[word.b].int
                                if index < 0 { index &+= list.pointee.count }
                                if UInt(bitPattern: index) < UInt(bitPattern: list.pointee.count) {
                                    list.pointee.items.set(index, registers.value(word.c))
                                    continue
                                }
                            }
                        }
                        fallthrough
                    case .setItem:
                        let (container, key) = (registers[word.a], registers[word.b])
                        if key.isInt, container.isObject, container.object.pointee.type == types.list {
                            if word.opcode == .setItem { Machine.quicken(ip, to: .setListItem) }
                            let list = container.list
                            var index = key.int
                            if index < 0 { index &+= list.pointee.count }
                            if UInt(bitPattern: index) < UInt(bitPattern: list.pointee.count) {
                                list.pointee.items.set(index, registers[word.c])
                                continue
                            }
                        }
                        current.pointee.instruction = ip + 1
                        if container.isObject, container.object.pointee.type == types.dict {
                            try dictSet(container.dict, key, registers[word.c])
                            continue
                        }
                        try setItem(container, key, registers[word.c])
                    case .getSlice:
                        current.pointee.instruction = ip + 1
                        registers[word.a] = try getSlice(
                            registers[word.b], registers + word.c)
                    case .setSlice:
                        current.pointee.instruction = ip + 1
                        try setSlice(registers[word.a], registers + word.b, registers[word.c])
                    case .deleteItem:
                        current.pointee.instruction = ip + 1
                        try setItem(registers[word.a], registers[word.b], .undefined)

                    // MARK: Calls
                    case .callFunction, .callBound:
                        if registers[word.b].isObject, registers[word.b].object.pointee.layout == .function {
                            let function = registers[word.b].function
                            let target = function.pointee.code
                            let base = registers + word.b + 1
                            let count = word.opcode == .callBound ? word.c &+ 1 : word.c
                            let end = base + target.pointee.registerCount
                            let next = current + 1
                            if target.pointee.plainCount == count, end < stackLimit, next < frameLimit,
                                fuel.pointee > 1
                            {
                                fuel.pointee &-= 1
                                current.pointee.instruction = ip + 1
                                Machine.clear(base + count, to: end)
                                ip = target.pointee.instructions - 1
                                next.pointee = Frame(
                                    function: function, instruction: ip + 1, base: base,
                                    result: registers + word.a, generator: nil, locals: nil, kind: .ordinary)
                                current = next
                                frame = next
                                top = end
                                code = target
                                registers = base
                                continue
                            }
                        }
                        fallthrough
                    case .callAppend:
                        if registers[word.b].isObject, registers[word.b + 1].isObject,
                            registers[word.b].object.pointee.layout == .nativeFunction,
                            registers[word.b + 1].object.pointee.layout == .list,
                            registers[word.b].pointer(to: NativeFunctionObject.self).pointee.quick
                                == .listAppend
                        {
                            let list = registers[word.b + 1].list
                            let count = list.pointee.count
                            if count < list.pointee.capacity {
                                list.pointee.items.set(count, registers[word.b + 2])
                                list.pointee.count = count &+ 1
                                registers[word.a] = .none
                                continue
                            }
                        }
                        fallthrough
                    case .callGet:
                        if registers[word.b].isObject, registers[word.b + 1].isObject,
                            registers[word.b].object.pointee.layout == .nativeFunction,
                            registers[word.b + 1].object.pointee.type == types.dict,
                            registers[word.b].pointer(to: NativeFunctionObject.self).pointee.quick == .dictGet
                        {
                            current.pointee.instruction = ip + 1
                            let found = try dictGet(registers[word.b + 1].dict, registers[word.b + 2])
                            registers[word.a] = found.isDefined ? found : registers[word.b + 3]
                            continue
                        }
                        fallthrough
                    case .callLength:
                        if registers[word.b].isObject, registers[word.b + 1].isObject,
                            registers[word.b].object.pointee.layout == .nativeFunction,
                            registers[word.b].pointer(to: NativeFunctionObject.self).pointee.quick == .length
                        {
                            let type = registers[word.b + 1].object.pointee.type
                            if type == types.list || type == types.string || type == types.dict {
                                // All of them begin with their count.
                                registers[word.a] = .int(registers[word.b + 1].list.pointee.count)
                                continue
                            }
                            if type == types.tuple {
                                registers[word.a] = .int(registers[word.b + 1].tuple.pointee.count)
                                continue
                            }
                        }
                        fallthrough
                    case .callRange:
                        if registers[word.b].isIdentical(to: Value(types.range)), word.c == 1 || word.c == 2,
                            registers[word.b + 1].isInt, registers[word.b + word.c].isInt
                        {
                            beginRange(
                                word.c == 1 ? 0 : registers[word.b + 1].int, registers[word.b + word.c].int,
                                registers + InstructionWord(ip + 1).a)
                            ip += 1
                            continue
                        }
                        fallthrough
                    case .call, .callMethod:
                        var base = registers + word.b + 1
                        var count = word.c
                        var callee = registers[word.b]
                        if word.opcode.isMethodCall {
                            if callee.isUndefined {
                                callee = base.pointee
                                base += 1
                            } else {
                                count += 1
                            }
                        }
                        current.pointee.instruction = ip + 1
                        if callee.isObject, callee.object.pointee.layout == .function {
                            let function = callee.function
                            let target = function.pointee.code
                            if target.pointee.plainCount == count {
                                if word.opcode == .call {
                                    Machine.quicken(ip, to: .callFunction)
                                } else if word.opcode == .callMethod, base == registers + word.b + 1 {
                                    Machine.quicken(ip, to: .callBound)
                                }
                                let end = base + target.pointee.registerCount
                                let next = current + 1
                                if !(end < stackLimit && next < frameLimit) { throw recursionError() }
                                Machine.clear(base + count, to: end)
                                ip = target.pointee.instructions - 1
                                next.pointee = Frame(
                                    function: function, instruction: ip + 1, base: base,
                                    result: registers + word.a, generator: nil, locals: nil, kind: .ordinary)
                                current = next
                                frame = next
                                top = end
                                code = target
                                registers = base
                                fuel.pointee &-= 1
                                if fuel.pointee <= 0 { try safepoint(rootBase: rootBase) }
                                continue
                            }
                        }
                        if callee.isObject, callee.object.pointee.layout == .nativeFunction {
                            let native = callee.pointer(to: NativeFunctionObject.self)
                            // Bound ones are never quick.
                            let quick = native.pointee.quick
                            if quick.isPlain {
                                if quick == .dictGet, count == 3, word.opcode == .callMethod {
                                    Machine.quicken(ip, to: .callGet)
                                }
                                let value = try quickCall(quick, base, count: count)
                                if value.isDefined {
                                    registers[word.a] = value
                                    continue
                                }
                            } else if quick != .none {
                                if quick == .listAppend, count == 2, base[0].isList {
                                    if word.opcode == .callMethod { Machine.quicken(ip, to: .callAppend) }
                                    heap.append(base[0].list, base[1])
                                    registers[word.a] = .none
                                    continue
                                }
                                if quick == .length, count == 1, base[0].isObject {
                                    if word.opcode == .call { Machine.quicken(ip, to: .callLength) }
                                    let length = quickLength(base[0].object)
                                    if length.isDefined {
                                        registers[word.a] = length
                                        continue
                                    }
                                }
                                if quick == .next && count == 1 || quick == .send && count == 2,
                                    try beginResume(base, count: count, result: registers + word.a)
                                {
                                    ip = enterCode
                                    continue
                                }
                            }
                            // A function, or a method that `loadMethod` found for its receiver.
                            if native.pointee.receiver.isUndefined,
                                native.pointee.owner.isNone
                                    || count > 0 && typeOf(base[0]) == native.pointee.owner.type
                            {
                                let saved = heap.rootTop
                                registers[word.a] = try callNative(
                                    native.pointee.definition._withUnsafeGuaranteedRef { $0 }, base,
                                    count: count, keywords: nil)
                                heap.rootTop = saved
                                if word.d != 0 {
                                    afterCall(callee, base, count: count, word, registers[word.a])
                                }
                                fuel.pointee &-= 1
                                if fuel.pointee <= 0 { try safepoint(rootBase: rootBase) }
                                continue
                            }
                        }
                        if callee.isObject, callee.object.pointee.layout == .type,
                            callee.type.pointee.isPlainConstruction
                        {
                            // The instance takes the callee's place before its `__init__`'s other arguments.
                            let initializer = lookup(callee.type, initName)
                            if initializer.isFunction,
                                initializer.function.pointee.code.pointee.plainCount == count + 1
                            {
                                let instance = makeInstance(callee.type)
                                base -= 1
                                base.pointee = Value(instance)
                                let function = initializer.function
                                let target = function.pointee.code
                                let end = base + target.pointee.registerCount
                                let next = current + 1
                                if !(end < stackLimit && next < frameLimit) { throw recursionError() }
                                Machine.clear(base + count + 1, to: end)
                                ip = target.pointee.instructions - 1
                                next.pointee = Frame(
                                    function: function, instruction: ip + 1, base: base,
                                    result: registers + word.a, generator: nil,
                                    locals: Frame.holder(instance), kind: .constructor)
                                current = next
                                frame = next
                                top = end
                                code = target
                                registers = base
                                fuel.pointee &-= 1
                                if fuel.pointee <= 0 { try safepoint(rootBase: rootBase) }
                                continue
                            }
                        }
                        if word.opcode == .call, callee.isIdentical(to: Value(types.range)) {
                            let next = InstructionWord(ip + 1)
                            if next.opcode == .getIterator, next.b == word.a, next.c == 1 {
                                Machine.quicken(ip, to: .callRange)
                            }
                        }
                        if try beginCall(
                            callee, base, count: count, keywords: nil, result: registers + word.a,
                            kind: .ordinary)
                        {
                            current = frame
                            code = current.pointee.function.pointee.code
                            registers = current.pointee.base
                            ip = code.pointee.instructions - 1
                        } else {
                            top = registers + code.pointee.registerCount
                            if word.d != 0 {
                                afterCall(callee, base, count: count, word, registers[word.a])
                            }
                        }
                        fuel.pointee &-= 1
                        if fuel.pointee <= 0 { try safepoint(rootBase: rootBase) }
                    case .callKeywords, .callMethodKeywords:
                        ip += 1
                        let names = code.pointee.constants[Int(ip.pointee)].tuple
                        current.pointee.instruction = ip + 1
                        var base = registers + word.b + 1
                        var count = word.c
                        var callee = registers[word.b]
                        if word.opcode
                            == .callMethodKeywords
                        {
                            if callee.isUndefined {
                                callee = base.pointee
                                base += 1
                            } else {
                                count += 1
                            }
                        }
                        if try beginCall(
                            callee, base, count: count, keywords: names, result: registers + word.a,
                            kind: .ordinary)
                        {
                            ip = enterCode
                            continue
                        } else {
                            top = registers + code.pointee.registerCount
                        }
                        fuel.pointee &-= 1
                        if fuel.pointee <= 0 { try safepoint(rootBase: rootBase) }
                    case .callSpread:
                        current.pointee.instruction = ip + 1
                        if try beginSpread(registers + word.b, result: registers + word.a) {
                            ip = enterCode
                            continue
                        } else {
                            top = registers + code.pointee.registerCount
                        }
                        fuel.pointee &-= 1
                        if fuel.pointee <= 0 { try safepoint(rootBase: rootBase) }
                    case .enter:
                        current = frame
                        code = current.pointee.function.pointee.code
                        registers = current.pointee.base
                        ip = current.pointee.instruction - 1
                        fuel.pointee &-= 1
                        if fuel.pointee <= 0 { try safepoint(rootBase: rootBase) }
                    case .return:
                        let value = registers[word.a]
                        let kind = current.pointee.kind
                        let result = current.pointee.result
                        if kind == .ordinary {
                            current -= 1
                            frame = current
                            code = current.pointee.function.pointee.code
                            registers = current.pointee.base
                            ip = current.pointee.instruction - 1
                            top = registers + code.pointee.registerCount
                            result.set(0, value)
                            continue
                        }
                        if let generator = current.pointee.generator { finish(generator) }
                        current -= 1
                        frame = current
                        if kind == .boundary { return value }
                        if kind == .generatorBoundary || kind == .generatorSink {
                            generatorResult = value
                            return .undefined
                        }
                        code = current.pointee.function.pointee.code
                        registers = current.pointee.base
                        ip = current.pointee.instruction - 1
                        top = registers + code.pointee.registerCount
                        switch kind {
                        case .constructor:
                            guard value.isNone, let instance = current[1].locals else {
                                throw raise(
                                    .typeError, "__init__() should return None, not '\(typeName(value))'")
                            }
                            result.pointee = Value(instance)
                        case .operation:
                            let answer =
                                value.isIdentical(to: notImplemented)
                                ? try afterNotImplemented(InstructionWord(ip), registers) : value
                            keep(answer)
                            result.pointee = answer
                        case .generatorDelegate:
                            result.pointee = value
                            ip += InstructionWord(ip).offset
                        case .generatorCall:
                            generatorResult = value
                            throw exhausted()
                        case .ordinary, .generatorLoop, .boundary, .generatorBoundary, .generatorSink: break
                        }
                    case .yield:
                        let value = registers[word.b]
                        let kind = current.pointee.kind
                        if kind == .generatorLoop, let generator = current.pointee.generator {
                            suspend(generator, base: registers, at: ip + 1)
                            current.pointee.result.set(0, value)
                            current -= 1
                            frame = current
                            code = current.pointee.function.pointee.code
                            registers = current.pointee.base
                            top = registers + code.pointee.registerCount
                            ip = current.pointee.instruction - 1
                            ip += InstructionWord(ip).offset
                            continue
                        }
                        if kind == .generatorSink && Machine.adds(value, current.pointee.result)
                            || sinkTakes(value, current)
                        {
                            registers[word.a] = .none
                            fuel.pointee &-= 1
                            if fuel.pointee <= 0 { try safepoint(rootBase: rootBase) }
                            continue
                        }
                        if passOut(value, from: current, at: ip + 1) { return value }
                        ip = enterCode
                    case .yieldFrom:
                        current.pointee.instruction = ip + 1
                        let iterator = registers[word.b]
                        if iterator.has(.generator),
                            iterator.pointer(to: GeneratorObject.self).pointee.state != .finished
                        {
                            try pushGenerator(
                                iterator.pointer(to: GeneratorObject.self), base: top,
                                sending: registers[word.a], result: registers + word.a,
                                kind: .generatorDelegate)
                            ip = enterCode
                            continue
                        }
                        let value = try delegate(iterator, sending: registers[word.a])
                        if value.isUndefined {
                            registers[word.a] = generatorResult
                            generatorResult = .none
                            ip += word.offset
                            continue
                        }
                        if sinkTakes(value, current) {
                            registers[word.a] = .none
                            fuel.pointee &-= 1
                            if fuel.pointee <= 0 { try safepoint(rootBase: rootBase) }
                            continue
                        }
                        if passOut(value, from: current, at: ip + 1) { return value }
                        ip = enterCode

                    // MARK: Building
                    case .buildTuple:
                        registers[word.a] =
                            word.c == 0
                            ? emptyTuple : heap.makeTuple(types.tuple, copying: registers + word.b, word.c)
                    case .buildList:
                        let list = heap.makeList(types.list, capacity: word.c)
                        if word.c > 0 {
                            list.pointee.items.update(from: registers + word.b, count: word.c)
                            list.pointee.count = word.c
                        }
                        registers[word.a] = Value(list)
                    case .buildSet:
                        let set = heap.makeSet(types.set)
                        for index in 0..<word.c { try setAdd(set, registers[word.b + index]) }
                        registers[word.a] = Value(set)
                    case .buildDict:
                        let dict = makeDict()
                        for index in 0..<word.c {
                            try dictSet(
                                dict, registers[word.b + 2 * index], registers[word.b + 2 * index + 1])
                        }
                        registers[word.a] = Value(dict)
                    case .buildString:
                        registers[word.a] = try joinPieces(registers + word.b, word.c)
                    case .buildSlice:
                        registers[word.a] = makeSlice(
                            registers[word.b], registers[word.b + 1], registers[word.b + 2])
                    case .listAppend: heap.append(registers[word.a].list, registers[word.b])
                    case .listExtend:
                        if word.c != 0 {
                            try checkSpread(registers[word.b], registers[word.c - 1])
                        } else {
                            try checkSpreadElements(registers[word.b])
                        }
                        try extend(registers[word.a].list, registers[word.b])
                    case .setAdd: try setAdd(registers[word.a].set, registers[word.b])
                    case .setUpdate:
                        try update(registers[word.a].set, registers[word.b])
                    case .dictAdd:
                        try dictSet(
                            registers[word.a].dict, registers[word.b],
                            registers[word.c])
                    case .dictUpdate: try update(registers[word.a].dict, registers[word.b])
                    case .dictMerge:
                        try mergeKeywords(
                            registers[word.a].dict, registers[word.b],
                            registers[word.c])
                    case .listToTuple:
                        let list = registers[word.b].list
                        registers[word.a] = tuple(count: list.pointee.count) {
                            list.pointee.items[$0]
                        }
                    case .spreadTuple:
                        current.pointee.instruction = ip + 1
                        registers[word.a] = try spreadTuple(registers[word.b], registers[word.c])
                    case .spreadMapping:
                        current.pointee.instruction = ip + 1
                        registers[word.a] = try spreadMapping(registers[word.b], registers[word.c])
                    case .setFirst:
                        let tuple = registers[word.a].tuple
                        let body = registers[word.b]
                        registers[word.a] = self.tuple(count: tuple.pointee.count) {
                            $0 == 0 ? body : tuple.pointee.items[$0]
                        }
                    case .formatValue:
                        registers[word.a] = try formatPiece(
                            registers[word.b], conversion: word.d & 3,
                            spec: word.d & 4 == 0 ? emptyString : registers[word.c])
                    case .makeFunction:
                        let function = makeFunction(
                            code.pointee.constants[word.c].pointer(to: CodeObject.self), registers + word.b,
                            flags: word.d,
                            ip + 1, current)
                        ip += function.pointee.closureCount
                        registers[word.a] = Value(function)
                    case .annotate:
                        try annotate(current, code.pointee.constants[word.wide], registers[word.a])

                    // MARK: Iteration
                    case .getIterator:
                        current.pointee.instruction = ip + 1
                        registers[word.a] =
                            try word.c == 0
                            ? iterator(registers[word.b]) : loopIterator(registers[word.b], registers[word.a])
                    // A safepoint is the business of `forNext`.
                    case .forPair:
                        if registers[word.b].isObject,
                            registers[word.b].object.pointee.layout == .iterator, fuel.pointee > 1
                        {
                            let object = registers[word.b].pointer(to: IteratorObject.self)
                            let unpack = InstructionWord(ip + 1 + word.offset)
                            if Machine.nextPair(object, to: registers + unpack.a) {
                                fuel.pointee &-= 1
                                ip += word.offset + 1
                                continue
                            }
                        }
                        fallthrough
                    case .forGenerator:
                        if registers[word.b].isObject,
                            registers[word.b].object.pointee.layout == .generator
                        {
                            let generator = registers[word.b].pointer(to: GeneratorObject.self)
                            let base = top
                            let end = base + generator.pointee.registerCount
                            let next = current + 1
                            if generator.pointee.state == .suspended, end < stackLimit, next < frameLimit,
                                fuel.pointee > 1
                            {
                                fuel.pointee &-= 1
                                current.pointee.instruction = ip + 1
                                resume(generator, at: base, sending: .none)
                                ip = generator.pointee.resumeAt - 1
                                next.pointee = Frame(
                                    function: generator.pointee.function, instruction: ip + 1, base: base,
                                    result: registers + word.a, generator: generator, locals: nil,
                                    kind: .generatorLoop)
                                current = next
                                frame = next
                                top = end
                                code = current.pointee.function.pointee.code
                                registers = base
                                continue
                            }
                        }
                        fallthrough
                    case .forRange:
                        if registers[word.b].isObject,
                            registers[word.b].object.pointee.layout == .iterator
                        {
                            let object = registers[word.b].pointer(to: IteratorObject.self)
                            if object.pointee.kind == .range, fuel.pointee > 1 {
                                fuel.pointee &-= 1
                                if object.pointee.remaining > 0 {
                                    object.pointee.remaining &-= 1
                                    let index = object.pointee.index
                                    object.pointee.index = index &+ object.pointee.step
                                    registers[word.a] = .int(index)
                                    ip += word.offset
                                }
                                continue
                            }
                        }
                        fallthrough
                    case .forText:
                        if registers[word.b].isObject,
                            registers[word.b].object.pointee.layout == .iterator
                        {
                            let object = registers[word.b].pointer(to: IteratorObject.self)
                            if object.pointee.kind == .string {
                                let string = object.pointee.source.string
                                let index = object.pointee.index
                                if index < string.pointee.count, string.pointee.width == 1, fuel.pointee > 1 {
                                    fuel.pointee &-= 1
                                    object.pointee.index = index &+ 1
                                    registers[word.a] = latin.value(
                                        Int(string.pointee.data.load(fromByteOffset: index, as: UInt8.self)))
                                    ip += word.offset
                                    continue
                                }
                            }
                        }
                        fallthrough
                    case .forList:
                        if registers[word.b].isObject,
                            registers[word.b].object.pointee.layout == .iterator
                        {
                            let object = registers[word.b].pointer(to: IteratorObject.self)
                            let index = object.pointee.index
                            if object.pointee.kind == .list {
                                let list = object.pointee.source.list
                                if index < list.pointee.count, fuel.pointee > 1 {
                                    fuel.pointee &-= 1
                                    object.pointee.index = index &+ 1
                                    registers[word.a] = list.pointee.items.value(index)
                                    ip += word.offset
                                    continue
                                }
                            } else if object.pointee.kind == .tuple {
                                let tuple = object.pointee.source.tuple
                                if index < tuple.pointee.count, fuel.pointee > 1 {
                                    fuel.pointee &-= 1
                                    object.pointee.index = index &+ 1
                                    registers[word.a] = tuple.pointee.items.value(index)
                                    ip += word.offset
                                    continue
                                }
                            }
                        }
                        fallthrough
                    case .forNext:
                        let iterator = registers[word.b]
                        fuel.pointee &-= 1
                        if fuel.pointee <= 0 { try safepoint(rootBase: rootBase) }
                        if iterator.isObject {
                            if iterator.object.pointee.layout == .iterator {
                                let object = iterator.pointer(to: IteratorObject.self)
                                if object.pointee.kind == .range {
                                    if word.opcode == .forNext { Machine.quicken(ip, to: .forRange) }
                                    if object.pointee.remaining > 0 {
                                        object.pointee.remaining -= 1
                                        let index = object.pointee.index
                                        object.pointee.index = index &+ object.pointee.step
                                        registers[word.a] = .int(index)
                                        ip += word.offset
                                    }
                                    continue
                                }
                                if object.pointee.kind == .list {
                                    if word.opcode == .forNext { Machine.quicken(ip, to: .forList) }
                                    let index = object.pointee.index
                                    let list = object.pointee.source.list
                                    if index < list.pointee.count {
                                        object.pointee.index = index + 1
                                        registers[word.a] = list.pointee.items.value(index)
                                        ip += word.offset
                                        continue
                                    }
                                } else if object.pointee.kind == .tuple {
                                    if word.opcode == .forNext { Machine.quicken(ip, to: .forList) }
                                    let index = object.pointee.index
                                    let tuple = object.pointee.source.tuple
                                    if index < tuple.pointee.count {
                                        object.pointee.index = index + 1
                                        registers[word.a] = tuple.pointee.items.value(index)
                                        ip += word.offset
                                        continue
                                    }
                                } else if object.pointee.kind == .string {
                                    if word.opcode == .forNext { Machine.quicken(ip, to: .forText) }
                                    let index = object.pointee.index
                                    let string = object.pointee.source.string
                                    if index < string.pointee.count, string.pointee[index] < 256 {
                                        object.pointee.index = index + 1
                                        registers[word.a] = latin[Int(string.pointee[index])]
                                        ip += word.offset
                                        continue
                                    }
                                }
                                current.pointee.instruction = ip + 1
                                let body = InstructionWord(ip + 1 + word.offset)
                                if body.b == word.a, body.c == 2 || body.c == 3,
                                    word.a >= code.pointee.localCount,
                                    body.opcode == .unpack,
                                    case let step = try advance(object, to: registers + body.a, body.c),
                                    step != .notGroups
                                {
                                    // The tuple would only be taken apart by the next instruction.
                                    if word.opcode == .forNext, body.c == 2 {
                                        Machine.quicken(ip, to: .forPair)
                                    }
                                    if step == .group { ip += word.offset + 1 }
                                    continue
                                }
                                let value = try advance(object)
                                if value.isDefined {
                                    registers[word.a] = value
                                    ip += word.offset
                                }
                                continue
                            }
                            if iterator.object.pointee.layout == .generator {
                                let generator = iterator.pointer(to: GeneratorObject.self)
                                if generator.pointee.state == .finished { continue }
                                if word.opcode == .forNext { Machine.quicken(ip, to: .forGenerator) }
                                current.pointee.instruction = ip + 1
                                try pushGenerator(
                                    generator, base: top, sending: .none, result: registers + word.a,
                                    kind: .generatorLoop)
                                current = frame
                                code = current.pointee.function.pointee.code
                                registers = current.pointee.base
                                ip = current.pointee.instruction - 1
                                continue
                            }
                        }
                        current.pointee.instruction = ip + 1
                        let value = try next(iterator)
                        if value.isDefined {
                            registers[word.a] = value
                            ip += word.offset
                        }
                    case .unpack:
                        let value = registers[word.b]
                        if value.isObject, value.object.pointee.type == types.tuple,
                            value.tuple.pointee.count == word.c
                        {
                            Machine.copy(value.tuple.pointee.items, to: registers + word.a, word.c)
                            continue
                        }
                        if value.isObject, value.object.pointee.type == types.list,
                            value.list.pointee.count == word.c
                        {
                            Machine.copy(value.list.pointee.items, to: registers + word.a, word.c)
                            continue
                        }
                        try unpack(value, word.c, registers + word.a)
                    case .unpackStarred:
                        try unpackStarred(registers[word.b], word.c, word.d, registers + word.a)

                    // MARK: Exceptions
                    case .raise:
                        current.pointee.instruction = ip + 1
                        if word.d == 0 {
                            isReraise = true
                            throw reraise()
                        }
                        throw raiseStatement(
                            registers[word.a],
                            cause: word.d == 2 ? registers[word.b] : .undefined)
                    case .pushHandled:
                        registers[word.a] = handled
                        handled = registers[word.b]
                    case .popHandled: handled = registers[word.a]
                    case .reraise:
                        pending = registers[word.a]
                        isReraise = true
                        throw PythonError()
                    case .jumpUnlessMatch:
                        if try !matches(registers[word.a], registers[word.b]) {
                            ip += word.offset
                        }
                    case .matchStar:
                        current.pointee.instruction = ip + 1
                        registers[word.a] = try matchStar(
                            &registers[word.b], registers[word.c])
                    case .joinStar:
                        current.pointee.instruction = ip + 1
                        registers[word.a] = try joinStar(
                            registers[word.b], registers[word.c])
                    case .withEnter:
                        current.pointee.instruction = ip + 1
                        registers[word.a] = try enterContext(
                            registers[word.b], exit: registers + word.c)
                    case .withLeave:
                        current.pointee.instruction = ip + 1
                        _ = try call(registers[word.b], [.none, .none, .none])
                    case .withExcept:
                        current.pointee.instruction = ip + 1
                        let exception = registers[word.c]
                        let answer = try call(
                            registers[word.b],
                            [Value(typeOf(exception)), exception, exception.exception.pointee.traceback])
                        registers[word.a] = .bool(try truth(answer))

                    // MARK: Imports
                    case .importModule, .importDotted:
                        current.pointee.instruction = ip + 1
                        let whole =
                            word.opcode == .importModule
                        registers[word.a] = try importStatement(
                            code.pointee.constants[word.wide], whole: whole)
                    case .importFrom:
                        current.pointee.instruction = ip + 1
                        registers[word.a] = try importFrom(
                            registers[word.b], code.pointee.constants[word.c])
                    case .importStar:
                        try importStar(
                            registers[word.a],
                            into: current.pointee.locals ?? current.pointee.function.pointee.globals)

                    // MARK: match
                    case .matchSequence:
                        registers[word.a] = .bool(isMatchSequence(registers[word.b]))
                    case .jumpUnlessSequence:
                        let value = registers[word.a]
                        if value.isObject, value.object.pointee.type == types.tuple {
                            if value.tuple.pointee.count != word.b { ip += word.offset }
                            continue
                        }
                        if value.isObject, value.object.pointee.type == types.list {
                            if value.list.pointee.count != word.b { ip += word.offset }
                            continue
                        }
                        if !isMatchSequence(value) {
                            ip += word.offset
                        } else if try length(value) != word.b {
                            ip += word.offset
                        }
                    case .matchMapping:
                        registers[word.a] = .bool(isMatchMapping(registers[word.b]))
                    case .length:
                        let value = registers[word.b]
                        let length = value.isObject ? quickLength(value.object) : .undefined
                        registers[word.a] =
                            length.isDefined ? length : .int(try self.length(value))
                    case .matchKeys:
                        registers[word.a] = try matchKeys(
                            registers[word.b], registers[word.c])
                    case .matchClass:
                        ip += 1
                        let extra = ip.pointee
                        registers[word.a] = try matchClass(
                            registers[word.b], registers[word.c],
                            positional: Int(extra & 0xFFFF_FFFF),
                            names: code.pointee.constants[Int(extra >> 32)])
                    case .matchRest:
                        registers[word.a] = try matchRest(
                            registers[word.b], registers[word.c])
                    }
                }
            } catch {
                // The failing instruction of `current`, except that a frame may have been pushed whose first
                // instruction never ran.
                ip -= 1
                if frame != current {
                    current = frame
                    code = current.pointee.function.pointee.code
                    registers = current.pointee.base
                    ip = current.pointee.instruction
                }
                var addsEntry = !isReraise
                isReraise = false
                unwinding: while true {
                    let index = Int32(truncatingIfNeeded: max(0, ip - code.pointee.instructions))
                    if addsEntry { addTraceback(current, Int(index)) }
                    if stopping == .none {
                        for position in 0..<code.pointee.handlerCount {
                            let handler = code.pointee.handlers[position]
                            guard index >= handler.start, index < handler.end else { continue }
                            registers[Int(handler.register)] = pending
                            pending = .none
                            ip = code.pointee.instructions + Int(handler.target) - 1
                            top = registers + code.pointee.registerCount
                            break unwinding
                        }
                    }
                    let kind = current.pointee.kind
                    if let generator = current.pointee.generator {
                        finish(generator)
                        convertStopIteration()
                    }
                    current -= 1
                    frame = current
                    if kind == .boundary || kind == .generatorBoundary || kind == .generatorSink {
                        throw error
                    }
                    code = current.pointee.function.pointee.code
                    registers = current.pointee.base
                    ip = current.pointee.instruction - 1
                    addsEntry = true
                }
            }
        }
    }
}
