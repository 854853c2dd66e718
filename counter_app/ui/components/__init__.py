"""The components of the screens, painted from the tokens of a `Theme` (first argument of every constructor).

The values they show are in `counter_app.ui.values`; none of them asks a service or decides anything.
Set the spacing of nested layouts yourself: Qt hands the spacing of a layout down to those added to it.

| module | classes | signals |
|---|---|---|
| words | Words, CutWords, SectionTitle, PageTitle | |
| card | Card (`.body` layout), Scroller (`.body`, scrolls when low), Divider | |
| flow | FlowLayout: wraps into a second line | |
| buttons | ActionButton(words, Rank, icon, key), IconButton, KeyCap | clicked |
| badge | StandingBadge(BadgeValue, height 26/28/36/40, filled) | |
| track | DateTrack([TrackPoint]) | |
| letter_line | LetterLine(LetterLineValue) | acted(name) |
| guards | GuardLine, GuardList([GuardValue]), Checklist([CheckItem]) | ticked(key, on) |
| sheet | SheetPreview, SheetView, FilledWords, page_size, page_count, rasterise | enlarge |
| scan_box | ScanBox, SearchBox | submitted(text), typed(text), down |
| undo | UndoBar(UndoValue) | acted(name), closed |
| banner | Banner, BannerArea(BannerValue) | acted(key, name) |
| chips | ChipRow([Choice]), SegmentedChoice([Choice]) | chosen(key) |
| fields | Field(label, editor), LineField, DateField, MomentField, TextField, ComboField, CheckField | chosen(key) |
| combo, filled, pdf_page | ComboField, FilledWords, rasterise: also reached through fields and sheet | |
| dates | DateParts, parse_date, parse_iso, parse_moment | |
| steps | Stepper, DayStrip, Timeline | |
| panel | Panel(PanelValue), RowButton | opened(key), acted(name), row_acted(key, name) |
| states | EmptyState(EmptyValue), LoadingState, ErrorState | acted(name) |
| rows_of_choice | ChoiceList([Choice]): radio lines | chosen(key) |
| rows, row_paint | RowTable(columns, height), RowView, RowModel, Column | chosen, opened, ticked (key), acted |
| rail | NavRail([RailItem]) | opened(key) |
| status_bar | StatusBar([StatusValue], person) | |
| focus_ring | FocusRing(window): one per window | |
"""
