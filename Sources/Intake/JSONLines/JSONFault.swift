/// What is wrong with a piece of JSON, and at which byte of the line, from 0.
struct JSONFault: Error {
    var offset: Int
    var summary: String
}
