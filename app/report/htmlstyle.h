// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The style sheet of the HTML report. Text on every ground has a contrast of at least 4.5 : 1, in light and
/// in dark; each kind of change has a form of its own beside its colour (underline, strike, the line at the
/// row's edge), so that it is told apart in grey and by those who see colours otherwise.
#pragma once

#include <QByteArrayView>

namespace Redraft {

inline constexpr QByteArrayView kHtmlStyle = R"css(
:root { color-scheme: light dark;
  --paper: #fff; --ink: #1d1f21; --dim: #5c6166; --line: #d5d9dd;
  --new: #d8f3dc; --new-ink: #0b4f1e; --old: #fde2e1; --old-ink: #7d1414;
  --moved: #2457a6; --moved-ground: #e3edfb; --cosmetic: #efe9d5; }
@media (prefers-color-scheme: dark) { :root {
  --paper: #17191c; --ink: #e4e6e8; --dim: #9aa1a8; --line: #3a3f45;
  --new: #123d20; --new-ink: #b9f0c8; --old: #4a1d1d; --old-ink: #ffc9c4;
  --moved: #8db6f5; --moved-ground: #1c2d47; --cosmetic: #3d3823; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 Georgia, "Liberation Serif", serif; }
main { max-width: 76rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2.5rem; } h3 { font-size: 1rem; margin: 1.5rem 0 .3rem; }
.small, .what, .legend, table { font: .85rem/1.5 system-ui, "Liberation Sans", sans-serif; }
.small, .what { color: var(--dim); }
.legend span, .legend ins, .legend del { margin-right: 1.2em; }
.row { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2rem; border-left: .3rem solid transparent;
  padding: .2rem 0 .2rem .8rem; break-inside: avoid; }
.row > .what { grid-column: 1 / 3; }
.row p { margin: .3rem 0; overflow-wrap: anywhere; white-space: normal; }
.row.inserted, .key.inserted { border-left: .3rem solid var(--new-ink); }
.row.deleted, .key.deleted { border-left: .3rem dotted var(--old-ink); }
.row.moved, .key.moved { border-left: .3rem double var(--moved); }
.row.split, .row.merged, .key.split { border-left: .3rem dashed var(--dim); }
.row.edited, .key.edited { border-left: .3rem solid var(--line); }
.key { padding-left: .5em; }
.row.moved p { background: var(--moved-ground); }
ins { background: var(--new); color: var(--new-ink); text-decoration: underline; text-underline-offset: .15em; }
del { background: var(--old); color: var(--old-ink); text-decoration: line-through; }
ins.cosmetic, del.cosmetic { background: var(--cosmetic); color: inherit; text-decoration-style: dotted; }
ins.moved, del.moved { background: var(--moved-ground); color: inherit; text-decoration: underline double; }
table { border-collapse: collapse; } td, th { padding: .1rem 1rem .1rem 0; text-align: left; font-weight: normal; }
td:first-child { color: var(--dim); }
ul { list-style: none; padding: 0; margin: 0; } li { padding-left: 1.5rem; text-indent: -1.5rem; }
li::before { display: inline-block; width: 1.5rem; text-indent: 0; content: "\00a0"; }
li.added::before { content: "+"; } li.dropped::before { content: "\2212"; } li.changed::before { content: "\2260"; }
@media (max-width: 40rem) { .row { grid-template-columns: 1fr; } .row > .what { grid-column: 1; } }
@media print { body { background: none; } main { max-width: none; padding: 0; } }
)css";

} // namespace Redraft
