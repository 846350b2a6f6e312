#include "PopplerText.h"

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-image.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

struct poppler_text {
    std::unique_ptr<poppler::document> document;
    std::vector<poppler_text_word> words;
    std::string text;
    std::string property;
};

// What poppler says of a damaged file is of no use to anyone here, and may repeat its text.
static void say_nothing(const std::string &, void *) {}

static std::unique_ptr<poppler::page> open_page(const poppler_text *document, int32_t page) {
    return std::unique_ptr<poppler::page>(document->document->create_page(page));
}

// In points: five meters.
static const double longest_side = 14400;

// Not valid where the page cannot be drawn whole.
static poppler::image render(const poppler_text *document, int32_t number, double resolution) {
    auto page = open_page(document, number);
    if (!page) return poppler::image();
    const auto area = page->page_rect();
    if (area.width() > longest_side || area.height() > longest_side) return poppler::image();
    poppler::page_renderer renderer;
    renderer.set_render_hint(poppler::page_renderer::antialiasing, true);
    renderer.set_render_hint(poppler::page_renderer::text_antialiasing, true);
    renderer.set_image_format(poppler::image::format_rgb24);
    return renderer.render_page(page.get(), resolution, resolution);
}

// Of the inner part of a box, whether every pixel is the same dark color.
static bool is_one_dark_color(const poppler::image &picture, const poppler_text_word &word, double scale) {
    const double inset = std::min(word.bottom - word.top, word.right - word.left) * 0.2;
    const int left = int((word.left + inset) * scale), right = int((word.right - inset) * scale);
    const int top = int((word.top + inset) * scale), bottom = int((word.bottom - inset) * scale);
    if (left < 0 || top < 0 || right >= picture.width() || bottom >= picture.height()) return false;
    if (right - left < 4 || bottom - top < 2) return false;
    int least = 3 * 255, most = 0;
    for (int row = top; row <= bottom; row++) {
        const auto *line = reinterpret_cast<const unsigned char *>(picture.const_data()) + row * picture.bytes_per_row();
        for (int column = left; column <= right; column++) {
            const auto *pixel = line + column * 3;
            const int light = pixel[0] + pixel[1] + pixel[2];
            least = std::min(least, light);
            most = std::max(most, light);
        }
        if (most >= 3 * 110 || most - least > 3 * 8) return false;
    }
    return true;
}

extern "C" {

poppler_text *poppler_text_load(const char *path, poppler_text_status *status) try {
    poppler::set_debug_error_function(say_nothing, nullptr);
    std::unique_ptr<poppler::document> document(poppler::document::load_from_file(path));
    *status = poppler_text_damaged;
    if (!document) return nullptr;
    if (document->is_locked()) {
        *status = poppler_text_locked;
        return nullptr;
    }
    auto result = std::make_unique<poppler_text>();
    result->document = std::move(document);
    *status = poppler_text_open;
    return result.release();
} catch (...) {
    *status = poppler_text_damaged;
    return nullptr;
}

void poppler_text_free(poppler_text *document) { delete document; }

int32_t poppler_text_page_count(const poppler_text *document) { return document->document->pages(); }

int32_t poppler_text_may_copy(const poppler_text *document) {
    return document->document->has_permission(poppler::perm_copy);
}

const char *poppler_text_property(poppler_text *document, const char *key) try {
    const auto value = document->document->info_key(key).to_utf8();
    document->property.assign(value.begin(), value.end());
    return document->property.c_str();
} catch (...) {
    return "";
}

int32_t poppler_text_read_page(poppler_text *document, int32_t number, poppler_text_page *result) try {
    auto page = open_page(document, number);
    if (!page) return 0;
    document->words.clear();
    document->text.clear();
    for (const auto &box : page->text_list(poppler::page::text_list_include_font)) {
        const auto utf8 = box.text().to_utf8();
        const auto area = box.bbox();
        poppler_text_word word{};
        word.left = area.left();
        word.top = area.top();
        word.right = area.right();
        word.bottom = area.bottom();
        word.text_start = document->text.size();
        word.text_length = utf8.size();
        word.rotation = box.rotation();
        word.has_space_after = box.has_space_after();
        word.font_size = area.height();
        if (box.has_font_info()) {
            word.font_size = box.get_font_size();
            const auto font = box.get_font_name();
            word.is_bold = font.find("Bold") != std::string::npos || font.find("bold") != std::string::npos ||
                           font.find("Black") != std::string::npos || font.find("Heavy") != std::string::npos;
        }
        document->text.append(utf8.begin(), utf8.end());
        document->words.push_back(word);
    }
    const auto area = page->page_rect();
    const bool is_turned =
        page->orientation() == poppler::page::landscape || page->orientation() == poppler::page::seascape;
    result->width = is_turned ? area.height() : area.width();
    result->height = is_turned ? area.width() : area.height();
    result->words = document->words.data();
    result->word_count = document->words.size();
    result->text = document->text.data();
    result->text_length = document->text.size();
    return 1;
} catch (...) {
    return 0;
}

int32_t poppler_text_find_covered(poppler_text *document, int32_t page) try {
    const double resolution = 48;
    const auto picture = render(document, page, resolution);
    if (!picture.is_valid()) return 0;
    for (auto &word : document->words) word.is_covered = is_one_dark_color(picture, word, resolution / 72);
    return 1;
} catch (...) {
    return 0;
}

int32_t poppler_text_is_blank(poppler_text *document, int32_t page) try {
    const auto picture = render(document, page, 18);
    if (!picture.is_valid()) return 0;
    // Paper may be off-white; ink is not
    long dark = 0;
    for (int row = 0; row < picture.height(); row++) {
        const auto *line = reinterpret_cast<const unsigned char *>(picture.const_data()) + row * picture.bytes_per_row();
        for (int column = 0; column < picture.width(); column++) {
            const auto *pixel = line + column * 3;
            if (pixel[0] + pixel[1] + pixel[2] < 3 * 200) dark++;
        }
    }
    return dark < 4;
} catch (...) {
    return 0;
}

int32_t poppler_text_render(poppler_text *document, int32_t page, double resolution, const char *path) try {
    const auto picture = render(document, page, resolution);
    return picture.is_valid() && picture.save(path, "pnm", int(resolution));
} catch (...) {
    return 0;
}
}
