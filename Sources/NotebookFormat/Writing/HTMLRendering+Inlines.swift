import Diagnostics

// Text, links, images and raw HTML.

extension HTMLRendering {
    func writeLeaf(_ node: MarkdownNode, _ kind: MarkdownNode.Kind) {
        switch kind {
        case .text: html += htmlEscaped(node.literal)
        case .softBreak: html += "\n"
        case .lineBreak: html += "<br>\n"
        case .code: html += "<code>\(htmlEscaped(node.literal))</code>"
        case .htmlInline: writeRawHTML(node.literal)
        case .footnoteReference: writeFootnoteReference(node.literal)
        default: break
        }
    }

    func enterInline(_ node: MarkdownNode, _ kind: MarkdownNode.Kind) {
        switch kind {
        case .emphasis: html += "<em>"
        case .strong: html += "<strong>"
        case .strikethrough: html += "<del>"
        default:
            if let attributes = linkAttributes(node.url, title: node.title) {
                html += "<a\(attributes)>"
            } else {
                disabledLinks.insert(node.pointer)
                html += "<span class=\"disabled-link\">"
            }
        }
    }

    func exitInline(_ node: MarkdownNode, _ kind: MarkdownNode.Kind) {
        switch kind {
        case .emphasis: html += "</em>"
        case .strong: html += "</strong>"
        case .strikethrough: html += "</del>"
        default: html += disabledLinks.contains(node.pointer) ? "</span>" : "</a>"
        }
    }

    // MARK: Links and images

    /// The attributes of a link; nil for one that a page may not have.
    private func linkAttributes(_ url: String, title: String) -> String? {
        let address = LinkAddress(url)
        guard address.isAllowed else {
            warn(
                "link to '\(url.shortened)' is left out: got the scheme '\(address.scheme ?? "")', expected http, "
                    + "https, mailto or a relative address", at: url)
            return nil
        }
        if address.text.hasPrefix("#"), address.text.count > 1 {
            let anchor = String(address.text.dropFirst())
            if !anchors.contains(anchor), !anchor.contains(":"), !anchor.contains("%") {
                let near = warnings.count < 50 ? closestMatch(to: anchor, in: anchors.sorted()) : nil
                warn(
                    "link to '#\(anchor.shortened)': there is no such heading", at: url,
                    hint: near.map { "did you mean '#\($0)'?" })
            }
        }
        let rel = address.isExternal ? " rel=\"noopener noreferrer\"" : ""
        return " href=\"\(htmlEscapedAddress(address.text))\"\(rel)\(titleAttribute(title))"
    }

    private func titleAttribute(_ title: String) -> String {
        title.isEmpty ? "" : " title=\"\(htmlEscaped(title))\""
    }

    func writeImage(_ node: MarkdownNode) {
        writeImage(url: node.url, alternative: node.plainText, attributes: titleAttribute(node.title))
    }

    /// An image of the notebook's folder with its bytes inside the page; a link for one from elsewhere.
    private func writeImage(url: String, alternative: String, attributes: String) {
        let address = LinkAddress(url)
        if let data = embeddedImage(address) {
            html += "<img src=\"\(data)\" alt=\"\(htmlEscaped(alternative))\"\(attributes)>"
            return
        }
        if address.isExternal, address.isAllowed, let link = linkAttributes(url, title: "") {
            warn("image '\(url.shortened)' is shown as a link: a page loads nothing from elsewhere", at: url)
            html += "<a\(link)>\(htmlEscaped(alternative.isEmpty ? url : alternative))</a>"
        } else {
            html +=
                "<span class=\"missing-image\">\(htmlEscaped(alternative.isEmpty ? url : alternative))</span>"
        }
    }

    /// A `data:` address; nil, mostly after a warning, for what can't be shown.
    private func embeddedImage(_ address: LinkAddress) -> String? {
        if address.isEmbeddedImage { return htmlEscaped(address.text) }
        if address.scheme == "attachment", let attached = attachment(address) { return attached }
        guard address.scheme == nil, !address.isExternal else {
            if !address.isExternal || !address.isAllowed {
                warn(
                    "image '\(address.text.shortened)' is left out: expected a file of the notebook's folder",
                    at: address.text)
            }
            return nil
        }
        guard let path = address.pathInFolder else {
            warn(
                "image '\(address.text.shortened)' is left out: expected a file of the notebook's folder or below",
                at: address.text)
            return nil
        }
        guard let bytes = writer.image(path) else {
            warn(
                "image '\(path.shortened)' is left out: there is no such file in the notebook's folder",
                at: address.text)
            return nil
        }
        guard let type = imageType(of: bytes) else {
            warn(
                "image '\(path.shortened)' is left out: expected PNG, JPEG, GIF, WebP, AVIF or SVG",
                at: address.text)
            return nil
        }
        return "data:\(type);base64,\(base64(bytes))"
    }

