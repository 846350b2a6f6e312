// The words of a PDF, page by page: poppler's C++ interface behind plain C, which Swift can call.
#ifndef POPPLER_TEXT_H
#define POPPLER_TEXT_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct poppler_text poppler_text;

// Boxes are in points from the top left corner. `text_start` and `text_length` are bytes of the page's text.
typedef struct {
    double left, top, right, bottom, font_size;
    size_t text_start, text_length;
    // Quarter turns.
    int32_t rotation;
    uint8_t is_bold, has_space_after;
    // Nothing but one dark color shows where it stands: something is drawn over it. Told by `poppler_text_find_covered`.
    uint8_t is_covered;
} poppler_text_word;

typedef struct {
    double width, height;
    const poppler_text_word *words;
    size_t word_count;
    // UTF-8, not ended by a zero.
    const char *text;
    size_t text_length;
} poppler_text_page;

typedef enum { poppler_text_open, poppler_text_damaged, poppler_text_locked } poppler_text_status;

// NULL unless the status is `open`; freed by `poppler_text_free`.
poppler_text *poppler_text_load(const char *path, poppler_text_status *status);
void poppler_text_free(poppler_text *document);

int32_t poppler_text_page_count(const poppler_text *document);
// Whether the author allows copying.
int32_t poppler_text_may_copy(const poppler_text *document);
// Title, Author …; empty where there is none. Valid until the next call.
const char *poppler_text_property(poppler_text *document, const char *key);
// Pages from 0. False where the page is damaged. The page is valid until the next call.
int32_t poppler_text_read_page(poppler_text *document, int32_t page, poppler_text_page *result);
// Looks in a picture of the page just read for words that something dark is drawn over, and marks them. False where the
// page cannot be drawn.
int32_t poppler_text_find_covered(poppler_text *document, int32_t page);
// Whether the page shows anything at all, looked at in a small picture of it.
int32_t poppler_text_is_blank(poppler_text *document, int32_t page);
// Writes the page as a picture (PNM) of so many dots an inch. False where that fails.
int32_t poppler_text_render(poppler_text *document, int32_t page, double resolution, const char *path);

#ifdef __cplusplus
}
#endif

#endif
