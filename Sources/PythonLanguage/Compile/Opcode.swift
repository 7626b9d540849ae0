// The instructions. R is the register window, K the constants; A, B, C are 16-bit and D 8-bit fields, T a
// 24-bit jump (from the next instruction) or cache index in place of C and D, W a 32-bit number in place of B and C.
// Some change their opcode where they run, to one that tries what they met first before anything else.

enum Opcode: UInt8, CaseIterable {
    // Moving values
    /// R[A] = R[B]
    case move
    /// R[A] = K[W]
    case loadConstant
    /// R[A...] = the B constants from K[T] on
    case loadConstants
    /// R[A] = the global or built-in named by cache W; and the reverse. D of a load is 1 where an operator takes the
    /// value at once. That of a store has 1 for an operator's result and 2 for a subscript's or a call's (see
    /// OwnedVariables.swift), and 4 where no register above A is in use.
    case loadGlobal, storeGlobal
    /// Not in code: where `storeGlobal` goes on when it does not know the place
    case storeGlobalAnew
    /// del of the global named K[W]; registers from A on are free
    case deleteGlobal
    /// Names of class bodies and `exec`: the frame's namespace first. R[A], K[W].
    case loadName, storeName, deleteName
    /// R[A] = the namespace's K[C], or else the free variable B (class bodies)
    case loadClassCell
    /// UnboundLocalError named K[W] where R[A] is unset
    case checkLocal
    case deleteLocal
    /// R[A] = a cell that holds R[A]
    case makeCell
    /// R[A] = contents of the cell R[B] (named K[C]); cell R[B] = R[A]; del
    case loadCell, storeCell, deleteCell
    /// The same with free variable B
    case loadFree, storeFree, deleteFree
    /// R[A] = free variable B's cell itself
    case loadClosureCell

    // Operators
    /// R[A] = R[B] op R[C]; D is the form, a sum of: 1 and 2 where R[B] or R[C] is an operator's result, which nothing
    /// else can see, 4 for the operator of an augmented assignment
    case add, subtract, multiply, divide, floorDivide, modulo
    /// R[A] = R[B] + signed C; 8 more in the form where `-` was written
    case addImmediate
    /// R[A] = R[B] op R[C]; the low four bits of D are the operator, the high ones the form
    case binary
    /// R[A] = op(D) R[B]
    case unary
    case not
    /// R[A] = R[B] op(D) R[C]
    case compare
    /// R[A] = the tuple of the C registers from R[B] op(D) that of the C behind them
    case compareTuples
    case isIdentical, isNotIdentical, contains, containsNot

    // Jumps to T (W for `jump`)
    case jump, jumpIfTrue, jumpIfFalse, jumpIfNone, jumpIfNotNone
    /// if R[A] op R[B]; "not" variants differ for NaN
    case jumpIfLess, jumpIfLessOrEqual, jumpIfEqual, jumpIfNotEqual, jumpIfGreater, jumpIfGreaterOrEqual
    case jumpUnlessEqual, jumpUnlessNotEqual, jumpUnlessEqualImmediate, jumpUnlessNotEqualImmediate
    case jumpIfNotLess, jumpIfNotLessOrEqual, jumpIfNotGreater, jumpIfNotGreaterOrEqual
    /// The same with a string K[B]
    case jumpUnlessEqualConstant, jumpUnlessNotEqualConstant
    /// The same with B as a signed number
    case jumpIfLessImmediate, jumpIfLessOrEqualImmediate, jumpIfEqualImmediate, jumpIfNotEqualImmediate
    case jumpIfGreaterImmediate, jumpIfGreaterOrEqualImmediate
    case jumpIfNotLessImmediate, jumpIfNotLessOrEqualImmediate, jumpIfNotGreaterImmediate
    case jumpIfNotGreaterOrEqualImmediate
    /// Checks the fuel and jumps back to W
    case loop

    // Attributes and items
    /// R[A] = R[B].name of cache T
    case loadAttribute
    /// R[A].name of cache T = R[B]
    case storeAttribute
    /// del R[A].K[W]
    case deleteAttribute
    /// R[A], R[A+1] = function and receiver, or undefined and the callable, of R[B].name of cache T
    case loadMethod
    /// R[A] = R[B][R[C]]; R[A] = R[B][signed C]; R[A][R[B]] = R[C]; del R[A][R[B]]
    case getItem, getItemImmediate, setItem, deleteItem
    /// What `getItem` and `setItem` become where they met a list and an int
    case getListItem, setListItem
    /// R[A] = R[B][R[C]:R[C+1]:R[C+2]]; R[A][R[B]:R[B+1]:R[B+2]] = R[C]
    case getSlice, setSlice

