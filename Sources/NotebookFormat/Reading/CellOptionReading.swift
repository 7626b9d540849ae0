import Diagnostics

/// Turns what an author set into options, by the table, and says what is wrong with it.
struct CellOptionReading {
    var options = CellOptions()
    var diagnostics: [Diagnostic] = []

    /// Applies `settings` in order, so that later ones win; the effects of tags come before all of them.
    init(_ settings: [OptionSetting]) {
        var given: [String: Int] = [:]
        for setting in settings where CellOptionTable.row(named: setting.key)?.name == "tags" {
            apply(setting)
        }
        for (tag, effect) in CellOptionTable.tagEffects where options.tags.contains(tag) { effect(&options) }
        for setting in settings {
            let name = CellOptionTable.row(named: setting.key)?.name ?? setting.key
            if given.updateValue(setting.keyRange.lowerBound, forKey: name) != nil {
                say(
                    .warning, "cell option '\(setting.key)' is given more than once", setting,
                    setting.keyRange)
            }
            if name != "tags" { apply(setting) }
        }
    }

    private mutating func apply(_ setting: OptionSetting) {
        guard let row = CellOptionTable.row(named: setting.key) else { return unknown(setting) }
        switch row.effect {
        case .harmless: return
        case .none:
            say(.warning, "cell option '\(setting.key)' has no effect here", setting, setting.keyRange)
        case .sets(let apply):
            do throws(OptionMismatch) {
                if let remark = try apply(setting.value, &options) {
                    say(.warning, "cell option '\(setting.key)': \(remark)", setting, setting.value.range)
                }
            } catch {
                let got = error.got ?? setting.value.said
                say(
                    .error, "cell option '\(setting.key)': got \(got), expected \(error.expected)", setting,
                    setting.value.range)
            }
        }
    }

    private mutating func unknown(_ setting: OptionSetting) {
        let near = closestMatch(
            to: CellOptionTable.spelled(setting.key), in: CellOptionTable.proposals)
        diagnostics.append(
            Diagnostic(
                .warning, "unknown cell option '\(setting.key.shortened)'", in: setting.source,
                at: setting.keyRange, hint: near.map { "did you mean '\($0)'?" }))
    }

    private mutating func say(
        _ severity: Diagnostic.Severity, _ message: String, _ setting: OptionSetting, _ range: SourceRange
    ) {
        diagnostics.append(Diagnostic(severity, message, in: setting.source, at: range))
    }
}
