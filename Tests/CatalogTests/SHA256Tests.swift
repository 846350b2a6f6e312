import Catalog
import Testing

struct SHA256Tests {
    private func hash(_ pieces: [String]) -> String {
        var hash = SHA256()
        for piece in pieces { hash.update(Array(piece.utf8)) }
        return hash.finish().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// The examples of FIPS 180-4.
    @Test func `the standard's examples come out`() {
        #expect(hash([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(hash(["abc"]) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(
            hash(["abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"])
                == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
        #expect(
            hash([String(repeating: "a", count: 1_000_000)])
                == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test func `pieces of any length give the hash of the whole`() {
        let text = (0..<300).map(String.init).joined(separator: " ")
        let whole = hash([text])
        for length in [1, 7, 55, 56, 63, 64, 65, 128, 200] {
            var pieces: [String] = []
            var rest = text[...]
            while !rest.isEmpty {
                pieces.append(String(rest.prefix(length)))
                rest = rest.dropFirst(length)
            }
            #expect(hash(pieces) == whole, "in pieces of \(length)")
        }
    }
}
