package org.fineaudit.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/** Opens workbooks and documents that are zips of XML, whoever reads them, with the same limits. */
public final class OfficePackage {
  /** Small parts may say the same many times over; the ratio tells a bomb only above this size. */
  private static final long GRACE_BYTES = 32L << 20;

  /** How the library's messages about its limits begin, and ours. */
  private static final String BOMB = "Zip bomb";

  static {
    ZipSecureFile.setGraceEntrySize(GRACE_BYTES);
  }

  private OfficePackage() {}

  /** Opens a file for reading; {@link OPCPackage#revert} closes it. */
  public static OPCPackage open(Path file) throws InvalidFormatException {
    return OPCPackage.open(file.toFile(), PackageAccess.READ);
  }

  /** Takes a file into memory, to be changed and written elsewhere. */
  public static OPCPackage open(InputStream in) throws IOException, InvalidFormatException {
    return OPCPackage.open(in);
  }

  /** What a part of a file throws that is larger than such a part can be. */
  public static IOException tooLarge() {
    return new IOException(BOMB + ": a part is too large");
  }

  /** Whether reading failed since the file unpacks to far more than it should. */
  public static boolean isTooLarge(Throwable failure) {
    for (Throwable e = failure; e != null; e = e.getCause()) {
      if (String.valueOf(e.getMessage()).contains(BOMB)) {
        return true;
      }
    }
    return false;
  }
}
