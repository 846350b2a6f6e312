@testable import SearchCore
import SeededRandom
import Testing

@Suite struct CodecTests {
    @Test func `numbers and strings come back`() {
        var random = SeededGenerator(seed: 1)
        let numbers =
            [0, 1, 127, 128, 16_383, 16_384, 0x7fff_ffff]
            + (0..<500).map { _ in
                Int.random(in: 0...0x7fff_ffff, using: &random) >> Int.random(in: 0...30, using: &random)
            }
        var writer = ByteWriter()
        for number in numbers {
            writer.varint(number)
            writer.string(Array("\(number)".utf8))
            writer.hash(UInt64(number) &* 0x9e37_79b9_7f4a_7c15)
            writer.shortHash(UInt32(truncatingIfNeeded: number))
        }
        var reader = ByteReader(writer.bytes)
        for number in numbers {
            #expect(reader.varint() == number)
            #expect(reader.string() == Array("\(number)".utf8))
            #expect(reader.hash() == UInt64(number) &* 0x9e37_79b9_7f4a_7c15 & IndexPath.hashMask)
            #expect(reader.shortHash() == UInt32(number) & 0xff_ffff)
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
        var random = SeededGenerator(seed: 2)
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

    /// The best must be the best however many there are, and all must be there when they are few.
    @Test func `the dictionary has a term's best postings, best first, and the lists have all`() {
        var random = SeededGenerator(seed: 4)
        for trial in 0..<300 {
            let firstPage = Int.random(in: 0...200, using: &random)
            let documents = (0..<240).filter { _ in Int.random(in: 0..<[2, 10, 40][trial % 3], using: &random) == 0 }
            let list = PostingList(
                documents: documents.map { UInt32($0) },
                impacts: documents.map { _ in UInt8.random(in: 1...[5, 255][trial % 2], using: &random) },
                passages: documents.map { _ in UInt8.random(in: 0...3, using: &random) })
            let isBegun = trial % 4 == 0
            var writer = ByteWriter()
            let isCut = TermPostings.encodeBest(list, firstPage: firstPage, isMostlyBegun: isBegun, into: &writer)
            var reader = ByteReader(writer.bytes)
            let best = TermPostings(&reader)
            #expect(reader.remaining == 0 && !reader.failed)
            writer = ByteWriter()
            TermPostings.encodeAll(list, firstPage: firstPage, isMostlyBegun: isBegun, into: &writer)
            reader = ByteReader(writer.bytes)
            let all = TermPostings(&reader, firstPage: firstPage)
            #expect(reader.remaining == 0 && !reader.failed)

            let comments = list.documents.indices.filter { Int(list.documents[$0]) < firstPage }
            let sorted = comments.sorted { (list.impacts[$1], $0) < (list.impacts[$0], $1) }
            #expect(isCut == (comments.count > TermPostings.mostInline) && best.isComplete != isCut && all.isComplete)
            #expect(rows(best.best) == rows(list, isCut ? Array(sorted.prefix(TermPostings.bestCount)) : sorted))
            #expect(rows(all.best) == rows(list, comments))
            for read in [best, all] {
                #expect(read.documentCount == list.count && read.isMostlyBegun == isBegun)
                #expect(
                    read.pages.documents
                        == list.documents.filter { Int($0) >= firstPage }.map { $0 - UInt32(firstPage) })
            }
        }
    }

    /// Document, impact and passage of some of a list.
    private func rows(_ list: PostingList, _ indices: [Int]? = nil) -> [[Int]] {
        (indices ?? Array(list.documents.indices)).map {
            [Int(list.documents[$0]), Int(list.impacts[$0]), Int(list.passage($0))]
        }
    }

    @Test func `a home has a slot of its own or shares one, and the table comes back`() {
        let homes = (0..<3_000).map { Array("home\($0)".utf8) }
        var table = ListTable(sharedCount: 256, own: Array(homes[..<40]))
        for slot in table.hashes.indices { table.hashes[slot] = UInt32(slot) * 7 }
        var writer = ByteWriter()
        table.encode(into: &writer)
        var reader = ByteReader(writer.bytes)
        let again = ListTable(&reader)
        #expect(reader.remaining == 0 && !reader.failed && again.hashes == table.hashes)
        let slots = homes.map { table.slot(of: $0) }
        #expect(homes.map { again.slot(of: $0) } == slots)
        #expect(Set(slots[..<40]).count == 40 && slots[..<40].allSatisfy { $0 >= 256 })
        // Eleven a slot, give or take.
        let shared = slots[40...].filter { $0 < 256 }
        let counts = Dictionary(grouping: shared) { $0 }.values.map(\.count)
        #expect(shared.count > 2_950 && counts.count > 250 && (counts.max() ?? 0) < 30)
    }

    @Test func `neighbouring slots of a large table have one hash in their names`() {
        var table = ListTable(sharedCount: 4096, own: [Array("home".utf8)])
        // 4,097 slots, six of them to each of 683 hashes, which are fewer than 768.
        #expect(table.groupSize == 6 && table.hashes.count == 683)
        for group in table.hashes.indices { table.hashes[group] = UInt32(group) }
        var writer = ByteWriter()
        table.encode(into: &writer)
        var reader = ByteReader(writer.bytes)
        let again = ListTable(&reader)
        #expect(reader.remaining == 0 && !reader.failed)
        #expect(
            [0, 5, 6, 4096].map { String(decoding: again.path(ofSlot: $0), as: UTF8.self) } == [
                "search/lists-0000000000.bin", "search/lists-0005000000.bin", "search/lists-0006000001.bin",
                "search/lists-10000002aa.bin",
            ])
    }

