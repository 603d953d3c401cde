// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "main/program.h"

int main(int argc, char** argv)
{
    return Redraft::runProgram(argc, argv);
}
