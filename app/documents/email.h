// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// An e-mail (RFC 5322, MIME) → article: the message's text, plain if it has it, else its HTML; subject,
/// sender and date as metadata. Attachments are named in a notice and not opened.
#pragma once

#include "text/article.h"
#include "text/progress.h"
#include "text/result.h"

#include <QByteArray>

namespace Redraft {

Result<Article> readEmail(const QByteArray& bytes, const Tick& tick = {});

} // namespace Redraft