    @Test func `word positions come back, with the common words before them`() {
        var random = SeededGenerator(seed: 6)
        var writer = ByteWriter()
        var expected: [[UInt32]] = []
        var document = 0
        for _ in 0..<200 {
            let step = Int.random(in: 0...300, using: &random) + (document == 0 ? 0 : 1)
            document += step
            writer.varint(step)
            let length = Int.random(in: 0...90_000, using: &random)
            writer.byte(WordPositions.lengthCode(length))
            let rounded = WordPositions.length(ofCode: WordPositions.lengthCode(length))
            #expect(rounded <= length && length - rounded <= length / 8)
            let count = Int.random(in: 0...4, using: &random)
            writer.varint(count)
            var place = 0
            for _ in 0..<count {
                let distance = Int.random(in: 1...500, using: &random)
                place += distance
                var gap: UInt32 = 0
                for _ in 0..<Int.random(in: 0...6, using: &random) {
                    gap = WordPositions.gap(gap, adding: UInt8.random(in: 1...131, using: &random))
                }
                WordPositions.write(distance: distance, gap: gap, into: &writer)
                expected.append([UInt32(document), UInt32(place), gap])
            }
        }
        var reader = ByteReader(writer.bytes)
        let all = WordPositions.read(&reader, gap: nil, capacity: document + 1)
        #expect(zip(all.documents, all.places).map { [$0, $1] } == expected.map { [$0[0], $0[1]] })
        for gap in [0, expected[3][2], expected[9][2]] {
            var reader = ByteReader(writer.bytes)
            let some = WordPositions.read(&reader, gap: gap, capacity: document + 1)
            #expect(zip(some.documents, some.places).map { [$0, $1, gap] } == expected.filter { $0[2] == gap })
        }
    }

    @Test func `days are read from whole dates and from their beginnings`() {
        let days = ["2018-02-01", "2018-02", "2018", "2018-02-01T17:00:00-05:00", "soon", "", "201"].map {
            DocumentDates.day(Array($0.utf8))
        }
        #expect(days == [20_180_201, 20_180_200, 20_180_000, 20_180_201, 0, 0, 0])
        let list: [UInt32] = [20_180_201, 20_180_201, 0, 20_180_203]
        #expect(DocumentDates.decode(DocumentDates.encode(list), capacity: 4) == list)
        #expect(DocumentDates.decode(DocumentDates.encode(list), capacity: 6) == list + [0, 0])
    }

