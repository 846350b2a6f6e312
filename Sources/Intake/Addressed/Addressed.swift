/// Numbers of questions, themes and goals that a comment addresses.
struct Addressed: Sendable, Hashable {
    var questions: Set<Int> = []
    var themes: Set<Int> = []
    var goals: Set<Int> = []
}
