import Anonymization
import Catalog
import Synchronization

/// The numbers that stand for persons in a docket: "Individual 7".
///
/// A person is known by a tag, the keyed hash of the name under the docket's secret; names are not kept. Persons who come
/// new in a run are numbered in the order of their tags, behind those who have a number, so a number tells nothing of a
/// name or of where it stood, and stays what it is when comments come in later. Some 50 bytes of memory a person.
final class PersonNumbers: Sendable {
    private struct State {
        var numbers: [PersonTag: Int] = [:]
        var new: Set<PersonTag> = []
    }

    private let secret: [UInt8]
    private let state: Mutex<State>

    /// - Parameter store: holds the numbers given so far.
    init(secret: [UInt8], store: PrivateStore) throws {
        self.secret = secret
        var numbers: [PersonTag: Int] = [:]
        try store.forEachPerson { numbers[$0] = $1 }
        state = Mutex(State(numbers: numbers))
    }

    /// How many persons have a number.
    var count: Int { state.withLock { $0.numbers.count } }

    /// What stands for a person, given the key that the anonymiser makes of the name. A person without a number is noted,
    /// for `assign`.
    func mark(_ person: String) -> String {
        let tag = PersonTag(KeyedHash.code(of: Array(person.utf8), key: secret))
        return state.withLock { state in
            if let number = state.numbers[tag] { return Placeholder.individual(number) }
            state.new.insert(tag)
            return FindingKind.personName.placeholder
        }
    }

    /// Gives numbers to all persons noted since, and writes them down.
    func assign(in store: PrivateStore) throws {
        let new = state.withLock { state in
            let tags = state.new.sorted()
            let first = state.numbers.count + 1
            for (index, tag) in tags.enumerated() { state.numbers[tag] = first + index }
            state.new = []
            return zip(tags, first...).map { ($0, $1) }
        }
        for (tag, number) in new { try store.addPerson(tag, number: number) }
    }
}
