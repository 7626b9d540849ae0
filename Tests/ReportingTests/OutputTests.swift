import Testing

@testable import Reporting

struct TerminalTextTests {
    @Test(arguments: [
        ("a\nb\n", "a\nb"), ("10%\r50%\r100%\n", "100%"), ("long line\rab\n", "abng line"),
        ("ab\u{8}c", "ac"),
        ("a\r\nb", "a\nb"), ("\u{1B}[31mred\u{1B}[0m", "red"), ("\u{1B}]0;title\u{7}x", "x"),
        ("\u{1B}]8;;http://x\u{1B}\\link", "link"), ("old\r\u{1B}[Knew", "new"), ("\u{1B}[38;5;200mx", "x"),
        ("\u{1B}[", ""), ("a\tb", "a       b"), ("\u{0}\u{7}x", "x"), ("", ""), ("\n\n", "\n"),
    ])
    func plain(source: String, shown: String) { #expect(TerminalText(source).plain == shown) }

    @Test func coloursAreClasses() {
        let html = TerminalText("\u{1B}[1;31m<b>\u{1B}[0m & \u{1B}[94mblue\n").html
        #expect(
            html
                == "<span class=\"ansi-red ansi-bold\">&lt;b&gt;</span> &amp; <span class=\"ansi-blue\">blue</span>"
        )
    }
}

struct TrustedMarkupTests {
    @Test(arguments: [
        (
            "<table border=\"1\" class=\"dataframe\"><tr><td colspan='2'>1 &lt; 2</td></tr></table>",
            "<table><tr><td colspan=\"2\">1 &lt; 2</td></tr></table>"
        ),
        ("a<br/>b", "a<br>b"), ("<TD>&#x3c;</TD>", "<td>&amp;#x3c;</td>"),
    ])
    func tablesAreAccepted(html: String, shown: String) { #expect(TrustedMarkup.accepted(html) == shown) }

    @Test(arguments: [
        "<script>alert(1)</script>", "<td onclick=\"x\">1</td>", "<td", "<td>1", "</td>",
        "<td><tr></td></tr>",
        "<img src=x>", "<a href=\"javascript:x\">y</a>", "<td colspan=\"1\"onclick=\"x\">1</td>",
        "<td colspan=\"x\">1</td>", "<!-- <td> -->", "<svg/onload=x>", "<td\u{301}>1</td>",
        "<td colspan=1>1</td>",
    ])
    func anythingElseIsNot(html: String) { #expect(TrustedMarkup.accepted(html) == nil) }
}

struct SHA256Tests {
    /// The examples of FIPS 180-4 and a message of a million bytes.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            String(repeating: "a", count: 119),
            "31eba51c313a5c08226adf18d4a359cfdfd8d2e816b13f4af952f7ea6584dcfb"
        ),
    ])
    func knownHashes(message: String, hash: String) { #expect(SHA256.hex(message.utf8) == hash) }
}
