// The command palette, computed: which rows there are for what is typed, the best first.
//
// Rows are all commands with their keys, the lessons, the tasks, and steps and lines by number. A row matches
// when each word that is typed stands in it, at the beginning of a word or within one. Pure: drawing is the
// panel's.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/actions.h"
#include "ui/document.h"
#include "ui/state.h"

namespace loopscope::ui {

struct PaletteRow {
    std::string label, note;  // the note stands at the right: a key, or what kind of thing it is
    Action action;
};

constexpr size_t kMostPaletteRows = 200;
std::vector<PaletteRow> palette_rows(const Document& document, const UiState& state, std::string_view query);

// How well a text matches what is typed: 0 not at all, more is better. Case does not count.
int match(std::string_view text, std::string_view query);

// The rows of the dialog for files: the folder above, folders, then files, as far as they match.
std::vector<PaletteRow> file_rows(const UiState& state);

// The rows of the catalogue: the lessons that match, by number, title and goal.
std::vector<PaletteRow> lesson_rows(const UiState& state);
int row_of_lesson(const UiState& state, int number);

// The rows of the menu on the right button.
std::vector<PaletteRow> context_rows(const Document& document, const UiState& state);

}  // namespace loopscope::ui
