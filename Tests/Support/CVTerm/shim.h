#pragma once

#include <vterm.h>

// A cell of the screen without bit-fields and unions, which Swift cannot read. Colours are 0xRRGGBB, or -1 for the
// default.
struct vterm_flat_cell {
  unsigned characters[VTERM_MAX_CHARS_PER_CELL];
  int width, bold, italic, underline, reverse, foreground, background;
};

static inline int vterm_flat_colour(VTermScreen *screen, VTermColor colour, int is_default) {
  if (is_default) return -1;
  vterm_screen_convert_color_to_rgb(screen, &colour);
  return colour.rgb.red << 16 | colour.rgb.green << 8 | colour.rgb.blue;
}

static inline int vterm_flat_cell_at(VTermScreen *screen, int row, int column, struct vterm_flat_cell *flat) {
  VTermScreenCell cell;
  if (!vterm_screen_get_cell(screen, (VTermPos){row, column}, &cell)) return 0;
  for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL; i++) flat->characters[i] = cell.chars[i];
  flat->width = cell.width;
  flat->bold = cell.attrs.bold;
  flat->italic = cell.attrs.italic;
  flat->underline = cell.attrs.underline;
  flat->reverse = cell.attrs.reverse;
  flat->foreground = vterm_flat_colour(screen, cell.fg, VTERM_COLOR_IS_DEFAULT_FG(&cell.fg));
  flat->background = vterm_flat_colour(screen, cell.bg, VTERM_COLOR_IS_DEFAULT_BG(&cell.bg));
  return 1;
}
