package org.fineaudit.attack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Files of other kinds under the names of exports. */
final class WrongTypes {
  private WrongTypes() {}

  static List<Attack> all() {
    List<Attack> attacks = new ArrayList<>();
    String[][] heads = {
      {"pdf", "%PDF-1.7\n%\u00E2\u00E3"},
      {"png", "\u0089PNG\r\n\u001A\n"},
      {"jpg", "\u00FF\u00D8\u00FF\u00E0"},
      {"gif", "GIF89a"},
      {"exe", "MZ\u0090\0"},
      {"elf", "\u007FELF\u0002"},
      {"gz", "\u001F\u008B\b\0"},
      {"7z", "7z\u00BC\u00AF'\u001C"},
      {"rar", "Rar!\u001A\u0007"},
      {"bz2", "BZh91AY"},
      {"xz", "\u00FD7zXZ\0"},
      {"tar", "a.txt\0\0\0"},
      {"rtf", "{\\rtf1\\ansi"},
      {"ps", "%!PS-Adobe"},
      {"mdb", "\0\u0001\0\0Standard Jet DB\0"},
      {"sqlite", "SQLite format 3\0"},
      {"dbf", "\u0003|\u0001\u0001"},
      {"class", "\u00CA\u00FE\u00BA\u00BE"},
      {"mp3", "ID3\u0003"},
      {"wk1", "\0\0\u0002\0\u0006\u0004"},
      {"slk", "ID;PWXL;N;E\n"},
      {"eml", "MIME-Version: 1.0\n"},
      {"json", "{\"a\":[1,2,3]}"},
      {"yaml", "a: b\n"},
      {"ini", "[a]\nb=c\n"},
      {"sh", "#!/bin/sh\nrm -rf /\n"},
      {"xml", "<?xml version=\"1.0\"?><a/>"},
      {"svg", "<svg xmlns=\"x\"/>"},
      {"xls4", "\t\b\u0010\0\0\u0006"},
      {"ofd", "PK\u0003\u0004"},
      {"empty-zip", "PK\u0005\u0006" + "\0".repeat(18)},
      {"spanned", "PK\u0007\bPK\u0003\u0004"}
    };
    for (String[] head : heads) {
      byte[] start = head[1].getBytes(StandardCharsets.ISO_8859_1);
      for (String ending : new String[] {"csv", "xlsx", "xls"}) {
        boolean plain = ending.equals("csv");
        attacks.add(
            Attack.export(
                "type-" + head[0] + "." + ending,
                () -> plain ? start : Arrays.copyOf(start, 4_000)));
      }
    }
    for (String ending : new String[] {"xlsx", "xls", "csv"}) {
      attacks.add(Attack.export("type-csv-as." + ending, Tables.csv(Tables.rows())));
      attacks.add(Attack.export("type-book-as." + ending, () -> new BookParts().bytes()));
      attacks.add(Attack.export("type-old-as." + ending, () -> OldBookAttacks.bytes(w -> {})));
    }
    return attacks;
  }
}