    // Calls
    /// R[A] = R[B](R[B+1] ... C arguments); D tells of arrays: 1 where a global variable gets the result next, 2, 4 ...
    /// for arguments that are operators' results
    case call
    /// What `call` becomes where it met a function without defaults and the like, `len`, or a `range` that a loop takes
    case callFunction, callLength, callRange
    /// The same after `loadMethod`: C arguments from R[B+2]
    case callMethod
    /// What `callMethod` becomes where it met such a function, `list.append`, or `dict.get` with a default
    case callBound, callAppend, callGet
    /// Keyword names are K[next word]; their values follow the C positional arguments
    case callKeywords, callMethodKeywords
    /// R[A] = R[B](*R[B+1], **R[B+2]); R[B+2] may be undefined
    case callSpread
    /// Not in code: goes on in the frame that the instruction before pushed
    case enter
    case `return`
    /// Gives R[B]; what is sent arrives in R[A]
    case yield
    /// Sends R[A] to iterator R[B] and yields what it gives; at its end R[A] = result and jump to T
    case yieldFrom

    // Building
    /// R[A] from the C registers at R[B] (dict: pairs)
    case buildTuple, buildList, buildSet, buildDict, buildString
    case buildSlice
    /// R[A] gets element R[B]; dict: key R[B], value R[C]
    case listAppend, listExtend, setAdd, setUpdate, dictAdd, dictUpdate
    /// Keyword arguments R[B] join R[A]; R[C] is the function, for errors
    case dictMerge
    case listToTuple
    /// R[A] = R[B] after the star of a call as a tuple; R[A] = R[B] after two stars as a dict of arguments; R[C] is the
    /// function, for errors
    case spreadTuple, spreadMapping
    /// Replaces the first element of the fresh tuple R[A] by R[B]: a class body among its arguments
    case setFirst
    /// R[A] = format of R[B] with spec R[C]; D: conversion in bits 0-1, has spec in bit 2
    case formatValue
    /// R[A] = function of code K[C]; D: 1 defaults tuple R[B], 2 keyword defaults R[B+1], 4 annotations
    /// R[B+2]. A word per free variable follows: index, and bit 32 for one of this frame's own cells.
    case makeFunction
    /// __annotations__[K[W]] = R[A]
    case annotate

    // Iteration
    case getIterator
    /// R[A] = next of R[B] and jump to T; at the end go on
    case forNext
    /// What it becomes where it met an iterator of pairs that are unpacked next, a generator, or the iterator of a range,
    /// a str, or a list or tuple
    case forPair, forGenerator, forRange, forText, forList
    /// R[A...] = the C elements of R[B]; with a star: C before, D after, a list between
    case unpack, unpackStarred

    // Exceptions
    /// D: 0 raise again, 1 raise R[A], 2 raise R[A] from R[B]
    case raise
    /// R[A] = handled; handled = R[B]
    case pushHandled
    case popHandled
    /// Throws R[A] on, without a new traceback entry
    case reraise
    /// Jump to T unless exception R[A] matches R[B]
    case jumpUnlessMatch
    /// R[A] = the group of what `except*` R[C] catches of R[B], or None; R[B] = what is left
    case matchStar
    /// R[A] = what leaves the `except*` blocks for R[B] with the list R[C] of raised exceptions, or None
    case joinStar
    /// R[A] = R[B].__enter__(), R[C] = its bound __exit__
    case withEnter
    /// R[B](None, None, None)
    case withLeave
    /// R[A] = truth of R[B](type, R[C], traceback)
    case withExcept

    // Imports
    /// R[A] = module K[W]; with D of the following word the whole dotted path, else its first part
    case importModule, importDotted
    case importFrom, importStar

    // match
    case matchSequence, matchMapping, length
    /// Jump to T unless R[A] is a sequence of B elements
    case jumpUnlessSequence
    /// R[A] = tuple of values of keys R[C] in R[B], or None
    case matchKeys
    /// R[A] = tuple of attributes of R[B] as class R[C]; next word: positional count, names constant
    case matchClass
    /// R[A] = dict of R[B] without the keys R[C]
    case matchRest

    /// A call that a program wrote, without keywords or stars.
    @inline(__always)
    var isPlainCall: Bool { self == .call || self == .callFunction || self == .callLength || isMethodCall }
    @inline(__always)
    var isMethodCall: Bool {
        self == .callMethod || self == .callBound || self == .callAppend || self == .callGet
    }
}
