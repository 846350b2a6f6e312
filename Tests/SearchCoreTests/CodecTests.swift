import SearchCore
import Testing

@Suite struct CodecTests {
    @Test func `numbers and strings come back`() {
        var random = SplitMix(seed: 1)
        let numbers =
            [0, 1, 127, 128, 16_383, 16_384, 0x7fff_ffff]
            + (0..<500).map { _ in
                Int.random(in: 0...0x7fff_ffff, using: &random) >> Int.random(in: 0...30, using: &random)
            }
        var writer = ByteWriter()
        for number in numbers {
            writer.varint(number)
            writer.string(Array("\(number)".utf8))
            writer.fixed64(UInt64(number) &* 0x9e37_79b9_7f4a_7c15)
        }
        var reader = ByteReader(writer.bytes)
        for number in numbers {
            #expect(reader.varint() == number)
            #expect(reader.string() == Array("\(number)".utf8))
            #expect(reader.fixed64() == UInt64(number) &* 0x9e37_79b9_7f4a_7c15)
        }
        #expect(reader.remaining == 0 && !reader.failed)
    }

    @Test func `reading past the end or a number without end fails and does not trap`() {
        var empty = ByteReader([])
        #expect(empty.varint() == 0 && empty.failed)
        var endless = ByteReader([UInt8](repeating: 0xff, count: 20))
        #expect(endless.varint() == 0 && endless.failed)
        var outside = ByteReader([1, 2, 3], offset: 2, length: 5)
        #expect(outside.byte() == 0 && outside.failed)
    }

    /// Sparse lists, dense ones, runs: each must take its own form and come back.
    @Test func `document lists come back in every form`() {
        var random = SplitMix(seed: 2)
        var forms: Set<UInt8> = []
        for trial in 0..<400 {
            let capacity = Int.random(in: 1...3_000, using: &random)
            let density = [0.001, 0.05, 0.5, 0.95, 1][trial % 5]
            var documents: [UInt32] = []
            if trial % 7 == 0 {
                let start = Int.random(in: 0..<capacity, using: &random)
                documents = (start..<capacity).map { UInt32($0) }
            } else {
                documents = (0..<capacity).filter { _ in Double.random(in: 0..<1, using: &random) < density }.map {
                    UInt32($0)
                }
            }
            var writer = ByteWriter()
            DocumentList.encode(documents, capacity: capacity, into: &writer)
            var reader = ByteReader(writer.bytes)
            #expect(DocumentList.decode(&reader, capacity: capacity) == documents)
            #expect(reader.remaining == 0 && !reader.failed)
            if documents.count > 20 {
                var head = ByteReader(writer.bytes)
                _ = head.varint()
                forms.insert(head.byte())
            }
        }
        #expect(forms == [0, 1, 2])
    }

    @Test func `a posting list is split by impact and loses nothing`() {
        var random = SplitMix(seed: 4)
        let documents = (0..<5_000).filter { _ in Bool.random(using: &random) }.map { UInt32($0) }
        let list = PostingList(
            documents: documents, impacts: documents.map { _ in UInt8.random(in: 1...40, using: &random) })
        let tiers = list.tiers(of: 100)
        #expect(tiers.count == (documents.count + 99) / 100)
        for (tier, next) in zip(tiers, tiers.dropFirst()) { #expect(tier.impacts.min()! >= next.impacts.max()!) }
        for tier in tiers { #expect(tier.documents == tier.documents.sorted()) }
        let together = tiers.flatMap { zip($0.documents, $0.impacts) }.sorted { $0.0 < $1.0 }
        #expect(together.map(\.0) == documents && together.map(\.1) == list.impacts)
        #expect(list.tiers(of: 2_500) == [list])
    }

    @Test func `dictionary block, card and root come back`() {
        let block = DictionaryBlock(
            stems: [
                .init(
                    documentCount: 3, chunks: [.init(place: .init(pack: 7, offset: 0, length: 9), highestImpact: 80)]),
                .init(
                    documentCount: 90_000,
                    chunks: [
                        .init(place: .init(pack: 8, offset: 0, length: 99), highestImpact: 200),
                        .init(place: .init(pack: 9, offset: 0, length: 98), highestImpact: 9),
                    ], documents: .init(pack: 10, offset: 4, length: 5)),
            ],
            entries: [
                .init(form: Array("attack".utf8), stem: 0, documentCount: 2),
                .init(form: Array("attacks".utf8), stem: 0, documentCount: 3),
                .init(form: Array("the".utf8), stem: 1, documentCount: 90_000),
            ])
        let read = DictionaryBlock(block.encode())
        #expect(read?.stems == block.stems && read?.entries == block.entries)
        #expect(read?.entry(Array("attacks".utf8))?.documentCount == 3 && read?.entry(Array("attac".utf8)) == nil)

        let card = Card(
            kind: .comment, title: Array("Title".utf8), url: Array("comments/1.html".utf8), who: [],
            date: Array("2018-02-01".utf8),
            submitter: Array("trade-association".utf8), questions: [1, 7], themes: [], goals: [300],
            text: .record(Array("comments/1.json".utf8)), externalID: Array("an id".utf8))
        var writer = ByteWriter()
        card.encode(into: &writer)
        var reader = ByteReader(writer.bytes)
        #expect(Card(&reader) == card)

        let root = IndexRoot(
            documentCount: 12, blocks: [.init(firstForm: [97], hash: 1), .init(firstForm: [97, 98], hash: 2)],
            endings: [.init(firstForm: [98], hash: 3)],
            cardGroups: [5],
            facets: [
                .init(name: [107], hash: 3, values: [.init(value: [1], label: [2], count: 3, offset: 4, length: 5)])
            ])
        let again = IndexRoot(root.encode())
        #expect(again?.documentCount == 12 && again?.blocks == root.blocks && again?.facets == root.facets)
        #expect(again?.cardGroups == [5])
        #expect(again?.endings == root.endings)
        #expect(IndexRoot(Array("DPSI".utf8) + [9]) == nil)
    }

    @Test func `damaged files are refused or read as less, never a trap`() {
        var random = SplitMix(seed: 5)
        let block = DictionaryBlock(
            stems: [
                .init(documentCount: 3, chunks: [.init(place: .init(pack: 7, offset: 0, length: 9), highestImpact: 80)])
            ],
            entries: (0..<40).map { .init(form: Array("word\($0 + 10)".utf8), stem: 0, documentCount: $0) }
        ).encode()
        var list = ByteWriter()
        PostingList(documents: (0..<300).map { $0 * 3 }, impacts: [UInt8](repeating: 9, count: 300)).encode(
            capacity: 1_000, into: &list)
        for _ in 0..<3_000 {
            var bytes = block
            bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            _ = DictionaryBlock(Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random))))
            _ = IndexRoot(Array("DPSI".utf8) + [1] + bytes)
            var postings = list.bytes
            postings[Int.random(in: 0..<postings.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            var reader = ByteReader(postings)
            for document in PostingList(&reader, capacity: 1_000)?.documents ?? [] { #expect(document < 1_000) }
        }
    }

    @Test func `the inverse document frequency is the natural logarithm of its formula`() {
        // ln(1 + (N - n + 0.5) / (n + 0.5)) · 256, computed elsewhere.
        #expect(Scoring.idf(count: 1, documents: 1_000) == 1665)
        #expect(Scoring.idf(count: 500, documents: 1_000) == 177)
        #expect(Scoring.idf(count: 1_000, documents: 1_000) == 1)
        #expect(Scoring.idf(count: 3, documents: 100_000) == 2627)
    }
}