    @Test func `the root comes back, and another format is refused`() throws {
        let root = Self.root
        let again = try #require(IndexRoot(root.encode()))
        #expect(again.documentCount == 12 && again.firstPage == 10 && again.kinds == [1, 8] && again.meanLength == 99)
        #expect(again.words.firstKeys == root.words.firstKeys && again.words.hashes == root.words.hashes)
        #expect(again.encode() == root.encode())
        #expect((0..<13).map { again.records.find($0)?.index } == [0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 0, 1, nil])
        #expect(again.words.block(of: Array("ab".utf8)) == 1 && again.words.block(of: Array("A".utf8)) == 0)
        #expect(again.endings.block(of: []) == 0)
        #expect(IndexRoot(Array("DPSI".utf8) + [9]) == nil)
    }

    private static var root: IndexRoot {
        var words = BlockTable()
        words.append(firstKey: Array("a".utf8), hash: 1)
        words.append(firstKey: Array("ab".utf8), hash: 2)
        var endings = BlockTable()
        endings.append(firstKey: Array("ba".utf8), hash: 3)
        let names = RecordNames([
            .numbered(count: 7, prefix: Array("c-".utf8), suffix: Array(".json".utf8), digits: 3, from: 8),
            .listed(count: 3, hash: 5), .pages([6, 7]),
        ])
        return IndexRoot(
            documentCount: 12, meanLength: 99, firstPage: 10, kinds: [1, 8], words: words, endings: endings,
            lists: ListTable(sharedCount: 4, own: [[9]]), records: names, dates: 4,
            facets: [
                .init(name: [107], hash: 3, values: [.init(value: [1], label: [2], count: 3, offset: 4, length: 5)])
            ])
    }

    @Test func `damaged files are refused or read as less, never a trap`() {
        var random = SeededGenerator(seed: 5)
        let root = Self.root.encode()
        let list = (0..<300).map { UInt32($0 * 3) }
        var postings = ByteWriter()
        PostingList(documents: list, impacts: [UInt8](repeating: 9, count: 300)).encode(
            capacity: 1_000, into: &postings)
        var places = ByteWriter()
        for _ in 0..<60 {
            places.varint(3)
            places.byte(40)
            places.varint(2)
            WordPositions.write(distance: 70, gap: 0x0301, into: &places)
            WordPositions.write(distance: 5, gap: 0, into: &places)
        }
        func damaged(_ bytes: [UInt8]) -> [UInt8] {
            var bytes = bytes
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            return Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random)))
        }
        for _ in 0..<3_000 {
            if let root = IndexRoot(damaged(root)) { _ = (root.records.find(11), root.words.block(of: [98])) }
            var reader = ByteReader(damaged(postings.bytes))
            let read = PostingList(&reader, capacity: 1_000)
            #expect(read.documents.allSatisfy { $0 < 1_000 } && read.impacts.count == read.count)
            reader = ByteReader(damaged(places.bytes))
            let found = WordPositions.read(&reader, gap: nil, capacity: 1_000)
            #expect(found.documents.allSatisfy { $0 < 1_000 })
            _ = WordPositions.postings(
                WordPositions.following(found, found), documentCount: 1_000, meanLength: 40)
            reader = ByteReader(damaged(postings.bytes))
            _ = TermPostings(&reader)
            reader = ByteReader(damaged(postings.bytes))
            _ = TermPostings(&reader, firstPage: 1_000)
            _ = DocumentDates.decode(damaged(postings.bytes), capacity: 100)
        }
    }

    @Test func `the inverse document frequency is the natural logarithm of its formula`() {
        // ln(1 + (N - n + 0.5) / (n + 0.5)), N = 992 for 1,000 documents, computed elsewhere.
        for (count, documents, value) in [(1, 1_000, 6.495266), (500, 1_000, 0.685123), (1_000, 1_000, 0.000_500)] {
            #expect(abs(Scoring.inverseFrequency(count: count, documents: documents) - value) < 0.000_002)
        }
    }
}
