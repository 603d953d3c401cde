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
constexpr int kMaximumEntries = 10'000; ///< of an archive, or parts of an e-mail
constexpr int kMaximumNesting = 256; ///< of elements, groups, tables
constexpr int kMaximumHtmlNesting = 4'000; ///< of open tags: real pages stay below 300
constexpr qint64 kMaximumHtml = 32LL * 1024 * 1024; ///< of a page
constexpr qint64 kHtmlMemory = 256LL * 1024 * 1024; ///< that the tree of a page may take
constexpr double kHtmlSeconds = 2.5; ///< of work on the tree of a page
constexpr int kMaximumAttributes = 512; ///< of one XML element; the parser compares each with each
constexpr qint64 kMaximumJson = 6LL * 1024 * 1024; ///< of one JSON object: the parser cannot be stopped
constexpr qint64 kMaximumMailText = 32LL * 1024 * 1024; ///< of an e-mail, as it was sent
constexpr int kMaximumVersions = 200; ///< that a folder may be opened as
constexpr int kMaximumPdfPages = 5'000;
constexpr qint64 kMaximumPdfText = 64LL * 1024 * 1024; ///< of text that the PDF helper may answer
constexpr int kPdfSeconds = 8; ///< then the PDF helper is ended
constexpr qint64 kPdfMemory = 512LL * 1024 * 1024; ///< that the PDF helper may use
constexpr int kConverterSeconds = 10; ///< of work that the converter of old Word documents may take

} // namespace Redraft
