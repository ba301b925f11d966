#include "ui/layout.h"

#include <doctest/doctest.h>

using namespace loopscope::ui;

namespace {

struct Size {
    float width, height;
};
constexpr Size kSizes[] = {{1024, 640},  {1280, 720},  {1280, 1024}, {1600, 1000},
                           {1920, 1080}, {2560, 1440}, {3840, 2160}};

void check_sound(const Layout& layout, Rect window) {
    std::vector<Rect> all = {layout.top, layout.transport};
    for (const Place& place : layout.places) all.push_back(place.rect);
    for (const Tabs& tabs : layout.tabs) all.push_back(tabs.bar);
    for (size_t i = 0; i < all.size(); ++i) {
        CHECK(window.holds(all[i]));
        for (size_t k = i + 1; k < all.size(); ++k) CHECK_FALSE(all[i].overlaps(all[k]));
    }
}

}  // namespace

TEST_CASE("panels never overlap and never leave the window, at any size and any text") {
    for (const Size& size : kSizes) {
        for (int text = kSmallestText; text <= kLargestText; ++text) {
            for (int choice = 0; choice < 8; ++choice) {
                LayoutWish wish;
                wish.presenter = (choice & 1) != 0;
                wish.prose = (choice & 2) != 0;
                wish.lanes = (choice & 4) != 0 ? 5000 : 1;
                const Rect window{0, 0, size.width, size.height};
                const Layout layout = compute_layout(window, Metrics(static_cast<float>(text)), wish);
                check_sound(layout, window);
                CHECK(!layout.places.empty());
                for (const Place& place : layout.places) {
                    CHECK(place.rect.w > static_cast<float>(text) * 8);
                    CHECK(place.rect.h > static_cast<float>(text) * 2.5f);
                }
            }
        }
    }
}

TEST_CASE("however panels are dragged, none is lost, and none covers another") {
    for (const Size& size : kSizes) {
        for (const int text : {12, 15, 24, 40}) {
            for (const int share : {1, 20, 500, 980, 1000}) {
                for (int edge = 0; edge <= kEdgeCount; ++edge) {
                    LayoutWish wish;
                    wish.prose = edge % 2 == 0;
                    wish.presenter = edge == static_cast<int>(Edge::Present);
                    if (edge < kEdgeCount)
                        wish.sizes[static_cast<size_t>(edge)] = share;
                    else
                        wish.sizes.fill(share);
                    const Rect window{0, 0, size.width, size.height};
                    const Layout layout = compute_layout(window, Metrics(static_cast<float>(text)), wish);
                    check_sound(layout, window);
                    for (const Place& place : layout.places) {
                        CHECK(place.rect.w > static_cast<float>(text) * 7);
                        CHECK(place.rect.h > static_cast<float>(text) * 2.5f);
                    }
                }
            }
        }
    }
}

TEST_CASE("every panel is on the screen or behind a tab, unless one presents") {
    for (const Size& size : kSizes) {
        for (const int text : {12, 15, 24, 40}) {
            LayoutWish wish;
            wish.prose = true;
            const Layout layout =
                compute_layout({0, 0, size.width, size.height}, Metrics(static_cast<float>(text)), wish);
            for (int i = 0; i < kPanelCount; ++i) {
                const auto panel = static_cast<Panel>(i);
                bool reachable = layout.find(panel) != nullptr;
                for (const Tabs& tabs : layout.tabs) {
                    for (const Panel tab : tabs.panels) reachable |= tab == panel;
                }
                CHECK_MESSAGE(reachable, panel_title(panel), " at ", size.width, "x", size.height, " text ",
                              text);
            }
        }
    }
}

TEST_CASE("presenting leaves code, stage and sentence and nothing else") {
    LayoutWish wish;
    wish.presenter = true;
    const Layout layout = compute_layout({0, 0, 1920, 1080}, Metrics(24), wish);
    CHECK(layout.places.size() == 3);
    CHECK(layout.find(Panel::Code) != nullptr);
    CHECK(layout.find(Panel::Stage) != nullptr);
    CHECK(layout.find(Panel::Narration) != nullptr);
    CHECK(layout.top.empty());
    CHECK(layout.transport.empty());
}

TEST_CASE("a tab that is chosen is the one that is shown") {
    LayoutWish wish;
    wish.front = Panel::Output;
    const Layout layout = compute_layout({0, 0, 1024, 640}, Metrics(40), wish);
    CHECK(layout.arrangement == Arrangement::Single);
    CHECK(layout.find(Panel::Output) != nullptr);
    CHECK(layout.find(Panel::Stage) == nullptr);
}

TEST_CASE("a row that is too short loses its least important items first") {
    const std::vector<RowItem> items = {{50, 1}, {50, 3}, {50, 2}};
    CHECK(fit_row(items, 170, 10) == std::vector<float>{0, 60, 120});
    CHECK(fit_row(items, 115, 10) == std::vector<float>{-1, 0, 60});
    CHECK(fit_row(items, 60, 10) == std::vector<float>{-1, 0, -1});
    CHECK(fit_row(items, 10, 10) == std::vector<float>{-1, -1, -1});
}
