// Only carries the compiler's flags for poppler-cpp to Sources/PopplerText, which is C++.
