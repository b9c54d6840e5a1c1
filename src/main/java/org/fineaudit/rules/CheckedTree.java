package org.fineaudit.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.UnsignedLong;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The tree of a condition as bytes: constants, names, calls and lists, which is all rules use. */
final class CheckedTree {
  private CheckedTree() {}

  static byte[] write(CelExpr tree) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      write(tree, new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static CelExpr read(byte[] bytes) {
    try {
      return read(new DataInputStream(new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(CelExpr expr, DataOutputStream out) throws IOException {
    switch (expr.getKind()) {
      case CONSTANT -> constant(expr, out);
      case IDENT -> {
        head('i', expr, out);
        out.writeUTF(expr.ident().name());
      }
      case LIST -> {
        head('l', expr, out);
        all(expr.list().elements(), out);
      }
      case CALL -> {
        head(expr.call().target().isPresent() ? 'm' : 'c', expr, out);
        out.writeUTF(expr.call().function());
        if (expr.call().target().isPresent()) {
          write(expr.call().target().get(), out);
        }
        all(expr.call().args(), out);
      }
      default -> throw new IllegalArgumentException(expr.getKind().name());
    }
  }

  private static void head(char kind, CelExpr expr, DataOutputStream out) throws IOException {
    out.writeByte(kind);
    out.writeLong(expr.id());
  }

  private static void all(List<CelExpr> expressions, DataOutputStream out) throws IOException {
    out.writeInt(expressions.size());
    for (CelExpr expr : expressions) {
      write(expr, out);
    }
  }

  private static void constant(CelExpr expr, DataOutputStream out) throws IOException {
    CelConstant constant = expr.constant();
    switch (constant.getKind()) {
      case BOOLEAN_VALUE -> {
        head('b', expr, out);
        out.writeBoolean(constant.booleanValue());
      }
      case INT64_VALUE -> {
        head('n', expr, out);
        out.writeLong(constant.int64Value());
      }
      case UINT64_VALUE -> {
        head('u', expr, out);
        out.writeLong(constant.uint64Value().longValue());
      }
      case DOUBLE_VALUE -> {
        head('d', expr, out);
        out.writeDouble(constant.doubleValue());
      }
      case STRING_VALUE -> {
        head('s', expr, out);
        out.writeUTF(constant.stringValue());
      }
      default -> throw new IllegalArgumentException(constant.getKind().name());
    }
  }

  private static CelExpr read(DataInputStream in) throws IOException {
    char kind = (char) in.readByte();
    long id = in.readLong();
    return switch (kind) {
      case 'i' -> CelExpr.ofIdent(id, in.readUTF());
      case 'l' -> CelExpr.ofList(id, all(in), ImmutableList.of());
      case 'm' -> {
        String function = in.readUTF();
        CelExpr target = read(in);
        yield CelExpr.ofCall(id, Optional.of(target), function, all(in));
      }
      case 'c' -> {
        String function = in.readUTF();
        yield CelExpr.ofCall(id, Optional.empty(), function, all(in));
      }
      case 'b' -> CelExpr.ofConstant(id, CelConstant.ofValue(in.readBoolean()));
      case 'n' -> CelExpr.ofConstant(id, CelConstant.ofValue(in.readLong()));
      case 'u' ->
          CelExpr.ofConstant(id, CelConstant.ofValue(UnsignedLong.fromLongBits(in.readLong())));
      case 'd' -> CelExpr.ofConstant(id, CelConstant.ofValue(in.readDouble()));
      case 's' -> CelExpr.ofConstant(id, CelConstant.ofValue(in.readUTF()));
      default -> throw new IOException("not a tree: " + kind);
    };
  }

  private static ImmutableList<CelExpr> all(DataInputStream in) throws IOException {
    int size = in.readInt();
    ImmutableList.Builder<CelExpr> expressions = ImmutableList.builderWithExpectedSize(size);
    for (int i = 0; i < size; i++) {
      expressions.add(read(in));
    }
    return expressions.build();
  }
}
