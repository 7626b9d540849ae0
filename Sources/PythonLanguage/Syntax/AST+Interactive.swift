import Diagnostics

// What a module's statements mean beyond what they compute.
// `compile(..., "single")`: the statement `f(x)` shows its value, also inside of loops and conditions, but not in
// functions and classes. It becomes `__import__("sys").displayhook(f(x))`.

extension Module {
    /// A text that begins a module is its `__doc__`.
    mutating func keepDocstring() {
        guard let first = body.first, case .expression(let value) = first.kind,
            case .constant(.string) = value.kind
        else { return }
        let name = Expression(.name("__doc__"), value.range)
        body[0].kind = .assign(targets: [name], value: value)
    }

    func showingExpressions() -> Module {
        var shown = self
        shown.body = body.map { $0.showingExpressions() }
        return shown
    }
}

extension Statement {
    fileprivate func showingExpressions() -> Statement {
        func shown(_ body: [Statement]) -> [Statement] { body.map { $0.showingExpressions() } }
        var result = self
        switch kind {
        case .expression(let value): result.kind = .expression(value.displayed)
        case .if(let test, let body, let orElse):
            result.kind = .if(test: test, body: shown(body), orElse: shown(orElse))
        case .for(let target, let iterable, let body, let orElse, let isAsync):
            result.kind = .for(
                target: target, iterable: iterable, body: shown(body), orElse: shown(orElse), isAsync: isAsync
            )
        case .while(let test, let body, let orElse):
            result.kind = .while(test: test, body: shown(body), orElse: shown(orElse))
        case .with(let items, let body, let isAsync):
            result.kind = .with(items, body: shown(body), isAsync: isAsync)
        case .try(let body, let handlers, let orElse, let finally, let isStar):
            let caught = handlers.map { handler in
                var handler = handler
                handler.body = shown(handler.body)
                return handler
            }
            result.kind = .try(
                body: shown(body), handlers: caught, orElse: shown(orElse), finally: shown(finally),
                isStar: isStar)
        case .match(let subject, let cases):
            let shownCases = cases.map { item in
                var item = item
                item.body = shown(item.body)
                return item
            }
            result.kind = .match(subject: subject, shownCases)
        default: break
        }
        return result
    }
}

extension Expression {
    /// `__import__("sys").displayhook(self)`
    fileprivate var displayed: Expression {
        func text(_ name: String) -> Expression {
            Expression(.constant(.string(name.unicodeScalars.map(\.value))), range)
        }
        let sys = Expression(.call(Expression(.name("__import__"), range), [.positional(text("sys"))]), range)
        let hook = Expression(.attribute(sys, Identifier(name: "displayhook", range: range)), range)
        return Expression(.call(hook, [.positional(self)]), range)
    }
}
