// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a file is, by its content: its name only decides between formats that look alike (Markdown and plain
/// text).
#pragma once

#include <QByteArray>
#include <QString>

namespace Redraft {

enum class Format {
    Text, ///< text of any kind, Markdown included
    Html,
    Rtf,
    Zip, ///< an archive; which document it is, its parts say
    Pdf,
    Ole, ///< old Word, or an encrypted new one
    FlatOdt, ///< OpenDocument in one XML file
    Email,
    Json,
    Binary, ///< something known that is no text; `words` says what
};

struct Sniffed {
    Format format = Format::Text;
    QString words; ///< of Binary: "a PNG image"; translated

    bool operator==(const Sniffed&) const = default;
};

Sniffed sniff(QByteArrayView bytes);

} // namespace Redraft
