// The panels of the window: one function a panel, one file each. Each draws what the View shows into its
// rectangle and adds to the View's actions what the user asked for. None keeps anything from frame to frame.
#pragma once

#include <string>

#include "ui/layout.h"
#include "ui/view.h"

namespace loopscope::ui {

void draw_top_bar(View& view, Rect rect);
void draw_transport(View& view, Rect rect);
// The message for the user on a sheet of its own at the top: where the bar has no room for it.
void draw_message(View& view, Rect window, float top);
void draw_code(View& view, Rect rect, bool has_title);
void draw_stage(View& view, Rect rect, bool has_title);
void draw_narration(View& view, Rect rect, bool has_title);
void draw_tasks(View& view, Rect rect,
                bool has_title);  // the await stack, the table of tasks, the critical path
void draw_output(View& view, Rect rect, bool has_title);
void draw_timeline(View& view, Rect rect, bool has_title);
void draw_prose(View& view, Rect rect, bool has_title);
void draw_tabs(View& view, const Tabs& tabs);
// The edges between panels: dragged to another size, double-clicked back to the usual one.
void draw_splitters(View& view, const std::vector<Splitter>& splitters);
// Where the timeline's bars go within its panel.
Rect timeline_area(const Metrics& metrics, Rect rect, bool has_title);

// What lies over the panels: help, lessons, findings, and the menus of the transport bar.
void draw_overlay(View& view, Rect window);
void draw_menu(View& view, Rect window);
void draw_palette(View& view, Rect window);
void draw_context(View& view, Rect window);
void draw_graph(View& view, Rect window);
void draw_lessons(View& view, Rect window);
void draw_orders(View& view, Rect window);
// A lesson's blocks, wrapped, from the top of the room down; gives their height. Without `paint` it only
// measures.
float draw_blocks(View& view, Rect room, const std::vector<lesson::Block>& blocks, bool paint);
// A sheet in the middle of the window; gives its inner part. A click beside it closes it.
Rect draw_sheet(View& view, Rect window, float width, float content_height, std::string_view title);
// Scrolling of whatever sheet is open, whose content is so high: how far it has gone.
float sheet_offset(View& view, Rect inner, float height);
// One line to type into, with its cursor at the end.
void draw_field(View& view, Rect rect, std::string_view words, std::string_view hint);

// What the window shows, as plain text: for the clipboard and for people who have it read to them.
std::string describe_view(const Document& document, const Story& story, Language language);
// One panel's content; empty for the code, which is the script's text.
std::string describe_panel(const Document& document, const Story& story, const UiState& state, Panel panel);
// All but the surroundings of the mouse in the shade.
void draw_spotlight(View& view, Rect window);

}  // namespace loopscope::ui
