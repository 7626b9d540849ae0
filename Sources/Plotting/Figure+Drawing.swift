extension Figure {
    /// The figure as an SVG document, and what it shows in words.
    package func svg(prefix: String = "") -> String {
        var drawing = FigureDrawing(self, prefix: prefix)
        return drawing.document(title: description)
    }

    /// What each axes takes with its labels, in parts of the figure: left, bottom, right, top; nil where nothing is drawn.
    package var axesBounds: [(Double, Double, Double, Double)?] {
        let drawing = FigureDrawing(self)
        return drawing.axesBounds.map { box in
            box.isEmpty
                ? nil
                : (
                    box.left / (width * 72), 1 - box.bottom / (height * 72), box.right / (width * 72),
                    1 - box.top / (height * 72)
                )
        }
    }

    /// "Line plot of loss and accuracy: epoch against value", from titles, names of axes and labels.
    package var description: String {
        let overall = artists.compactMap { artist -> String? in
            if case .text(let item) = artist.kind { return item.text } else { return nil }
        }
        let parts = axes.filter(\.isVisible).map(\.description).filter { !$0.isEmpty }
        let limit = 8
        var words = parts.prefix(limit).joined(separator: "; ")
        if parts.count > limit { words += "; and \(parts.count - limit) more" }
        let title = overall.joined(separator: ", ")
        return title.isEmpty ? words : words.isEmpty ? title : "\(title): \(words)"
    }
}

extension Axes {
    /// What these axes show, in a few words.
    package var description: String {
        var kinds: [String] = []
        var labels: [String] = []
        for artist in artists {
            let (kind, label): (String, String) =
                switch artist.kind {
                case .line(let line): (line.style == nil ? "points" : "lines", line.label)
                case .paths(let items): ("shapes", items.first?.label ?? "")
                case .scatter(let scatter): ("points", scatter.label)
                case .image: ("image", "")
                case .text: ("", "")
                }
            if !kind.isEmpty, !kinds.contains(kind), artist.spaceX == .data || artist.spaceY == .data {
                kinds.append(kind)
            }
            if !label.isEmpty, !label.hasPrefix("_") { labels.append(label) }
        }
        let title = titles.first { !$0.text.isEmpty }?.text ?? ""
        let what = kinds.isEmpty ? "" : kinds.joined(separator: " and ")
        let series = labels.isEmpty ? "" : " (\(labels.prefix(10).joined(separator: ", ")))"
        let names = [x.label?.text ?? "", y.label?.text ?? ""]
        var text = title.isEmpty ? what : what.isEmpty ? title : "\(title) (\(what))"
        text += series
        if !names[0].isEmpty, !names[1].isEmpty {
            text += ", \(names[1]) by \(names[0])"
        } else if let name = names.first(where: { !$0.isEmpty }) {
            text += ", \(name)"
        }
        return text.replacingFormulas
    }
}

extension String {
    /// Without the marks of formulas.
    fileprivate var replacingFormulas: String {
        TextLayout.isFormula(self) ? filter { !"${}\\".contains($0) } : self
    }
}