    /// A picture that the notebook file keeps with the cell.
    private func attachment(_ address: LinkAddress) -> String? {
        let written = address.text.dropFirst("attachment:".count)
        let name = LinkAddress.percentDecoded(written) ?? String(written)
        return notebook.attachment(name, at: notebook.source.contents(ofLine: blockLine).lowerBound)
    }

    // MARK: Raw HTML

    /// Tags in one container that may be open at once; browsers, too, give up at some depth.
    private static let mostOpenTags = 200

    func writeRawHTML(_ text: String) {
        for piece in RawHTMLScanner.pieces(of: text) {
            switch piece {
            case .text(let text): html += escapedKeepingReferences(text)
            case .tag(let tag): write(tag)
            }
        }
    }

    private func write(_ tag: RawHTMLTag) {
        guard tag.isAllowed, tag.isClosing || rawTags[rawTags.count - 1].count < Self.mostOpenTags else {
            warn("HTML tag '\(tag.isClosing ? "/" : "")\(tag.name.shortened)' is shown as text", at: tag.text)
            html += htmlEscaped(tag.text)
            return
        }
        if tag.isClosing { return close(tag) }
        var (kept, dropped) = tag.sortedAttributes
        // An id that the page has already would lead links and cells astray.
        if let id = tag["id"], anchors.contains(id) || HTMLWriter.ownIDs.contains(id) {
            kept.removeAll { $0.name == "id" }
            dropped.append("id=\(id)")
        }
        if !dropped.isEmpty {
            let names = dropped.map { "'\($0.shortened)'" }.joined(separator: ", ")
            warn("attributes of the HTML tag '\(tag.name)' are left out: \(names)", at: tag.text)
        }
        if tag.name == "img" { return writeImage(tag, kept) }
        var attributes = ""
        if kept.contains(where: { $0.name == "id" }) { hasElement = true }
        for (name, value) in kept where name != "href" { attributes += " \(name)=\"\(htmlEscaped(value))\"" }
        if let url = tag["href"], tag.name == "a" {
            guard let link = linkAttributes(url, title: "") else {
                html += "<span class=\"disabled-link\">"
                rawTags[rawTags.count - 1].append("span")
                return
            }
            attributes = link + attributes
        }
        html += "<\(tag.name)\(tag.ownAttributes)\(attributes)>"
        if !tag.isVoid { rawTags[rawTags.count - 1].append(tag.name) }
    }

    private func writeImage(_ tag: RawHTMLTag, _ attributes: [(name: String, value: String)]) {
        var text = ""
        for (name, value) in attributes where name != "src" && name != "alt" {
            text += " \(name)=\"\(htmlEscaped(value))\""
        }
        writeImage(url: tag["src"] ?? "", alternative: tag["alt"] ?? "", attributes: text)
    }

    /// Closes a tag that was opened in the same container, with those opened after it.
    private func close(_ tag: RawHTMLTag) {
        let last = rawTags.count - 1
        var index = rawTags[last].lastIndex(of: tag.name)
        // A link that was left out is a span.
        if index == nil, tag.name == "a" { index = rawTags[last].lastIndex(of: "span") }
        guard let index else {
            if tag.isVoid { return }
            warn("HTML tag '/\(tag.name)' is left out: it closes nothing that is open here", at: tag.text)
            return
        }
        while rawTags[last].count > index { html += "</\(rawTags[last].removeLast())>" }
    }
}

extension LinkAddress {
    /// A picture that is inside its own address.
    var isEmbeddedImage: Bool {
        for type in ["png", "jpeg", "gif", "webp"] {
            let head = "data:image/\(type);base64,"
            guard text.hasPrefix(head) else { continue }
            return text.utf8.dropFirst(head.utf8.count).allSatisfy { byte in
                byte < 0x80 && (Unicode.Scalar(byte).isLetterOrDigit || "+/=".utf8.contains(byte))
            }
        }
        return false
    }
}
