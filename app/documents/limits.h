// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Limits that keep a file that was made to hurt from hurting. Each is refused or cut with a sentence that
/// names it. The figures come from measurements on hostile files: good documents stay a hundred times below
/// them.
#pragma once

#include <QtTypes>

namespace Redraft {

constexpr qint64 kMaximumUnpacked = 128LL * 1024 * 1024; ///< bytes of all parts read from one archive
constexpr qint64 kRatioMatters =
    8LL * 1024 * 1024; ///< below this size a part may be packed as well as it likes
constexpr qint64 kMaximumRatio = 40; ///< unpacked : packed; prose in XML reaches 20
constexpr int kMaximumEntries = 10'000; ///< of an archive
constexpr int kMaximumNesting = 256; ///< of elements, groups, tables
constexpr int kMaximumHtmlNesting = 4'000; ///< of open tags: real pages stay below 300
constexpr qint64 kMaximumHtml =
    32LL * 1024 * 1024; ///< of a page: the parser cannot be stopped while it works
constexpr int kMaximumPdfPages = 5'000;
constexpr qint64 kMaximumPdfText = 64LL * 1024 * 1024; ///< of text that the PDF helper may answer
constexpr int kPdfSeconds = 8; ///< then the PDF helper is ended
constexpr qint64 kPdfMemory = 512LL * 1024 * 1024; ///< that the PDF helper may use

} // namespace Redraft
